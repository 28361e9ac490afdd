import { parseDateQuery } from './dates';

const SEPARATORS = /\s*(?:\.{2,3}|…|[–—])\s*|\s+(?:-|to|bis)\s+/g;
/** The first two digits of years written with two. */
const CENTURY = (year: number): string => (year < 50 ? '20' : '19');

/** The date as this language writes it, or the range, where another way of writing leaves no doubt: `13.09.2023`, `2023/9`, `2022-2023`. */
export function dateMeant(written: string): string | undefined {
  const text = written.trim();
  const meant = dayMeant(text) ?? rangeMeant(text);
  return meant !== undefined && typeof parseDateQuery('', meant) === 'object' ? meant : undefined;
}

/** One date, not a range. */
export function dayMeant(text: string): string | undefined {
  const meant = german(text) ?? yearFirst(text) ?? slashed(text);
  return meant !== undefined && typeof parseDateQuery('', meant) === 'object' ? meant : undefined;
}

function iso(year: string, month: string, day?: string): string {
  return [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0')).join('-');
}

function german(text: string): string | undefined {
  const found = /^(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4}|\d\d)$/.exec(text);
  if (!found) return undefined;
  const [, day, month = '', year = ''] = found;
  if (year.length === 2 && day === undefined) return undefined;
  return iso(year.length === 2 ? CENTURY(Number(year)) + year : year, month, day);
}

function yearFirst(text: string): string | undefined {
  const found = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  return found ? iso(found[1]!, found[2]!, found[3]) : /^\d{4}$/.exec(text)?.[0];
}

/** `13/9/2023` and `9/13/2023`, where only one number can be a month. */
function slashed(text: string): string | undefined {
  const found = /^(?:(\d{1,2})[-/])?(\d{1,2})[-/](\d{4})$/.exec(text);
  if (!found) return undefined;
  const [, first, second = '', year = ''] = found;
  if (first === undefined) return iso(year, second);
  if (Number(first) > 12 || first === second) return iso(year, second, first);
  return Number(second) > 12 ? iso(year, first, second) : undefined;
}

function rangeMeant(text: string): string | undefined {
  const places = [...[...text.matchAll(SEPARATORS)].map((found) => [found.index, found.index + found[0].length]), ...[...text.matchAll(/-/g)].map(({ index }) => [index, index + 1]).reverse()];
  for (const [start, end] of places) {
    const [from, to] = [text.slice(0, start), text.slice(end)].map((part) => (part === '' ? '' : dayMeant(part)));
    if (from !== undefined && to !== undefined && from + to !== '') return `${from}..${to}`;
  }
  return undefined;
}
