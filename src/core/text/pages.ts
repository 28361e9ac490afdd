/** Stands where a page of the original begins, but for its first: what printers and `pdftotext` have always meant by it. */
export const PAGE_BREAK = '\f';

const FIRST_PAGE = /^pages:[ \t]*["']?(\d{1,6})\b/m;
/** Front matter is at the top; more is not looked through. */
const LIMIT = 65536;

/** The page of the original that an offset lies on; `undefined` where the text has no pages. */
export function pageAt(text: string, offset: number): number | undefined {
  const first = firstPage(text);
  if (first === undefined && !text.includes(PAGE_BREAK)) return undefined;
  let page = first ?? 1;
  for (let at = text.indexOf(PAGE_BREAK); at >= 0 && at < offset; at = text.indexOf(PAGE_BREAK, at + 1)) page++;
  return page;
}

function firstPage(text: string): number | undefined {
  if (!text.startsWith('---')) return undefined;
  const end = text.slice(0, LIMIT).search(/\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/);
  const found = end < 0 ? null : FIRST_PAGE.exec(text.slice(0, end));
  return found === null ? undefined : Number(found[1]);
}
