import type { Metadata } from '../../core/corpus/metadata';
import { find, lineOf, oneLine } from '../markup/Element';
import { parseMarkup } from '../markup/parseMarkup';
import { isHidden } from './furniture';
import { mainPart } from './mainPart';
import { pageFacts, webAddress } from './pageMetadata';
import { pageText } from './pageText';

export interface Page {
  readonly metadata: Metadata;
  readonly text: string;
}

/** The article of a page: its text as it is read, and what it says of itself. `address` is where it was saved from, if that is known. */
export function readPage(html: string, address?: string): Page {
  const markup = parseMarkup(html, 'html');
  const { titles, metadata } = pageFacts(markup);
  const body = find(markup.root, 'body') ?? markup.root;
  const { headline, leaveOut } = mainPart(body, titles, metadata.source?.[0]);
  const title = (headline === undefined ? '' : lineOf(headline).slice(0, 500)) || withoutSite(titles, metadata.source?.[0]);
  const url = metadata.url ?? webAddress(address ?? '');
  return {
    metadata: { ...(title === '' ? {} : { title }), ...metadata, ...(url === undefined ? {} : { url }) },
    text: pageText(body, { leaveOut }) || pageText(body, { leaveOut: isHidden }) || pageText(body, { leaveOut: () => false }),
  };
}

/** A title as the article has it: "Headline - Site" without the site, where the page names that. */
function withoutSite(titles: readonly string[], site: string | undefined): string {
  const title = titles[0] ?? '';
  if (site === undefined) return title;
  const parts = title.split(/\s+[-–—|·:»]\s+/);
  const last = oneLine(parts.at(-1) ?? '').toLowerCase();
  return parts.length > 1 && last === site.toLowerCase() ? title.slice(0, title.length - (parts.at(-1) ?? '').length).replace(/\s+[-–—|·:»]\s+$/, '') : title;
}
