import type { ArticleInfo, UnreadArticle } from '../../protocol/article';
import { oneLine, shorten } from '../plainText';
import { translateMessage, type Translator } from '../translate';
import type { EntityGrouping, GroupTitle } from './groupArticles';

/** The language and number format that a row is written in. */
export interface Wording {
  readonly l10n: Translator;
  /** BCP 47. */
  readonly locale: string;
}

const LABEL_LIMIT = 160;
/** Behind a longer title nobody would see source and date in a sidebar of usual width; the tooltip has all of it. */
const DESCRIBED_LIMIT = 26;
const OPENING_LIMIT = 60;

/** The title, else a quoted opening of the first line, else the file's name. */
export function articleLabel(article: Pick<ArticleInfo, 'title' | 'opening' | 'path'>): string {
  const title = oneLine(article.title ?? '');
  if (title !== '') return shorten(title, LABEL_LIMIT);
  const opening = article.opening.split(/\r\n?|\n/).map(oneLine).find((line) => /[^\s\p{Cf}]/u.test(line));
  return opening === undefined ? fileName(article.path) : `“${shorten(opening, OPENING_LIMIT)}”`;
}

/** The label of a row, which leaves room for its description. */
export function rowLabel(article: ArticleInfo): string {
  const label = articleLabel(article);
  return articleDescription(article) === '' ? label : shorten(label, DESCRIBED_LIMIT);
}

/** Source and date, as far as they are known. */
export function articleDescription(article: Pick<ArticleInfo, 'sources' | 'published'>): string {
  const sources = article.sources.map(({ name }) => oneLine(name)).join(', ');
  return [sources, article.published?.value ?? ''].filter((part) => part !== '').join(' · ');
}

/** Plain text: what is known, the first lines, counts, how it was read, and what is unknown. */
export function articleTooltip(article: ArticleInfo, wording: Wording): string {
  const { l10n } = wording;
  const known = [
    articleLabel(article),
    articleDescription(article),
    article.author === null ? '' : l10n.t('By {0}', oneLine(article.author)),
    article.tags.length === 0 ? '' : l10n.t('Tags: {0}', article.tags.map(oneLine).join(', ')),
    oneLine(article.path),
  ];
  const read = [countsOf(article, wording), encodingOf(article, l10n), ...article.remarks.map((remark) => translateMessage(l10n, remark)), unknownOf(article, l10n)];
  return [known, [openingOf(article)], read].map((block) => block.filter((line) => line !== '').join('\n')).filter((block) => block !== '').join('\n\n');
}

export function unreadTooltip(unread: UnreadArticle, l10n: Translator): string {
  return [oneLine(unread.path), l10n.t('Not read: {0}', translateMessage(l10n, unread.reason)), translateMessage(l10n, unread.remedy)].join('\n\n');
}

/** What a screen reader says for an article's row. */
export function articleSpeech(article: ArticleInfo, l10n: Translator): string {
  const date = article.published === null ? l10n.t('date unknown') : article.published.value;
  const source = article.sources.length === 0 ? l10n.t('source unknown') : article.sources.map(({ name }) => oneLine(name)).join(', ');
  return [articleLabel(article), source, date, ...(article.remarks.length > 0 ? [l10n.t('read with a remark')] : [])].join(', ');
}

export function groupLabel(title: GroupTitle, { l10n, locale }: Wording): string {
  switch (title.kind) {
    case 'root': return '';
    case 'folder': return oneLine(title.name);
    case 'source': return title.name === null ? l10n.t('Source unknown') : oneLine(title.name);
    case 'language': return title.code === null ? l10n.t('Language undetermined') : languageName(title.code, locale);
    case 'month': return title.value === null ? l10n.t('Date unknown') : monthName(title.value, locale);
    case 'entity': return title.name === null ? nobodyLabel(title.type, l10n) : oneLine(title.name);
    case 'unread': return l10n.t('Not read');
  }
}

function nobodyLabel(type: EntityGrouping, l10n: Translator): string {
  switch (type) {
    case 'person': return l10n.t('No person named');
    case 'place': return l10n.t('No place named');
    case 'organisation': return l10n.t('No organisation named');
  }
}

export function countLabel(articles: number, { l10n, locale }: Wording): string {
  return articles === 1 ? l10n.t('1 article') : l10n.t('{0} articles', formatNumber(articles, locale));
}

/** How often something occurs, and in how many articles. */
export function occurrenceLabel(count: number, articles: number, { l10n, locale }: Wording): string {
  const times = formatNumber(count, locale);
  return articles === 1 ? l10n.t('{0}× in 1 article', times) : l10n.t('{0}× in {1} articles', times, formatNumber(articles, locale));
}

export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** First lines, without the one that the row shows already. */
function openingOf(article: ArticleInfo): string {
  const lines = article.opening.split(/\r\n?|\n/).map(oneLine).filter((line) => line !== '');
  const text = (lines[0] === oneLine(article.title ?? '') ? lines.slice(1) : lines).join('\n');
  return text !== '' && article.opening.length < article.length ? `${text}…` : text;
}

function countsOf(article: ArticleInfo, { l10n, locale }: Wording): string {
  return l10n.t('{0} tokens, {1} characters, {2}', formatNumber(article.tokens, locale), formatNumber(article.length, locale), article.language === 'und' ? l10n.t('language undetermined') : languageName(article.language, locale));
}

function encodingOf(article: ArticleInfo, l10n: Translator): string {
  return l10n.t('Encoding: {0}', article.encoding.toUpperCase().replace('WINDOWS', 'Windows'));
}

function unknownOf(article: ArticleInfo, l10n: Translator): string {
  const unknown = [
    ...(article.title === null ? [l10n.t('title')] : []),
    ...(article.published === null ? [l10n.t('date')] : []),
    ...(article.sources.length === 0 ? [l10n.t('source')] : []),
    ...(article.author === null ? [l10n.t('author')] : []),
  ];
  return unknown.length === 0 ? '' : l10n.t('Unknown: {0}', unknown.join(', '));
}

export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** `2023-09` as "September 2023"; a bare year stays one. */
function monthName(value: string, locale: string): string {
  const [year, month] = value.split('-').map(Number);
  if (year === undefined || month === undefined || !(month >= 1 && month <= 12)) return value;
  const date = new Date(Date.UTC(year, month - 1, 1));
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
}
