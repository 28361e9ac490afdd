import type { ArticleInfo } from '../../protocol/article';

/** A name as given (“Family, Given” comes in parts) or as a whole: which part of another is the family name nobody knows. */
export type CitedName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** What is known of an article to cite it. What is absent is unknown. */
export interface Citation {
  readonly key: string;
  readonly path: string;
  readonly title: string | null;
  readonly authors: readonly CitedName[];
  readonly sources: readonly string[];
  /** Year, month and day as far as known. */
  readonly issued: readonly number[];
  /** The same as written: 2023, 2023-09 or 2023-09-13. */
  readonly published: string | null;
  readonly url: string | null;
  /** ISO 639 code. */
  readonly language: string | null;
}

export function citationOf(article: ArticleInfo, key: string): Citation {
  const { path, title, author, sources, published, url, language } = article;
  return {
    key, path,
    title: cleaned(title),
    authors: (author ?? '').split(';').flatMap((name) => nameOf(name) ?? []),
    sources: sources.flatMap(({ name }) => cleaned(name) ?? []),
    issued: published === null ? [] : published.value.split('-').map(Number),
    published: published?.value ?? null,
    url: webAddress(cleaned(url)),
    language: language === 'und' ? null : language,
  };
}

function nameOf(text: string): CitedName | null {
  const name = cleaned(text);
  if (name === null) return null;
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  return family !== '' && given !== '' && more.length === 0 ? { family, given } : { literal: name };
}

/** An address that a reader may follow: an article's own metadata can name a script. Without a scheme it is one as people write it. */
function webAddress(url: string | null): string | null {
  const scheme = /^\s*([a-z][a-z\d+.-]*):(?!\d)/i.exec(url ?? '')?.[1];
  return scheme === undefined || /^(?:https?|ftps?|doi|urn|hdl|info)$/i.test(scheme) ? url : null;
}

/** On one line, without what would drive a terminal or turn text around; `null` where nothing is left. */
function cleaned(text: string | null): string | null {
  const line = (text ?? '').replace(/[\u0000-\u001F\u007F-\u009F\s]+/g, ' ').replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '').trim();
  return line === '' ? null : line;
}
