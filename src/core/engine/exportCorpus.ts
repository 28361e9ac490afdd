import { Cancelled, type CallOptions, type CorpusState } from '../../protocol/engine';
import type { ExportCorpus } from '../export/ExportSource';
import { identifyLanguages } from '../language/identify';
import type { Corpus } from '../query/Corpus';
import { paragraphs } from '../text/tokenize';
import { corpusWarnings, isAboutCache } from './corpusWarnings';

/** A state of the corpus as an export asks it. */
export function exportCorpus(corpus: Corpus, state: CorpusState | undefined, pause: () => Promise<void>, { cancellation }: CallOptions): ExportCorpus {
  const numbers = new Map(corpus.articles.map(({ path }, number) => [path, number]));
  const numberOf = (path: string): number => {
    const number = numbers.get(path);
    if (number === undefined) throw new RangeError(`no article ${path}`);
    return number;
  };
  return {
    articles: corpus.articles,
    warnings: state === undefined ? [] : corpusWarnings({ ...state, warnings: state.warnings.filter((warning) => !isAboutCache(warning)) }),
    article: (path) => corpus.articles[numbers.get(path) ?? -1],
    text: (path) => corpus.text(numberOf(path)),
    languageOf: (text) => {
      const { article } = identifyLanguages(text, paragraphs(text));
      return article === 'und' ? null : article;
    },
    pause: async () => {
      await pause();
      if (cancellation?.cancelled === true) throw new Cancelled();
    },
  };
}
