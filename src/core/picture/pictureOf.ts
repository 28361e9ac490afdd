import type { PictureName } from '../../protocol/picture';
import type { FullResult } from '../query/runCell';
import { chartFor } from './chartFor';

/** Columns that the picture of a verb is drawn from. */
const NEEDED: Readonly<Record<Exclude<PictureName, 'chart'>, readonly string[]>> = {
  collocates: ['count', 'left', 'right'],
  compare: ['aspect', 'item', 'a', 'b', 'aPerMillion', 'bPerMillion', 'G2', 'logRatio', 'id'],
  dispersion: ['path', 'count'],
  keywords: ['count', 'G2', 'logRatio'],
  map: ['name', 'latitude', 'longitude', 'mentions'],
  network: ['a', 'b', 'together', 'typeA', 'typeB', 'idA', 'idB'],
  speakers: ['path', 'speaker', 'speakerId'],
  timeline: ['date', 'articles', 'mentions'],
};

/** Pictures that more than one verb has. */
const SHARED: Readonly<Record<string, keyof typeof NEEDED>> = { quotes: 'speakers', reported: 'speakers' };

/** The picture that a result has: what `chart` asks for, else its verb's; none where `select` took away what it needs, or nothing was found. */
export function pictureOf(result: Pick<FullResult, 'method' | 'columns' | 'rowCount' | 'chart'>): PictureName | undefined {
  if (result.rowCount === 0) return undefined;
  if (chartFor(result)) return 'chart';
  if (result.chart) return undefined;
  const name = SHARED[result.method.verb] ?? (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).find((each) => each === result.method.verb);
  const has = (needed: string): boolean => result.columns.some((column) => column.name === needed);
  return name !== undefined && NEEDED[name].every(has) && (name !== 'collocates' || hasCollocates(result.method.settings, has)) ? name : undefined;
}

/** What a collocate is, and the measure that the order went by. */
function hasCollocates(settings: FullResult['method']['settings'], has: (column: string) => boolean): boolean {
  return has(settings['of'] === 'lemma' ? 'lemma' : 'word') && has(String(settings['measure']));
}
