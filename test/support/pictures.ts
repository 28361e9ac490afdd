import { readFileSync } from 'node:fs';
import { drawPicture } from '../../src/core/picture/pictures';
import type { PictureInput } from '../../src/core/picture/PictureInput';
import { isElement, type Picture, type PictureElement, type PictureMark, type PictureText } from '../../src/protocol/picture';
import { formatMessage } from '../../src/protocol/message';

/** The picture of a result, where it has one; data files come from the build. */
export function drawnOf(result: PictureInput['result'], width = 800): Promise<Picture | undefined> {
  return drawPicture({ result, width, data: async (name, read) => read(readFileSync(`dist/${name}`)) });
}

export async function pictureOf(result: PictureInput['result'], width = 800): Promise<Picture> {
  const picture = await drawnOf(result, width);
  if (picture === undefined) throw new Error('no picture');
  return picture;
}

/** All elements, in the order of drawing. */
export function elementsOf(picture: Picture): readonly PictureElement[] {
  const walk = (element: PictureElement): readonly PictureElement[] => [element, ...element.children.filter(isElement).flatMap(walk)];
  return picture.elements.flatMap(walk);
}

export function marksOf(picture: Picture): readonly (PictureElement & { readonly mark: PictureMark })[] {
  return elementsOf(picture).filter((element): element is PictureElement & { readonly mark: PictureMark } => element.mark !== undefined);
}

/** Elements of a class. */
export function ofClass(picture: Picture, name: string): readonly PictureElement[] {
  return elementsOf(picture).filter(({ attributes }) => String(attributes['class'] ?? '').split(' ').includes(name));
}

export function english(text: PictureText): string {
  return typeof text === 'object' ? formatMessage(text) : String(text);
}

export function describes(picture: Picture): string {
  return picture.description.map(english).join(' ');
}

/** Texts that no picture may take for anything but text. */
export const HOSTILE = ['"><script>alert(1)</script>', "a'b\"c&d<e>", '\u202Etxt.exe\u202C', 'كيم جونغ أون', 'x'.repeat(300), '{0} {1}', '\u0000\uD800', '${x} `y` $name', 'a\nb\tc', '金正恩'.repeat(40), ''];
