import type { Metadata } from '../corpus/metadata';
import { authorNames } from './authorNames';

/** Longer than any title, author or address. */
const LONGEST = 2000;

/** What sources say of themselves, on one line each, without what is blank. Addresses are those of the web alone. */
export function tidyMetadata({ title, published, source, author, url, tags, language }: Metadata): Metadata {
  const address = tidy(url);
  const authors = tidy(author);
  return withoutUnknown({
    title: tidy(title), published, source: tidyList(source), author: authors === undefined ? undefined : authorNames(authors),
    url: address !== undefined && /^https?:\/\/\S+$/i.test(address) ? address : undefined, tags: tidyList(tags), language,
  });
}

function tidy(text: string | undefined): string | undefined {
  const line = text?.replace(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, LONGEST);
  return line === '' ? undefined : line;
}

function tidyList(texts: readonly string[] | undefined): readonly string[] | undefined {
  const lines = [...new Set(texts?.map(tidy).filter((text) => text !== undefined))];
  return lines.length === 0 ? undefined : lines;
}

function withoutUnknown(values: { readonly [K in keyof Metadata]: Metadata[K] | undefined }): Metadata {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
