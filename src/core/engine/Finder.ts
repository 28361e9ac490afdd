import MiniSearch from 'minisearch';
import type { FindResult, FoundArticle, FoundWord } from '../../protocol/engine';
import { compareUnits } from '../text/compareUnits';
import { fold } from '../text/fold';
import type { Snapshot } from './Snapshot';

const ARTICLES_SHOWN = 20;
const WORDS_SHOWN = 30;
/** Words beyond these are found by prefix in the dictionary, not with typos. */
const COMMONEST = 50_000;
const MINIMUM_FOR_TYPOS = 4;

interface WordDocument {
  readonly id: number;
  readonly word: string;
}

/** Articles by title and metadata and words by prefix and with typos, over one snapshot. Built at the first question. */
export class Finder {
  private articleSearch: MiniSearch | undefined;
  private wordSearch: MiniSearch<WordDocument> | undefined;

  constructor(private readonly snapshot: Snapshot) {}

  find(text: string): FindResult {
    if (text.trim() === '') return { articles: [], words: [] };
    return { articles: this.findArticles(text), words: this.findWords(text.trim()) };
  }

  private findArticles(text: string): FoundArticle[] {
    this.articleSearch ??= indexArticles(this.snapshot);
    const found = this.articleSearch.search(text, { prefix: true, fuzzy, boost: { title: 3 }, combineWith: 'AND' });
    return found.slice(0, ARTICLES_SHOWN).map(({ id }) => {
      const info = this.snapshot.record(id as number).info;
      return { path: info.path, title: info.title, published: info.published?.value ?? null, source: info.sources[0]?.name ?? null };
    });
  }

  /** The words that start with the text, commonest first, then those spelt like it. */
  private findWords(text: string): FoundWord[] {
    const { dictionary } = this.snapshot.index;
    const folded = fold(text);
    const found = new Map<string, number[]>();
    const add = (term: number) => {
      const key = dictionary.folded(term);
      const terms = found.get(key);
      if (terms === undefined) found.set(key, [term]);
      else if (!terms.includes(term)) terms.push(term);
    };
    const byCount = [...dictionary.withFoldedPrefix(folded, COMMONEST)].sort((a, b) => dictionary.count(b) - dictionary.count(a) || a - b);
    for (const term of byCount) {
      if (found.size >= WORDS_SHOWN && !found.has(dictionary.folded(term))) break;
      add(term);
    }
    if (found.size < WORDS_SHOWN && !/\s/.test(text)) {
      this.wordSearch ??= indexWords(this.snapshot);
      for (const hit of this.wordSearch.search(folded, { fuzzy, prefix: false })) {
        if (found.size >= WORDS_SHOWN) break;
        for (const term of dictionary.withFolded((hit as unknown as WordDocument).word)) add(term);
      }
    }
    return [...found.values()].map((terms) => this.describe(terms));
  }

  private describe(terms: readonly number[]): FoundWord {
    const { index } = this.snapshot;
    const commonest = [...terms].sort((a, b) => index.dictionary.count(b) - index.dictionary.count(a) || a - b)[0] as number;
    const articles = new Set<number>();
    let count = 0;
    for (const term of terms) {
      const positions = index.postings(term);
      count += positions.length;
      let end = 0;
      for (const position of positions) {
        if (position < end) continue;
        const article = index.articleOf(position);
        end = index.articleStart(article + 1);
        articles.add(article);
      }
    }
    return { word: index.dictionary.form(commonest), count, articles: articles.size };
  }
}

function fuzzy(term: string): number | false {
  return term.length < MINIMUM_FOR_TYPOS ? false : 0.25;
}

function indexArticles(snapshot: Snapshot): MiniSearch {
  const search = new MiniSearch({ fields: ['title', 'source', 'author', 'tags', 'path'], processTerm: (term) => fold(term) });
  search.addAll(snapshot.articles.map((info, id) => ({
    id, title: info.title ?? '', source: info.sources.map((source) => source.name).join(' '), author: info.author ?? '', tags: info.tags.join(' '), path: info.path,
  })));
  return search;
}

function indexWords(snapshot: Snapshot): MiniSearch<WordDocument> {
  const { dictionary } = snapshot.index;
  const counts = new Map<string, number>();
  for (let term = 1; term <= dictionary.size; term++) {
    const folded = dictionary.folded(term);
    counts.set(folded, (counts.get(folded) ?? 0) + dictionary.count(term));
  }
  const words = [...counts].sort((a, b) => b[1] - a[1] || compareUnits(a[0], b[0])).slice(0, COMMONEST);
  const search = new MiniSearch<WordDocument>({ fields: ['word'], storeFields: ['word'], tokenize: (word) => [word], processTerm: (term) => term });
  search.addAll(words.map(([word], id) => ({ id, word })));
  return search;
}
