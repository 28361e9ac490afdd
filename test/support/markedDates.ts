import type { FoundDate } from '../../src/core/language/dates/FoundDate';
import { findDates } from '../../src/core/language/dates/findDates';
import { paragraphs } from '../../src/core/text/tokenize';

/** The dates of a text in one language, written into it: "am [Mittwoch=2023-09-13]", "[letzte Woche=?]". */
export function markedDates(text: string, language: string, published: string | undefined): string {
  return markDates(text, datesOf(text, language, published));
}

export function datesOf(text: string, language: string, published: string | undefined): readonly FoundDate[] {
  const lines = paragraphs(text).filter(({ start, end }) => text.slice(start, end).trim() !== '').map((span) => ({ ...span, language }));
  return findDates({ text, paragraphs: lines, published });
}

export function markDates(text: string, dates: readonly FoundDate[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end, value } of dates) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}=${value ?? '?'}]`;
    at = end;
  }
  return marked + text.slice(at);
}

/** The text without the marks. */
export function withoutDateMarks(marked: string): string {
  return marked.replace(/\[([^\]=]*)=[^\]]*\]/g, '$1');
}
