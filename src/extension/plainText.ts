/** Bidirectional controls and other invisible characters that make a row read differently from what it says. */
const DECEIVING = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2061-\u2069]+/g;

/** Invisible characters that stand inside words on web pages: where a word may break, or must not. */
const WITHIN_WORDS = /[\u00AD\u200B\u2060\uFEFF]+/g;

/** Text of an article on one line, for a row or a label: line ends and control characters become blanks. */
export function oneLine(text: string): string {
  return text.replace(WITHIN_WORDS, '').replace(DECEIVING, ' ').replace(/\s+/g, ' ').trim();
}

/** Of the same, what must not stand in a text of several lines: it would turn what follows around, or steer what draws it. */
const STEERING = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2061-\u2069]+/g;

/** Text of an article within a sentence of ours: its ends of lines stay. */
export function withoutControls(text: string): string {
  return text.replace(STEERING, ' ');
}

/** The first `limit` characters, cut at a blank where one is near, with an ellipsis if something is missing. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const blank = head.lastIndexOf(' ');
  const cut = blank > limit * 0.6 ? head.slice(0, blank) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s.,;:]+$/, '')}…`;
}

/** For labels in which VS Code draws `$(name)` as an icon (quick picks, status bar): article text stays text. */
export function withoutIcons(text: string): string {
  return text.replace(/\$\((?=[\w-]+(?:~\w+)?\))/g, '\\$(');
}

/** For notifications, progress and prompts, in which VS Code turns `[text](target)` into a link or a command: article text stays text. */
export function withoutLinks(text: string): string {
  return text.replace(/\]\(/g, ']\u200B(');
}
