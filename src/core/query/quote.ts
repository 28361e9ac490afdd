/** `\x` means `x`. */
export function unescape(raw: string): string {
  return raw.includes('\\') ? raw.replace(/\\([^])/g, '$1') : raw;
}

/** Text in quotes, as a phrase or a value of a query: everything that means something inside them is escaped. */
export function quote(text: string): string {
  return `"${text.replace(/[\\"*?]/g, '\\$&')}"`;
}

/** A value as it is written after `field:`: in quotes where a bare one would not be read back. */
export function quoteValue(text: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(text) ? text : quote(text);
}
