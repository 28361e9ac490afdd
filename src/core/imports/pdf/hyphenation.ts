/** Words that stand behind a hyphen which stands for a part of a word: Nord- und Südkorea, pre- and postwar. */
const LINKING = new Set(['und', 'oder', 'bis', 'sowie', 'bzw', 'noch', 'als', 'wie', 'and', 'or', 'to', 'nor', 'but', 'as']);
const AT_END = /([\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*)([-‐\u00AD])$/u;
const AT_START = /^[\p{L}\p{N}]+/u;
const WORD = /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What a document's other lines tell of the words at their ends. */
export interface DocumentWords {
  /** How often a word stands whole in a line; in small letters, with hyphens as written. */
  count(word: string): number;
  /** Whether words are parted at line ends at all, as far as can be told: many programs end lines at hyphens of the words' own alone. */
  readonly parts: boolean;
}

export function wordsWithin(lines: readonly string[]): DocumentWords {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const { 0: word, index } of line.matchAll(WORD)) {
      const end = index + word.length;
      if (end >= line.length - 1 && /[-‐\u00AD]/.test(line[end] ?? '')) continue;
      counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
    }
  }
  const count = (word: string): number => counts.get(word.toLowerCase()) ?? 0;
  let [joined, kept] = [0, 0];
  for (let at = 1; at < lines.length; at++) {
    const stem = AT_END.exec(lines[at - 1]!)?.[1];
    const start = AT_START.exec(lines[at]!)?.[0];
    if (stem === undefined || start === undefined || !/^\p{Ll}/u.test(start)) continue;
    if (count(stem + start) > 0) joined++;
    if (count(`${stem}-${start}`) > 0) kept++;
  }
  return { count, parts: joined >= kept };
}

/** Two lines of a paragraph as one: without the hyphen that merely ends the first, with the one that belongs to the word. `between` stands where a blank would. */
export function joinLines(one: string, other: string, words: DocumentWords, between = ' '): string {
  const end = AT_END.exec(one);
  const start = AT_START.exec(other)?.[0];
  const glue = between === ' ' ? '' : between;
  if (end === null || start === undefined) {
    const blank = CJK.test(one.slice(-1)) && CJK.test(other.slice(0, 1)) ? glue : between;
    return one + (/[-‐–—/]$/.test(one) && /[\p{L}\p{N}][-‐–—/]$/u.test(one) && !/\s.$/u.test(one) && start === undefined ? glue : blank) + other;
  }
  const [, stem = '', hyphen] = end;
  if (LINKING.has(start.toLowerCase()) && hyphen !== '\u00AD') return one + between + other;
  return (keepsHyphen(stem, start, hyphen === '\u00AD', words) ? one : one.slice(0, -1)) + glue + other;
}

function keepsHyphen(stem: string, start: string, soft: boolean, words: DocumentWords): boolean {
  if (soft) return false;
  const last = stem.slice(Math.max(stem.lastIndexOf('-'), stem.lastIndexOf('‐')) + 1);
  const joined = Math.max(words.count(last + start), words.count(stem + start));
  const kept = words.count(`${stem}-${start}`);
  if (joined > 0 || kept > 0) return kept > joined;
  if (/\p{N}$/u.test(stem) || /^\p{N}/u.test(start)) return true;
  if (!/^\p{Lu}/u.test(start)) return !words.parts;
  // Capitals go on where all of the word has them; else what begins with one is a word of its own.
  return !(last.length > 1 && last === last.toUpperCase() && start === start.toUpperCase());
}
