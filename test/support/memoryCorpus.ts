import type { ArticleInfo, EntityType } from '../../src/protocol/article';
import type { ArticleLayers } from '../../src/core/analysis/ArticleLayers';
import type { CorpusLayers } from '../../src/core/analysis/CorpusLayers';
import { linkLayers } from '../../src/core/analysis/linkLayers';
import type { Gazetteer } from '../../src/core/entity/Gazetteer';
import { linkArticle } from '../../src/core/entity/linking/linkArticle';
import { linkCorpus } from '../../src/core/entity/linking/linkCorpus';
import type { NamedSpan } from '../../src/core/entity/NamedSpan';
import type { FoundReport } from '../../src/core/language/speech/Speech';
import type { Span } from '../../src/protocol/span';
import { IndexBuilder } from '../../src/core/index/IndexBuilder';
import { createLemmaKey } from '../../src/core/language/lemmaKey';
import type { TokenRegion } from '../../src/core/index/TokenIndex';
import type { Corpus } from '../../src/core/query/Corpus';
import { contentHash } from '../../src/core/text/hash';
import { paragraphs } from '../../src/core/text/tokenize';

/** An article given by hand. Regions are offsets; what is not given is unknown. */
export interface MemoryArticle {
  readonly text: string;
  readonly language?: string;
  readonly title?: string;
  readonly published?: string;
  readonly sources?: readonly string[];
  readonly tags?: readonly string[];
  /** Tagged stretches, by their text: the first that reads so, from `from` on; one that stands nowhere has lost its place. */
  readonly notes?: readonly { readonly text: string; readonly tags: readonly string[]; readonly from?: number }[];
  readonly regions?: readonly { readonly start: number; readonly end: number; readonly region: TokenRegion }[];
  /** What it names, by type; every occurrence of each, the longest first. */
  readonly names?: Partial<Record<EntityType, readonly string[]>>;
  /** By their text; `speaker` is a name of the article or somebody without one. */
  readonly quotes?: readonly { readonly text: string; readonly speaker?: string; readonly cue?: string }[];
  readonly reported?: MemoryArticle['quotes'];
  readonly dates?: Readonly<Record<string, string | null>>;
}

/** The stretch of `text` that `part` stands in, as a region. */
export function regionOf(text: string, part: string, region: TokenRegion, from = 0): { start: number; end: number; region: TokenRegion } {
  const start = text.indexOf(part, from);
  if (start < 0) throw new Error(`not in the text: ${part}`);
  return { start, end: start + part.length, region };
}

/** A corpus out of texts; German unless an article says otherwise, every line a paragraph, all of it body. */
export function memoryCorpus(files: Readonly<Record<string, string | MemoryArticle>>, lemmaKey = createLemmaKey()): Corpus {
  const articles = new Map(Object.entries(files).map(([path, file]) => [path, typeof file === 'string' ? { text: file } : file]));
  const builder = new IndexBuilder(lemmaKey);
  for (const [path, article] of articles) {
    const language = article.language ?? 'de';
    builder.add({ path, text: article.text, paragraphs: paragraphs(article.text).map((span) => ({ ...span, language })), regions: article.regions ?? [] });
  }
  const index = builder.finish();
  const given = index.paths.map((path) => articles.get(path)!);
  const found = given.map(layersOfArticle);
  const infos = given.map((article, number) => infoOf(index.paths[number]!, article, index.articleStart(number + 1) - index.articleStart(number)));
  return {
    index, articles: infos,
    article: (number) => infos[number]!,
    contentHash: (number) => contentHash(given[number]!.text),
    text: (number) => given[number]!.text,
    layers: layersOver(found),
    notes: given.flatMap(({ text, notes = [] }, article) => notes.map(({ text: quote, tags, from = 0 }) => {
      const start = text.indexOf(quote, from);
      return { article, tags, span: start < 0 ? undefined : { start, end: start + quote.length } };
    })),
  };
}

/** Knows nothing but that Kim is a family name that stands first. */
const NO_GAZETTEER: Gazetteer = { known: new Map(), exact: new Map(), linking: new Map(), doubtful: new Map(), longest: new Map(), cautious: new Set(), firstNames: new Set(), women: new Set(), either: new Set(), familyNames: new Set(['kim']), words: new Set() };

function layersOver(found: readonly ArticleLayers[]): CorpusLayers {
  const articles = found.map(({ entities }) => entities);
  const { entities, links } = linkCorpus(articles, NO_GAZETTEER);
  return linkLayers({ mentions: articles.map((locals) => locals.map(({ mentions }) => mentions.length)), entities, links, layersOf: (number) => found[number]! });
}

function layersOfArticle({ text, names = {}, quotes = [], reported = [], dates = {} }: MemoryArticle): ArticleLayers {
  const named = namedSpans(text, names);
  const spanOf = (part: string): Span => regionOf(text, part, 'body');
  const report = (said: { text: string; speaker?: string; cue?: string }): FoundReport => {
    const at = named.findIndex(({ start, end }) => text.slice(start, end) === said.speaker);
    const { start, end } = spanOf(said.text);
    return { start, end, speaker: said.speaker === undefined ? null : { named: at < 0 ? null : at, name: said.speaker }, cue: said.cue === undefined ? null : spanOf(said.cue) };
  };
  return {
    named, entities: linkArticle(text, named, NO_GAZETTEER),
    quotes: quotes.map((said) => ({ ...report(said), kind: 'direct' as const })), reported: reported.map(report),
    dates: Object.entries(dates).map(([part, value]) => ({ start: spanOf(part).start, end: spanOf(part).end, value })),
  };
}

/** Every occurrence of the names, the longest first, none inside another or inside a word. */
export function namedSpans(text: string, names: Partial<Record<EntityType, readonly string[]>>): readonly NamedSpan[] {
  const wanted = Object.entries(names).flatMap(([type, list]) => list.map((name) => ({ type: type as EntityType, name })));
  const spans: NamedSpan[] = [];
  for (const { type, name } of wanted.sort((a, b) => b.name.length - a.name.length)) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      const isWhole = !/[\p{L}\p{N}]/u.test(text.slice(start - 1, start)) && !/[\p{L}\p{N}]/u.test(text.slice(end, end + 1));
      if (isWhole && spans.every((span) => span.end <= start || end <= span.start)) spans.push({ start, end, type });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

function infoOf(path: string, article: MemoryArticle, tokens: number): ArticleInfo {
  return {
    path, title: article.title ?? null,
    published: article.published === undefined ? null : { value: article.published, from: 'metadata' },
    sources: (article.sources ?? []).map((name) => ({ name, from: 'metadata' as const })),
    author: null, url: null, tags: article.tags ?? [], language: article.language ?? 'de', languageFrom: 'text', encoding: 'utf-8',
    length: article.text.length, tokens, opening: article.text.slice(0, 300), remarks: [],
  };
}

