import type { Span } from '../../protocol/span';
import { identifyLanguages } from '../language/identify';
import { forEachParagraph } from '../text/tokenize';

/** Of a book the first chapters tell. */
const LOOKED_AT = 50_000;

/** Code of the language that most of a text is in; `und` for unknown. */
export function languageOf(text: string): string {
  const paragraphs: Span[] = [];
  const start = text.slice(0, LOOKED_AT);
  forEachParagraph(start, (from, to) => paragraphs.push({ start: from, end: to }));
  return identifyLanguages(start, paragraphs).article;
}
