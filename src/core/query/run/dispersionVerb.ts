import { dispersionOf } from '../../statistics/dispersion';
import { perMillion } from '../../statistics/keyness';
import { FORMULAS } from '../formulas';
import { columnsOfVerb } from '../columns';
import { few } from './countedWords';
import { hitMarks } from './hitMarks';
import { tokensPerArticle } from './regions';
import { TableSource } from './RowSource';
import type { Made, VerbInput } from './VerbInput';

/** Hits of the node in every article in scope, by path: those without a hit are parts, too. */
export function dispersion({ corpus, finder: { index, pace }, selection: { mask }, scope, hits: found }: VerbInput): Made {
  const hits = found.all();
  const counts = found.counts();
  const tokens = tokensPerArticle(index, mask);
  const parts = [...scope.keys()].filter((article) => scope[article] === 1);
  const numbers = dispersionOf({ counts: parts.map((article) => counts[article]!), sizes: parts.map((article) => tokens[article]!) });
  const source = new TableSource(columnsOfVerb('dispersion', {}), parts.length, (row, column) => {
    const article = parts[row]!;
    switch (column) {
      case 'path': return corpus.article(article).path;
      case 'count': return counts[article]!;
      case 'tokens': return tokens[article]!;
      default: return tokens[article] === 0 ? null : perMillion(counts[article]!, tokens[article]!);
    }
  });
  return { source, numbers, formulas: FORMULAS.dispersion, warnings: few(hits.first.length, 'fewHits'), marks: hitMarks(index, hits, mask, pace) };
}
