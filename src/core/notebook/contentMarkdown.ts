import type { TextPart } from './excerpt';
import { escapeMarkdown } from './markdownText';
import type { Content, PlaceContent } from './resultTable';

/** One cell of a result as Markdown on one line; `link` writes a place. */
export function contentMarkdown(content: Content, link: (content: PlaceContent) => string): string {
  switch (content.kind) {
    case 'text': return partsMarkdown(content.parts);
    case 'number': return content.text;
    case 'unknown': return '*unknown*';
    case 'place': return link(content);
  }
}

/** Text with its nodes in bold and collocates in italics. */
export function partsMarkdown(parts: readonly TextPart[]): string {
  return parts.map(({ text, isNode, isCollocate }) => (isNode ? marked(text, '**') : isCollocate ? marked(text, '*') : spaced(text))).join('').replace(/ {2,}/g, ' ').trim();
}

/** Escaped, but a blank at either end stays: it parts the text from the bold word. */
function spaced(text: string): string {
  return (/^\s/.test(text) ? ' ' : '') + escapeMarkdown(text) + (/\S\s+$/.test(text) ? ' ' : '');
}

function marked(text: string, sign: string): string {
  const escaped = escapeMarkdown(text);
  return escaped === '' ? '' : `${sign}${escaped}${sign}`;
}
