import type { Picture, PictureName } from '../../protocol/picture';
import { chartPicture } from './chartPicture';
import { collocatesPicture } from './collocatesPicture';
import { comparePicture } from './comparePicture';
import { dispersionPicture } from './dispersionPicture';
import { keywordsPicture } from './keywordsPicture';
import { mapPicture } from './mapPicture';
import { networkPicture } from './networkPicture';
import type { PictureInput } from './PictureInput';
import { pictureOf } from './pictureOf';
import { PICTURE_STYLE } from './pictureStyle';
import { speakersPicture } from './speakersPicture';
import { timelinePicture } from './timelinePicture';

type Drawn = Omit<Picture, 'name' | 'style'>;

/** Every picture, by the name that `pictureOf` gives a result. A new one is a line here and there. */
const PICTURES: Readonly<Record<PictureName, (input: PictureInput) => Promise<Drawn>>> = {
  chart: chartPicture,
  collocates: collocatesPicture,
  compare: comparePicture,
  dispersion: dispersionPicture,
  keywords: keywordsPicture,
  map: mapPicture,
  network: networkPicture,
  speakers: speakersPicture,
  timeline: timelinePicture,
};

const LEAST = 280;
const MOST = 1600;

/** Draws the picture of a result; `undefined` where it has none. A bundle of its own, loaded with the first picture. */
export async function drawPicture({ width, ...input }: PictureInput): Promise<Picture | undefined> {
  const name = pictureOf(input.result);
  if (name === undefined) return undefined;
  const drawn = await PICTURES[name]({ ...input, width: Math.round(Math.min(MOST, Math.max(LEAST, width))) });
  return { name, ...drawn, style: PICTURE_STYLE };
}
