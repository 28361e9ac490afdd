import type { ArticleInfo, Origin, Region, UnreadArticle } from '../../protocol/article';
import type { Message } from '../../protocol/message';
import type { Span } from '../../protocol/span';
import type { TokenRegion } from '../index/TokenIndex';
import { declaredLanguages, identifyLanguages, paragraphLanguages } from '../language/identify';
import type { TextCodec } from '../ports';
import type { Paragraph } from '../text/Paragraph';
import { forEachParagraph } from '../text/tokenize';
import { decodeArticle, type DecodedText } from './decode';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import { corpusMessage } from './messages';
import { mergeMetadata, type Metadata } from './metadata';
import { overruleRegions } from './overruleRegions';
import type { RegionDecision } from './RegionDecision';
import type { Origins } from './structure/findOrigin';
import { findStructure } from './structure/findStructure';
import { binaryFile, tooLarge } from './unread';

/** An article as all layers above see it: decoded, with what is known of it, and its structure. */
export interface Article {
  readonly kind: 'article';
  /** All of ArticleInfo but the number of tokens, which the index knows. */
  readonly info: Omit<ArticleInfo, 'tokens'>;
  readonly text: string;
  readonly title: Span | null;
  readonly kicker: Span | null;
  /** Every line that is not blank, in order. */
  readonly paragraphs: readonly Paragraph[];
  readonly regions: readonly (Span & { readonly region: TokenRegion })[];
  readonly contractRegions: readonly Region[];
}

export type ReadArticle = Article | { readonly kind: 'unread'; readonly unread: UnreadArticle };

const OPENING = 300;

/** Reads one article from its bytes. `given` is what korpus.yaml and --metadata say of it, already merged; `overruled`, the user's decisions about its structure. Never throws. */
export function readArticle(path: string, bytes: Uint8Array, given: Metadata | undefined, codec: TextCodec, overruled: readonly RegionDecision[] = []): ReadArticle {
  const large = tooLarge(path, bytes.length);
  if (large) return { kind: 'unread', unread: large };
  const decoded = decodeArticle(bytes, codec);
  if (decoded.binary) return { kind: 'unread', unread: binaryFile(path) };
  const { text } = decoded;
  const frontMatter = /\.md$/i.test(path) ? readFrontMatter(text, path) : undefined;
  const metadata = mergeMetadata(frontMatter?.metadata, given);
  const { language, paragraphs } = withLanguages(text, frontMatter?.span, metadata.language);
  const found = findStructure({ text, paragraphs, frontMatter: frontMatter?.span, givenTitle: metadata.title });
  const { structure } = overruleRegions(text, found, overruled);
  const known = knownOf(metadata, structure.title && text.slice(structure.title.start, structure.title.end), structure.origins);
  const info: Article['info'] = {
    path, ...known, language, languageFrom: metadata.language === undefined ? 'text' : 'metadata', encoding: decoded.encoding, length: text.length,
    opening: openingOf(text, textStart(paragraphs, structure.contractRegions, frontMatter?.span.end ?? 0)), remarks: remarksOf(decoded, frontMatter),
  };
  const { title, kicker, regions, contractRegions } = structure;
  return { kind: 'article', info, text, paragraphs, title, kicker, regions, contractRegions };
}

/** The lines of a text with their languages, for an article whose own language is known, found or stated. */
export function articleParagraphs(text: string, language: string, languageFrom: Origin = 'text'): readonly Paragraph[] {
  const spans = lines(text);
  const languages = (languageFrom === 'metadata' ? declaredLanguages : paragraphLanguages)(text, spans, language);
  return spans.map((span, at) => ({ ...span, language: languages[at] ?? language }));
}

function lines(text: string): readonly Span[] {
  const spans: Span[] = [];
  forEachParagraph(text, (start, end) => {
    if (end > start && !isBlank(text, start, end)) spans.push({ start, end });
  });
  return spans;
}

function isBlank(text: string, start: number, end: number): boolean {
  return end - start < 200 && text.slice(start, end).trim() === '';
}

/** The lines of front matter follow the article's language. */
function withLanguages(text: string, frontMatter: Span | undefined, declared: string | undefined): { language: string; paragraphs: readonly Paragraph[] } {
  const spans = lines(text);
  const bodyStart = frontMatter?.end ?? 0;
  const body = spans.filter(({ start }) => start >= bodyStart);
  const { article, paragraphs } = declared === undefined ? identifyLanguages(text, body) : { article: declared, paragraphs: declaredLanguages(text, body, declared) };
  const before = spans.length - body.length;
  return { language: article, paragraphs: spans.map((span, at) => ({ ...span, language: paragraphs[at - before] ?? article })) };
}

function knownOf(metadata: Metadata, title: string | null, { published, sources }: Origins): Pick<ArticleInfo, 'title' | 'published' | 'sources' | 'author' | 'url' | 'tags'> {
  return {
    title: metadata.title ?? title,
    published: metadata.published !== undefined ? { value: metadata.published, from: 'metadata' } : published === null ? null : { value: published, from: 'text' },
    sources: metadata.source ? metadata.source.map((name) => ({ name, from: 'metadata' })) : sources.map((name) => ({ name, from: 'text' })),
    author: metadata.author ?? null,
    url: metadata.url ?? null,
    tags: metadata.tags ?? [],
  };
}

/** Where the first line stands that queries do not leave out; `from` where all are left out. */
function textStart(paragraphs: readonly Paragraph[], regions: readonly Region[], from: number): number {
  const leftOut = new Set(regions.filter(({ kind }) => kind === 'boilerplate' || kind === 'repeat').map(({ start }) => start));
  return paragraphs.find(({ start }) => start >= from && !leftOut.has(start))?.start ?? from;
}

/** The first lines of the text, cut between words, or in an endless one at a whole character. */
function openingOf(text: string, from: number): string {
  const start = text.slice(from, from + OPENING * 4).replace(/^\s+/, '');
  if (start.length <= OPENING) return start.trimEnd();
  const words = start.slice(0, OPENING + 1).replace(/\S+$/, '').trimEnd();
  return words !== '' ? words : start.slice(0, OPENING).replace(/[\uD800-\uDBFF]$/, '');
}

function remarksOf({ encoding, replaced }: DecodedText, frontMatter: FrontMatter | undefined): readonly Message[] {
  return [
    ...(encoding === 'windows-1252' ? [corpusMessage('fallback')] : []),
    ...(replaced > 0 ? [corpusMessage('replaced', replaced, encoding)] : []),
    ...(frontMatter?.remarks ?? []),
  ];
}
