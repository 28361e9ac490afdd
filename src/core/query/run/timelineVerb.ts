import type { Cell } from '../../../protocol/result';
import { columnsOfVerb } from '../columns';
import { eachFound } from './eachFound';
import { layersOf } from './entitiesVerb';
import { placed } from './entityHits';
import { TableSource } from './RowSource';
import type { Made, VerbInput } from './VerbInput';

/** Characters of an ISO date that tell a unit of time. */
const LENGTHS: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4 };

interface Point {
  articles: number;
  mentions: number;
}

/** Articles by their date of publication and, apart from them, the dates that their texts speak of; what is not known that exactly comes last. */
export async function timeline({ corpus, finder: { index, pace }, selection: { matched, mask }, settings }: VerbInput): Promise<Made> {
  const layers = layersOf(corpus);
  const length = LENGTHS[settings['by']!]!;
  const points = new Map<string | null, Point>();
  const at = (date: string | null | undefined): Point => {
    const key = date && date.length >= length ? date.slice(0, length) : null;
    const known = points.get(key) ?? { articles: 0, mentions: 0 };
    points.set(key, known);
    return known;
  };
  await eachFound(matched, pace, 100, (article) => {
    at(corpus.article(article).published?.value).articles++;
    for (const { value } of placed(index, article, layers.layersOf(article).dates ?? [], mask)) at(value).mentions++;
  });
  const rows = [...points].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  return { source: new TableSource(columnsOfVerb('timeline', {}), rows.length, (row, column): Cell => (column === 'date' ? rows[row]![0] : rows[row]![1][column as keyof Point])) };
}
