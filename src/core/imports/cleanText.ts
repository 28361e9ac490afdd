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
