import type { Cell } from '../../../protocol/result';
import type { Span } from '../../../protocol/span';
import { sentences } from '../../language/sentences';
import { LinedText } from '../../text/LinedText';
import { say } from '../messages';
import { columnsOfVerb } from '../columns';
import { eachFound } from './eachFound';
import { placed } from './entityHits';
import { nearDuplicates } from './nearDuplicates';
import { DEFAULT_REGIONS, regionsNamed } from './regions';
import { TableSource } from './RowSource';
import type { Made, VerbInput } from './VerbInput';
import { wordGroups } from './WordGroups';

/** Shorter sentences stand in many articles without being the same passage. */
const LEAST_WORDS = 5;
const LEAST_LIKENESS = 0.5;

/** A sentence: positions of its first and last token, inclusive. */
interface Unit extends Span {
  readonly article: number;
  readonly first: number;
  readonly last: number;
}

interface PassageRow extends Span {
  readonly group: number;
  readonly path: string;
  readonly text: string;
  readonly line: number;
}

/** The same passage again, within or across articles, also where a few words differ: sentences that are alike, joined where they follow each other everywhere. */
export async function repeats(input: VerbInput): Promise<Made> {
  const { corpus, finder: { index, pace }, selection } = input;
  // What an article repeats of itself is left out of other results: here it is the point.
  const mask = selection.mask === DEFAULT_REGIONS ? selection.mask | regionsNamed('repeat') : selection.mask;
  const units: Unit[] = [];
  await eachFound(selection.matched, pace, 200, async (article) => {
    const spans = sentences(await corpus.text(article), corpus.article(article).language);
    for (const unit of placed(index, article, spans, mask)) if (unit.last - unit.first + 1 >= LEAST_WORDS) units.push({ ...unit, article });
  });
  const { of } = wordGroups(index.dictionary, 'word', pace);
  const numbers = index.terms.map((term) => of[term]!);
  const groups = (await nearDuplicates(units.length, (unit) => numbers.subarray(units[unit]!.first, units[unit]!.last + 1), LEAST_LIKENESS, pace)).several();
  const passages = joined(groups, units).sort((a, b) => b.length - a.length || a[0]!.first - b[0]!.first);
  const rows = await rowsOf(input, passages);
  const source = new TableSource(columnsOfVerb('repeats', {}), rows.length, (row, column): Cell => rows[row]![column as keyof PassageRow]);
  return { source, mask, warnings: rows.length > 0 ? [say('repeatCandidates', passages.length)] : [], nothing: say('noRepeat') };
}

/** Article by article, so that the lines of each text are found once. */
async function rowsOf({ corpus, finder: { pace } }: VerbInput, passages: readonly (readonly Unit[])[]): Promise<readonly PassageRow[]> {
  const units = passages.flatMap((group, number) => group.map((unit) => ({ ...unit, group: number + 1 })));
  const byArticle = Uint32Array.from(units, (_, at) => at).sort((x, y) => units[x]!.article - units[y]!.article || x - y);
  const rows = new Array<PassageRow>(units.length);
  let [lines, current] = [new LinedText(''), -1];
  for (const at of byArticle) {
    const { article, start, end, group } = units[at]!;
    if (article !== current) [lines, current] = [new LinedText(await corpus.text(article)), article];
    rows[at] = { group, path: corpus.article(article).path, start, end, text: lines.text.slice(start, end), line: lines.lineOf(start) };
    pace.step();
    await pace.breathe();
  }
  return rows;
}

/** Groups as passages; a group whose sentences all follow those of another one in the same articles goes on with it. */
function joined(groups: readonly (readonly number[])[], units: readonly Unit[]): Unit[][] {
  const groupOf = new Map(groups.flatMap((group, number) => group.map((unit) => [unit, number] as const)));
  const passages = new Map<number, Unit[]>();
  const headOf = new Map<number, number>();
  groups.forEach((group, number) => {
    const before = groupOf.get(group[0]! - 1);
    const continues = before !== undefined && groups[before]!.length === group.length
      && group.every((unit, at) => groups[before]![at] === unit - 1 && units[unit - 1]!.article === units[unit]!.article);
    const head = continues ? headOf.get(before)! : number;
    headOf.set(number, head);
    const whole = passages.get(head);
    passages.set(head, group.map((unit, at) => (whole ? { ...whole[at]!, end: units[unit]!.end, last: units[unit]!.last } : units[unit]!)));
  });
  return [...passages.values()];
}
