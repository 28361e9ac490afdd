import type { Metadata } from '../../core/corpus/metadata';
import { dateIn } from '../../core/imports/looseDate';
import { importMessage } from '../../core/imports/messages';
import { Unreadable, type Draft, type Reader, type Unread } from '../../core/imports/Source';
import type { Message } from '../../protocol/message';
import { bytesOf } from '../bytesOf';
import { readText } from '../decodeText';
import { isHidden } from '../html/furniture';
import { declaredEncoding } from '../html/pageEncoding';
import { webAddress } from '../html/pageMetadata';
import { pageText } from '../html/pageText';
import { childrenOf, elementsOf, lineOf, oneLine, rawText, type Element } from '../markup/Element';
import { parseMarkup } from '../markup/parseMarkup';
import { numbered } from '../numbered';

/** RSS of all versions, RDF and Atom: an entry is an article. Of entities only those of XML are known, so a document's own are text. */
export const feedReader: Reader = {
  async *read(source, { cancelled }) {
    const bytes = await bytesOf(source);
    if (bytes.length === 0) throw new Unreadable(importMessage('empty'));
    const { text, remarks } = readText(bytes, declaredEncoding(bytes));
    const { root, complete } = parseMarkup(text, 'xml');
    const feed = childrenOf(root).find(({ name }) => /^(?:rss|RDF|feed)$/i.test(localName(name)));
    if (feed === undefined) throw new Unreadable(importMessage('notFeed'));
    const entries = [...elementsOf(feed)].filter(({ name }) => localName(name) === 'item' || localName(name) === 'entry');
    if (entries.length === 0) throw new Unreadable(importMessage(complete ? 'nothingInIt' : 'cutOff'));
    const about = aboutFeed(childrenOf(feed).find(({ name }) => localName(name) === 'channel') ?? feed);
    const seen = new Map<string, number>();
    for (const [at, entry] of entries.entries()) {
      if (cancelled()) return;
      yield readEntry(entry, { about, number: at + 1, seen, remarks, cut: !complete && at === entries.length - 1 });
    }
  },
};

interface Feed {
  readonly title: string;
  readonly author: string;
  readonly link: string | undefined;
}

interface Place {
  readonly about: Feed;
  readonly number: number;
  readonly seen: Map<string, number>;
  /** On the whole feed. */
  readonly remarks: readonly Message[];
  /** Whether the file ends within it. */
  readonly cut: boolean;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function aboutFeed(channel: Element): Feed {
  return { title: headline(part(channel, 'title')), author: authorOf(channel), link: linkOf(channel, undefined) };
}

/** The first part of that name; one without a prefix, or with that of the whole feed, goes before others (media:title). */
function part(entry: Element, ...names: readonly string[]): Element | undefined {
  const prefix = entry.name.slice(0, entry.name.indexOf(':') + 1);
  const parts = childrenOf(entry);
  for (const name of names) {
    const found = parts.find((each) => each.name === prefix + name) ?? parts.find((each) => each.name === name) ?? (name === 'title' || name === 'content' ? undefined : parts.find((each) => localName(each.name) === name));
    if (found !== undefined) return found;
  }
  return undefined;
}

function readEntry(entry: Element, { about, number, seen, remarks, cut }: Place): Draft | Unread {
  const item = numbered(idOf(entry) ?? `entry ${number}`, seen);
  if (cut) return { item, reason: importMessage('cutOff') };
  const metadata = metadataOf(entry, about);
  const text = textOf(part(entry, 'encoded', 'content')) || textOf(part(entry, 'description', 'summary'));
  if (text === '') return { item, reason: importMessage('headlineAlone', metadata.url ?? metadata.title ?? '') };
  return { item, metadata, text, remarks };
}

function idOf(entry: Element): string | undefined {
  const written = [part(entry, 'guid', 'id'), part(entry, 'link')].map((each) => (each === undefined ? '' : lineOf(each)));
  return [...written, entry.attributes.get('rdf:about') ?? ''].find((id) => id !== '')?.slice(0, 500);
}

function metadataOf(entry: Element, about: Feed): Metadata {
  const title = headline(part(entry, 'title'));
  const published = ['pubDate', 'published', 'issued', 'date', 'created', 'updated', 'modified'].map((name) => dateIn(lineOf(part(entry, name) ?? EMPTY))).find((date) => date !== undefined);
  const author = authorOf(entry) || about.author;
  const url = linkOf(entry, about.link);
  const tags = [...new Set(childrenOf(entry).filter(({ name }) => /^(?:category|subject)$/.test(localName(name))).map((tag) => oneLine(tag.attributes.get('label') ?? tag.attributes.get('term') ?? lineOf(tag)).slice(0, 100)))].filter((tag) => tag !== '').slice(0, 50);
  return {
    ...(title === '' ? {} : { title }), ...(published === undefined ? {} : { published }), ...(about.title === '' ? {} : { source: [about.title] }),
    ...(author === '' ? {} : { author }), ...(url === undefined ? {} : { url }), ...(tags.length === 0 ? {} : { tags }),
  };
}

const EMPTY: Element = { name: '', attributes: new Map(), children: [], parent: undefined };

/** RSS has `mail@example.org (Name)`, Atom a name within. */
function authorOf(entry: Element): string {
  const authors = childrenOf(entry).filter(({ name }) => /^(?:author|creator|managingEditor)$/.test(localName(name)));
  const names = authors.map((author) => lineOf(part(author, 'name') ?? author).slice(0, 500)).map((name) => /^\S+@\S+ \((.+)\)$/.exec(name)?.[1] ?? name);
  return [...new Set(names)].filter((name) => name !== '').slice(0, 20).join('; ').slice(0, 500);
}

function linkOf(entry: Element, base: string | undefined): string | undefined {
  const links = childrenOf(entry).filter(({ name }) => localName(name) === 'link');
  const whole = links.filter(({ attributes }) => attributes.has('href') && /^(?:alternate)?$/.test(attributes.get('rel') ?? '')).map(({ attributes }) => attributes.get('href') ?? '');
  const guid = part(entry, 'guid');
  const written = [...childrenOf(entry, 'feedburner:origLink').map(lineOf), ...links.map(lineOf), ...whole, guid === undefined || guid.attributes.get('isPermaLink') === 'false' ? '' : lineOf(guid)];
  return written.filter((link) => link !== '').map((link) => webAddress(link, base)).find((link) => link !== undefined);
}

/** Headlines have entities of HTML in them, and some markup. */
function headline(title: Element | undefined): string {
  if (title === undefined) return '';
  return oneLine(lineOf(parseMarkup(oneLine(rawText(title)).slice(0, 2000), 'html').root)).slice(0, 500);
}

/** Of XHTML that stands in the document, of HTML that stands in it as text, or of text. */
function textOf(content: Element | undefined): string {
  if (content === undefined) return '';
  const hasMarkup = childrenOf(content).length > 0;
  if (content.attributes.get('type') === 'text' && !hasMarkup) return rawText(content).replace(/\r\n?|\f/g, '\n').trim();
  return pageText(hasMarkup ? content : parseMarkup(rawText(content), 'html').root, { leaveOut: isHidden });
}
