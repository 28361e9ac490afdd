/** Controls that no text needs; U+000C would read as a page's beginning. Tabs and line ends stay. */
export const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF]/g;
/** Code units of a line that is a paragraph, not one line of it. */
const LONG_LINE = 120;

/** Text of a cell, field or value as lines and paragraphs; long lines that no blank line parts are paragraphs. */
export function cleanText(value: string): string {
  const text = value.replace(/\r\n?|[\u0085\u2028]/g, '\n').replace(/[\f\u2029]/g, '\n\n').replace(CONTROLS, '').trim();
  if (!text.includes('\n') || /\n[ \t]*\n/.test(text)) return text;
  const lines = text.split('\n');
  return text.length / lines.length >= LONG_LINE ? lines.join('\n\n') : text;
}

/** One line without controls and blanks around; '' for nothing. At most `limit` code units. */
export function cleanLine(value: string, limit = 2000): string {
  return value.slice(0, limit * 2).replace(/\s+/g, ' ').replace(CONTROLS, '').trim().slice(0, limit);
}

/** Controls that no article holds; U+000C stands where a page begins. */
const NEVER = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\uFEFF]/g;
/** Controls among a text by accident; more of them, and it is none. */
const BY_ACCIDENT = { count: 3, share: 0.01 };

/**
 * Text as the file of an article can hold it, and as Korpus reads it again: without controls, and without halves of surrogate pairs, which
 * UTF-8 cannot write. `undefined` for binary data.
 */
export function articleText(text: string): string | undefined {
  const plain = text.replace(NEVER, '');
  return text.length - plain.length > BY_ACCIDENT.count + text.length * BY_ACCIDENT.share ? undefined : plain.replace(/\p{Cs}/gu, '\uFFFD');
}
