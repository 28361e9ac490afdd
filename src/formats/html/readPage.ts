import { bylineOf } from '../../core/imports/byline';
import type { Metadata } from '../../core/corpus/metadata';
import { find, lineOf } from '../markup/Element';
import { parseMarkup } from '../markup/parseMarkup';
import { isHidden } from './furniture';
import { mainPart } from './mainPart';
import { pageFacts, webAddress } from './pageMetadata';
import { pageText } from './pageText';
import { withoutSite } from './siteInTitle';

export interface Page {
  readonly metadata: Metadata;
  readonly text: string;
}

/** The article of a page: its text as it is read, and what it says of itself. `address` is where it was saved from, if that is known. */
export function readPage(html: string, address?: string): Page {
  const markup = parseMarkup(html, 'html');
  const { titles, sites, metadata } = pageFacts(markup);
  const body = find(markup.root, 'body') ?? markup.root;
  const { headline, leaveOut } = mainPart(body, titles, metadata.source?.[0]);
  const url = metadata.url ?? webAddress(address ?? '');
  const title = (headline === undefined ? '' : lineOf(headline).slice(0, 500)) || withoutSite(titles[0] ?? '', { names: sites, url });
  const text = pageText(body, { leaveOut }) || pageText(body, { leaveOut: isHidden }) || pageText(body, { leaveOut: () => false });
  const author = metadata.author ?? bylineOf(text, title);
  return { metadata: { ...(title === '' ? {} : { title }), ...metadata, ...(author === undefined ? {} : { author }), ...(url === undefined ? {} : { url }) }, text };
}
