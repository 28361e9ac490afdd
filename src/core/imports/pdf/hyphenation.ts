/** Words that stand behind a hyphen which stands for a part of a word: Nord- und Südkorea, pre- and postwar. */
const LINKING = new Set(['und', 'oder', 'bis', 'sowie', 'bzw', 'noch', 'als', 'wie', 'and', 'or', 'to', 'nor', 'but', 'as']);
const AT_END = /([\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*)([-‐\u00AD])$/u;
const AT_START = /^[\p{L}\p{N}]+/u;
const WORD = /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words that a document's lines hold whole, in small letters; with hyphens as written. */
export function wordsWithin(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const { 0: word, index } of line.matchAll(WORD)) {
      const end = index + word.length;
      if (end < line.length - 1 || !/[-‐\u00AD]/.test(line[end] ?? '')) words.add(word.toLowerCase());
    }
  }
  return words;
}

/** Two lines of a paragraph as one: without the hyphen that merely ends the first, with the one that belongs to the word. `between` stands where a blank would. */
export function joinLines(one: string, other: string, words: ReadonlySet<string>, between = ' '): string {
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

function keepsHyphen(stem: string, start: string, soft: boolean, words: ReadonlySet<string>): boolean {
  if (soft) return false;
  const last = stem.slice(Math.max(stem.lastIndexOf('-'), stem.lastIndexOf('‐')) + 1);
  if (words.has((last + start).toLowerCase()) || words.has((stem + start).toLowerCase())) return false;
  if (/\p{N}$/u.test(stem) || /^\p{N}/u.test(start)) return true;
  if (words.has(`${stem}-${start}`.toLowerCase())) return true;
  if (!/^\p{Lu}/u.test(start)) return false;
  // Capitals go on where all of the word has them; else what begins with one is a word of its own.
  return !(last.length > 1 && last === last.toUpperCase() && start === start.toUpperCase());
}
