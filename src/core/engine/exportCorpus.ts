import { Cancelled, type CallOptions, type CorpusState } from '../../protocol/engine';
import type { Span } from '../../protocol/span';
import type { ExportCorpus, Fact } from '../export/ExportSource';
import { identifyLanguages } from '../language/identify';
import type { Corpus } from '../query/Corpus';
import { paragraphs } from '../text/tokenize';
import { corpusWarnings, isAboutCache } from './corpusWarnings';

function entityFacts({ layers }: Corpus, article: number, { start, end }: Span): readonly Fact[] {
  const mention = layers?.mentionsOf(article).find((each) => each.start === start && each.end === end);
  if (layers === undefined || mention === undefined) return [];
  const { type, id, name } = layers.entities.entities[mention.entity]!;
  return [['type', type], ['id', id], ['name', name]];
}

function tagFacts({ notes = [] }: Corpus, article: number, { start, end }: Span): readonly Fact[] {
  const here = notes.filter((note) => note.article === article && note.span?.start === start && note.span.end === end);
  return [...new Set(here.flatMap(({ tags }) => tags))].map((tag) => ['tag', tag]);
}

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
    about: (path, span) => [...entityFacts(corpus, numberOf(path), span), ...tagFacts(corpus, numberOf(path), span)],
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
