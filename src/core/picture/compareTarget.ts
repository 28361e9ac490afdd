import type { PictureTarget } from '../../protocol/picture';
import { quote } from '../query/quote';
import type { PictureInput } from './PictureInput';
import { queryTarget } from './queryTarget';
import { lemmaStep, wordStep } from './wordStep';

export type SideName = 'a' | 'b';
type Cells = Readonly<Record<string, unknown>>;

/** The hits, in one of two compared queries, of what a row counts. */
export function sideTarget(result: PictureInput['result'], cells: Cells, side: SideName): PictureTarget | null {
  const query = result.method.settings[side];
  const node = nodeOf(cells);
  if (typeof query !== 'string' || node === undefined) return null;
  return queryTarget(result, (search) => `${search === '*' ? query : `(${search}) ${query}`} | kwic ${node}`);
}

/** The same in the query that has more of it. */
export function commonerTarget(result: PictureInput['result'], cells: Cells): PictureTarget | null {
  return sideTarget(result, cells, Number(cells['logRatio'] ?? 0) < 0 ? 'b' : 'a');
}

function nodeOf({ aspect, item, id }: Cells): string | undefined {
  if (typeof id === 'string' && id !== '') return `entity:${quote(id)}`;
  if (typeof item !== 'string') return undefined;
  return aspect === 'word' ? wordStep(item) : aspect === 'lemma' ? lemmaStep(item) : undefined;
}
