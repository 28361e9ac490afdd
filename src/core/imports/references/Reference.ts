import type { Metadata } from '../../corpus/metadata';
import { languageNamed } from '../../language/languageNamed';
import { cleanLine } from '../cleanText';
import { looseDate } from '../looseDate';

/** What a list of references says of one work. */
export interface Reference {
  readonly metadata: Metadata;
  /** Names or paths of attached files as given, with `/`. */
  readonly files: readonly string[];
  /** Its name in the list; '' without one. */
  readonly key: string;
  readonly url?: string;
  /** In small letters, without an address ahead. */
  readonly doi?: string;
}

/** A reference as a format has it; texts may hold anything. */
export interface RawReference {
  readonly key?: string | undefined;
  readonly title?: string | undefined;
  /** Each as `Family, Given`. */
  readonly authors: readonly string[];
  readonly source?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly doi?: string | undefined;
  readonly tags: readonly string[];
  readonly language?: string | undefined;
  readonly files: readonly string[];
}

const DOI = /10\.\d{4,9}\/[^\s"<>{}|\\^]+/i;

export function referenceOf(raw: RawReference): Reference {
  const [title, source, url] = [cleanLine(raw.title ?? '', 1000), cleanLine(raw.source ?? '', 500), cleanLine(raw.url ?? '')];
  const author = raw.authors.map((name) => cleanLine(name, 200)).filter((name) => name !== '').slice(0, 100).join('; ');
  const published = looseDate(raw.published ?? '');
  const tags = [...new Set(raw.tags.map((tag) => cleanLine(tag, 200)).filter((tag) => tag !== ''))].slice(0, 200);
  const language = languageNamed(cleanLine(raw.language ?? '', 50));
  const doi = doiIn(raw.doi ?? '') ?? doiIn(/doi\.org\//i.test(url) ? url : '');
  const address = /^https?:\/\/\S+$/i.test(url) ? url : doi === undefined ? undefined : `https://doi.org/${doi}`;
  return {
    metadata: {
      ...(title !== '' && { title }), ...(published !== undefined && { published }), ...(source !== '' && { source: [source] }),
      ...(author !== '' && { author }), ...(address !== undefined && { url: address }), ...(tags.length > 0 && { tags }), ...(language !== undefined && { language }),
    },
    files: raw.files.map((file) => file.trim().replace(/\\/g, '/').slice(0, 2000)).filter((file) => file !== ''),
    key: cleanLine(raw.key ?? '', 200),
    ...(address !== undefined && { url: address }),
    ...(doi !== undefined && { doi }),
  };
}

/** The first DOI in a text, in small letters and without what ends the sentence around it. */
export function doiIn(text: string): string | undefined {
  return DOI.exec(text)?.[0].replace(/[.,;:)\]'"]+$/, '').toLowerCase();
}
