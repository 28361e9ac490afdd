import type { Cell } from '../../../protocol/result';
import { keynessG2, logRatio, simpleMaths, type TwoCorpora } from '../../statistics/keyness';
import { FORMULAS } from '../formulas';
import { say } from '../messages';
import { columnsOfVerb } from '../columns';
import { countedAs, countedWords, few } from './countedWords';
import { TableSource } from './RowSource';
import { countTokens } from './tokenCounts';
import type { Made, VerbInput } from './VerbInput';

const COLUMNS: Readonly<Record<string, (counts: TwoCorpora) => number>> = { G2: keynessG2, logRatio, simpleMaths };
/** What puts first what is commoner here: G² alone does not tell which side is. */
const MEASURES: Readonly<Record<string, (counts: TwoCorpora) => number>> = {
  G2: (counts) => keynessG2(counts) * Math.sign(logRatio(counts)), logratio: logRatio, simplemaths: simpleMaths,
};

/** Words of the articles found against those of another query, or of all other articles; what is commoner here comes first. */
export async function keywords(input: VerbInput): Promise<Made> {
  const { finder: { index, pace }, selection: { matched, mask }, settings } = input;
  const other = input.named('vs');
  const rest = other?.matched ?? matched.map((flag) => 1 - flag);
  const own = await countTokens(index, matched, mask, pace);
  const reference = await countTokens(index, rest, mask, pace);
  const words = countedWords(index.dictionary, countedAs({ settings, node: [] }), [own.byTerm, reference.byTerm], pace);
  const [count, others] = words.counts as [Uint32Array, Uint32Array];
  const countsOf = (word: number): TwoCorpora => ({ count: count[word]!, tokens: own.total, reference: others[word]!, referenceTokens: reference.total });
  const measure = MEASURES[settings['measure']!]!;
  const order = reference.total === 0 ? new Uint32Array(0) : words.ordered((word) => count[word]! >= Number(settings['min']), (word) => measure(countsOf(word)), count);
  const source = new TableSource(columnsOfVerb('keywords', settings), order.length, (row, column): Cell => {
    const word = order[row]!;
    switch (column) {
      case 'count': return count[word]!;
      case 'reference': return others[word]!;
      case 'word': case 'lemma': return words.names[word]!;
      default: return COLUMNS[column]!(countsOf(word));
    }
  });
  const shared = other === undefined ? 0 : matched.filter((flag, article) => flag && rest[article]).length;
  return {
    source, formulas: FORMULAS.keywords, numbers: { keyTokens: own.total, referenceTokens: reference.total },
    warnings: [...(shared > 0 ? [say('sharedReference', shared)] : []), ...few(Math.min(own.total, reference.total), 'fewTokens')],
    nothing: own.total === 0 ? undefined : reference.total === 0 ? say('noReference') : say('belowLeast', settings['min']!),
  };
}
