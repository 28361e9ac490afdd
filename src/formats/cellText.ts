import { isHidden } from './html/furniture';
import { pageText } from './html/pageText';
import { parseMarkup } from './markup/parseMarkup';

/** What systems that keep articles as HTML begin and end them with; text that only has a tag somewhere is text. */
const BEGINS = /^\s*<(?:!--|(?:p|div|h[1-6]|article|section|figure|ul|ol|table|blockquote|span|strong|em|b|i|a|br|img)(?:\s[^<>]{0,2000})?\/?>)/i;
const ENDS = /(?:<\/(?:p|div|h[1-6]|article|section|figure|ul|ol|table|blockquote|span|strong|em|b|i|a)>|-->|<br\s?\/?>)\s*$/i;
const LINES = /<(?:p|div|h[1-6]|li|br|blockquote)[\s/>]/i;

/** The text of a cell: of one that is HTML from its beginning to its end, what a reader of it sees; all others as they are. */
export function cellText(text: string): string {
  if (!BEGINS.test(text) || !ENDS.test(text.slice(-200)) || !LINES.test(text)) return text;
  return pageText(parseMarkup(text, 'html').root, { leaveOut: isHidden }) || text;
}
