import { perMillion } from '../../statistics/keyness';
import { FORMULAS } from '../formulas';
import { columnsOfVerb } from '../columns';
import { descending } from './descending';
import { eachFound } from './eachFound';
import { numbersTo } from './numbersTo';
import { TableSource } from './RowSource';
import type { Made, VerbInput } from './VerbInput';
import { wordGroups } from './WordGroups';

/** Words of all text in the regions in force of the articles found; the commonest first, equals in collation order. */
export async function frequency({ finder: { index, pace }, selection: { matched, mask }, settings }: VerbInput): Promise<Made> {
  const of = settings['of'] === 'lemma' ? 'lemma' : 'word';
  const groups = wordGroups(index.dictionary, of, pace);
  const counts = new Uint32Array(groups.names.length);
  const articles = new Uint32Array(groups.names.length);
  const lastArticle = new Int32Array(groups.names.length).fill(-1);
  const { terms, regions } = index;
  let tokens = 0;
  await eachFound(matched, pace, 1, (article) => {
    const end = index.articleStart(article + 1);
    for (let at = index.articleStart(article); at < end; at++) {
      pace.step();
      if (((mask >>> regions[at]!) & 1) === 0) continue;
      tokens++;
      const group = groups.of[terms[at]!]!;
      counts[group]!++;
      if (lastArticle[group] === article) continue;
      lastArticle[group] = article;
      articles[group]!++;
    }
  });
  const order = descending(numbersTo(counts.length).filter((group) => counts[group]! > 0), counts, pace);
  const source = new TableSource(columnsOfVerb('frequency', { of }), order.length, (row, column) => {
    const group = order[row]!;
    switch (column) {
      case 'count': return counts[group]!;
      case 'perMillion': return perMillion(counts[group]!, tokens);
      case 'articles': return articles[group]!;
      default: return groups.names[group]!;
    }
  });
  return { source, formulas: FORMULAS.frequency };
}
