/** Stands where a page of the original begins, but for its first: what printers and `pdftotext` have always meant by it. */
export const PAGE_BREAK = '\f';

const OPENING = /^---[ \t]*\r?\n[\p{L}_]/u;
const CLOSING = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FIRST_PAGE = /^pages:[ \t]*["']?(\d{1,6})\b/m;
/** Front matter is at the top; more is not looked through. */
const LIMIT = 65536;

/** Pages of the original that an article was made of. */
export interface Pages {
  /** Number of the first one. */
  readonly first: number;
  /** Offsets at which the others begin. */
  readonly starts: readonly number[];
}

/** `undefined` for a text that has no pages. */
export function pagesOf(text: string): Pages | undefined {
  const first = FIRST_PAGE.exec(text.slice(0, bodyStart(text)))?.[1];
  if (first === undefined && !text.includes(PAGE_BREAK)) return undefined;
  const starts: number[] = [];
  for (let at = text.indexOf(PAGE_BREAK); at >= 0; at = text.indexOf(PAGE_BREAK, at + 1)) starts.push(at);
  return { first: Number(first ?? 1), starts };
}

/** The page that an offset lies on. */
export function pageAt({ first, starts }: Pages, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return first + low;
}

/** Where the text begins behind front matter; 0 without such. */
export function bodyStart(text: string): number {
  if (!OPENING.test(text.slice(0, 200))) return 0;
  const closing = CLOSING.exec(text.slice(0, LIMIT));
  return closing === null ? 0 : closing.index + closing[0].length;
}
