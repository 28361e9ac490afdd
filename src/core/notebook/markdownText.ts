/** Line ends, tabs, control characters and separators that would break a line, as blanks; characters that reverse the text around them, left out. */
export function flattenText(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '').replace(/[\u0000-\u0020\u007F-\u009F\u2028\u2029]+/g, ' ').trim();
}

/**
 * Foreign text as one line of Markdown that renders as exactly that text: no markup, HTML, entity, table, mathematics, emoji code or automatic link
 * of CommonMark, GitHub, Pandoc or VS Code takes hold of it. It must not stand at the start of a line.
 */
export function escapeMarkdown(text: string): string {
  return flattenText(text)
    .replace(/[\\`*[\]<>|~^$@]|&(?=[#\p{L}\p{N}])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\/(?=\/)|:(?=\/\/|[\w+-]+:)/gu, '\\$&')
    .replace(/www\./gi, (prefix) => `${prefix.slice(0, 3)}\\.`);
}

/** Foreign text as one code span. */
export function codeSpan(text: string): string {
  const flat = flattenText(text);
  const longest = (flat.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = flat === '' || /^`|`$/.test(flat) ? ' ' : '';
  return fence + pad + flat + pad + fence;
}
