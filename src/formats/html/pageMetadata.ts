import { authorNames } from '../../core/imports/authorNames';
import { dateIn } from '../../core/imports/looseDate';
import type { Metadata } from '../../core/corpus/metadata';
import { elementsOf, find, findAll, lineOf, oneLine, type Element } from '../markup/Element';
import type { Markup } from '../markup/parseMarkup';
import { linkedData, type LinkedData } from './jsonLd';

/** What a page says of itself in its head and by marks in its text. */
export interface PageFacts {
  /** All that the page calls itself, the surest first; `title` is the headline of its text where there is one. */
  readonly titles: readonly string[];
  /** All that the page calls its site. */
  readonly sites: readonly string[];
  readonly metadata: Metadata;
}

const TITLE = ['og:title', 'twitter:title', 'citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'title', 'headline'];
const PUBLISHED = ['article:published_time', 'article:published', 'og:article:published_time', 'og:published_time', 'citation_publication_date', 'citation_date', 'citation_online_date', 'dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'dcterms.created', 'dc.date.created', 'parsely-pub-date', 'sailthru.date', 'datepublished', 'publication_date', 'publish-date', 'publish_date', 'published_at', 'pubdate', 'date', 'last-modified-date', 'cxenseparse:recs:publishtime', 'bt:pubdate'];
const AUTHOR = ['author', 'article:author', 'citation_author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author', 'byl', 'article:author_name', 'twitter:data1'];
const SOURCE = ['og:site_name', 'citation_journal_title', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'article:publisher', 'copyright'];
const TAGS = ['article:tag', 'keywords', 'news_keywords', 'citation_keywords', 'parsely-tags', 'sailthru.tags', 'dc.subject'];

const LONGEST = 500;
const MOST_TAGS = 50;

export function pageFacts({ root, comments }: Markup): PageFacts {
  const meta = metaOf(root);
  const data = linkedData(root);
  const titleTag = find(root, 'title');
  const titles = [...data.title, ...valuesOf(meta, TITLE), ...(titleTag === undefined ? [] : [lineOf(titleTag)])].map(clean).filter((title) => title !== '' && !isFile(title));
  const published = publishedOf(root, meta, data);
  const sites = [...data.source, ...valuesOf(meta, SOURCE)].filter((text) => !isUrl(text)).map(clean);
  const source = sites.find((text) => text !== '');
  const author = authorOf(root, meta, data);
  const url = urlOf(root, meta, data, comments);
  const tags = tagsOf(root, meta, data);
  return {
    titles,
    sites,
    metadata: { ...(published === undefined ? {} : { published }), ...(source === undefined ? {} : { source: [source] }), ...(author === '' ? {} : { author }), ...(url === undefined ? {} : { url }), ...(tags.length === 0 ? {} : { tags }) },
  };
}

/** By small name, all contents in the order of the page. */
function metaOf(root: Element): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>();
  for (const { attributes } of findAll(root, 'meta')) {
    const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop');
    const content = attributes.get('content');
    if (name === undefined || content === undefined || content.trim() === '') continue;
    const key = name.trim().toLowerCase().replace(/^dc:/, 'dc.').replace(/^dcterms:/, 'dcterms.');
    const known = meta.get(key);
    if (known === undefined) meta.set(key, [content]);
    else if (known.length < MOST_TAGS) known.push(content);
  }
  return meta;
}

function valuesOf(meta: ReadonlyMap<string, readonly string[]>, names: readonly string[]): string[] {
  return names.flatMap((name) => meta.get(name) ?? []);
}

function clean(text: string): string {
  return oneLine(text.slice(0, 4 * LONGEST)).slice(0, LONGEST);
}

/** What programs call a page that has no title: `~/brief.txt.html`. */
function isFile(title: string): boolean {
  return /^(?:(?:~|[a-z]:)?[\\/]\S*|[^\s/]+)\.(?:x?html?|txt|docx?)$/i.test(title);
}

function isUrl(text: string): boolean {
  return /^(?:https?:)?\/\//i.test(text);
}

function publishedOf(root: Element, meta: ReadonlyMap<string, readonly string[]>, data: LinkedData): string | undefined {
  for (const written of [...data.published, ...valuesOf(meta, PUBLISHED), ...marked(root, 'datePublished')]) {
    const date = dateIn(written);
    if (date !== undefined) return date;
  }
  const times = findAll(root, 'time').filter(({ attributes }) => attributes.has('datetime') && attributes.get('itemprop') !== 'dateModified' && !/updat|modif/i.test(attributes.get('class') ?? ''));
  const time = times.find(({ attributes }) => attributes.has('pubdate') || /publi|entry-date/i.test(attributes.get('class') ?? '')) ?? times[0];
  return time === undefined ? undefined : dateIn(time.attributes.get('datetime') ?? '');
}

/** What the text itself is marked as (microdata). */
function marked(root: Element, property: string): string[] {
  return [...elementsOf(root)].filter(({ attributes }) => attributes.get('itemprop') === property).slice(0, 20).map((element) => element.attributes.get('content') ?? element.attributes.get('datetime') ?? lineOf(find(element, 'span', 'a') ?? element));
}

function authorOf(root: Element, meta: ReadonlyMap<string, readonly string[]>, data: LinkedData): string {
  const named = data.author.length > 0 ? data.author : (AUTHOR.map((name) => (meta.get(name) ?? []).filter((text) => !isUrl(text))).find((texts) => texts.length > 0) ?? []);
  const written = named.length > 0 ? named : [...marked(root, 'author'), ...linesNamed(root)].slice(0, 1);
  const names = written.map((name) => authorNames(clean(name))).filter((name) => name !== '' && name.length <= 120 && !isUrl(name));
  return [...new Set(names)].slice(0, 20).join('; ');
}

function linesNamed(root: Element): string[] {
  const named = [...elementsOf(root)].filter(({ attributes }) => attributes.get('rel') === 'author' || /(?:^|\s)(?:byline|author|article-?author|entry-author|post-author|p-author)(?:\s|$)/i.test((attributes.get('class') ?? '').slice(0, 500)));
  return named.slice(0, 5).map(lineOf).filter((line) => line.length > 2 && line.length <= 80);
}

function urlOf(root: Element, meta: ReadonlyMap<string, readonly string[]>, data: LinkedData, comments: readonly string[]): string | undefined {
  const saved = comments.flatMap((comment) => /saved from url=\(\d+\)\s*(\S+)/i.exec(comment)?.[1] ?? /^\s*Page saved with SingleFile[\s\S]*?\burl:\s*(\S+)/i.exec(comment)?.[1] ?? []).map((address) => webAddress(address)).find((address) => address !== undefined);
  const base = webAddress(find(root, 'base')?.attributes.get('href') ?? '') ?? saved;
  const canonical = findAll(root, 'link').filter(({ attributes }) => attributes.get('rel')?.toLowerCase() === 'canonical').map(({ attributes }) => attributes.get('href') ?? '');
  const addresses = [...canonical, ...(meta.get('og:url') ?? []), ...data.url].map((address) => webAddress(address, base)).filter((address): address is string => address !== undefined);
  return addresses.find((address) => saved === undefined || !isFront(address) || isFront(saved)) ?? saved;
}

/** An address on the web, made whole; `undefined` for all others, such as `javascript:` and `file:`. */
export function webAddress(written: string, base?: string): string | undefined {
  if (written.trim() === '') return undefined;
  try {
    const { protocol, href, username, password } = new URL(written.trim().slice(0, 4000), base);
    return /^https?:$/.test(protocol) && username === '' && password === '' ? href : undefined;
  } catch {
    return undefined;
  }
}

function isFront(address: string): boolean {
  return /^https?:\/\/[^/]*\/?$/.test(address);
}

function tagsOf(root: Element, meta: ReadonlyMap<string, readonly string[]>, data: LinkedData): string[] {
  const written = [...data.tags, ...valuesOf(meta, TAGS).flatMap((text) => text.split(/[,;]/))];
  const linked = written.length > 0 ? [] : findAll(root, 'a').filter(({ attributes }) => /(?:^|\s)tag(?:\s|$)/.test(attributes.get('rel') ?? '')).map(lineOf);
  const seen = new Map<string, string>();
  for (const tag of [...written, ...linked].map(clean)) if (tag !== '' && tag.length <= 60 && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag);
  return [...seen.values()].slice(0, MOST_TAGS);
}
