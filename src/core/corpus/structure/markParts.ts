import { MARKS, type Line } from './Line';
import type { Page } from './Page';

/** Initials of an agency's writers behind the last full stop: "./jha/he". */
const INITIALS = /(?<=[.!?“”"»«)])\s?(\/\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){0,4}(?:\/\p{Lu}{2,4})?)$/u;
const APPEARED = /(?<=[.!?…“”"»«)\]]\s*)(?:The post\b.{3,240}\bappeared first on\b.{2,80}|(?:Der Beitrag|Dieser Artikel)\b.{3,240}\b(?:erschien zuerst auf|erschien zuerst bei)\b.{2,80})$/u;
const ADDRESS_FIRST = /^((?:[\p{L}\p{N}-]{2,30}\.)+(?:de|com|at|ch|org|net)\/\S{3,60})\s+(?=\p{Lu})/u;
const DATELINE_LAST = /^(\S.{12,240}?)\s+(\p{Lu}[\p{L}.-]{1,24}(?:[ /-]\p{Lu}[\p{L}.-]{1,24}){0,3}\s\((?:dpa|ots|AFP|Reuters|AP|dpa-AFX|sda|APA|epd|KNA|pts|SID)\)\s?[-–—])$/u;
const INITIALS_TAIL = 30;
const APPEARED_TAIL = 340;

/** Stretches within lines of running text that are the page's: signs at the end, an address in front, a dateline behind a repeated headline. */
export function markParts(page: Page): void {
  const syndicated = page.text.includes(' first on ') || page.text.includes('erschien zuerst');
  page.lines.forEach((line, at) => {
    if (!page.isFree(at) || line.wordCount < 5) return;
    const sign = initialsBehind(page, line) ?? (syndicated ? APPEARED.exec(page.text.slice(Math.max(line.start, line.end - APPEARED_TAIL), line.end))?.[0] : undefined);
    if (sign !== undefined) page.parts.push({ start: line.end - sign.length, end: line.end, line: at, kind: 'boilerplate', reason: sign.startsWith('/') ? 'agency' : 'siteTag' });
    const address = line.marks & MARKS.slash ? ADDRESS_FIRST.exec(line.text)?.[1] : undefined;
    if (address !== undefined) page.parts.push({ start: line.start, end: line.start + address.length, line: at, kind: 'boilerplate', reason: 'siteTag' });
    const dateline = datelineBehind(line);
    if (dateline !== undefined) page.parts.push({ start: line.end - dateline.length, end: line.end, line: at, kind: 'boilerplate', reason: 'place' });
  });
}

function initialsBehind({ text }: Page, line: Line): string | undefined {
  if (text.charCodeAt(line.end - 1) === 0x2e) return undefined;
  const tail = text.slice(Math.max(line.start, line.end - INITIALS_TAIL), line.end);
  return tail.includes('/') ? INITIALS.exec(tail)?.[1] : undefined;
}

/** "Hamburg (ots) -" at the end of a line that says something else. */
export function datelineBehind(line: Line): string | undefined {
  return line.length <= 300 && /[-–—]$/u.test(line.text) ? DATELINE_LAST.exec(line.text)?.[2] : undefined;
}
