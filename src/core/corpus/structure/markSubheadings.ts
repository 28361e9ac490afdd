import type { Line } from './Line';
import { LIKELY, type Page } from './Page';

const LONGEST = 16;
const LONGEST_SUBTITLE = 26;
const LIST = /^(?:[•*·▪►▸‣◦–—-]\s|\d{1,2}[.)]\s)/u;
const LABELLED = /^(?:Frage|Antwort|Q|A|[\p{Lu}]{1,4}|[\p{Lu}][\p{L}. ]{1,30})\s*:\s+\S/u;
/** A question to somebody is one of an interview. */
const ADDRESSED = /\b(?:Sie|Ihnen|Ihre?[nmrs]?|you|your)\b/u;
/** More short lines in a row are a list, a poem or a dialogue. */
const MOST_IN_ROW = 2;

/** Marks headlines within the text, and the line below the headline that is like one itself. */
export function markSubheadings(page: Page): void {
  markSubtitle(page);
  const prose = page.lines.filter((_, at) => page.isBodyProse(at)).length;
  const candidates = page.lines.flatMap((_, at) => (isSubheading(page, at) ? [at] : []));
  if (candidates.length > prose) return;
  const questions = candidates.filter((at) => page.lines[at]!.text.endsWith('?'));
  for (const at of candidates) {
    if (page.lines[at]!.text.endsWith('?') && (questions.length > 3 || page.lines[at]!.wordCount > 9 || ADDRESSED.test(page.lines[at]!.text))) continue;
    page.mark(at, 'subheading', 'headline');
  }
}

function markSubtitle(page: Page): void {
  if (page.titleLine < 0) return;
  const prose = page.firstProse();
  for (let at = page.titleLine + 1; at < Math.min(prose, page.titleLine + 8); at++) {
    if (!page.isFree(at)) continue;
    const line = page.lines[at]!;
    if (page.isWrapped && !(line.opens && line.closes)) return;
    if (!line.isHeadlineLike || line.wordCount < 2 || line.wordCount > LONGEST_SUBTITLE || LIST.test(line.text) || line.hasSentences || prose >= page.lines.length) return;
    page.mark(at, 'subheading', 'subtitle');
  }
}

function isSubheading(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  if (!page.isFree(at) || at <= page.titleLine || page.weight(at) >= LIKELY || !isLikeSubheading(line)) return false;
  const next = nextText(page, at);
  if (!page.isBodyProse(next) && !(page.isFree(next) && page.lines[next]!.wordCount >= 9)) return false;
  if (!hasTextAbove(page, at)) return false;
  if ((page.isWrapped || isWrapped(page, at)) && !(line.opens && line.closes)) return false;
  return !isInRow(page, at);
}

function isLikeSubheading(line: Line): boolean {
  if (line.wordCount < 1 || line.wordCount > LONGEST || line.length > 110 || !line.isHeadlineLike || line.letters < 3) return false;
  if (LIST.test(line.text) || /…["”]?$|\.{2,}$/u.test(line.text)) return false;
  return !(LABELLED.test(line.text) && /^(?:Frage|Antwort|Q|A)\s*:/u.test(line.text)) && !/^["„“»«].*[!?]["”“«»]$/u.test(line.text) && !(/^["„“»«]/u.test(line.text) && /["”“«»]$/u.test(line.text) && line.wordCount > 8);
}

/** The line below, past pictures and lines of the page. */
function nextText(page: Page, at: number): number {
  let next = at + 1;
  while (next < page.lines.length && next < at + 4 && !page.isFree(next)) next++;
  return next;
}

function hasTextAbove(page: Page, at: number): boolean {
  for (let above = at - 1; above > page.titleLine && above >= 0; above--) if (page.isBodyProse(above)) return true;
  return page.titleLine >= 0 && at - page.titleLine <= 6;
}

function isWrapped(page: Page, at: number): boolean {
  const below = page.lines[at + 1];
  const above = page.lines[at - 1];
  return (below !== undefined && !page.lines[at]!.closes && /^[\p{Ll},;)]/u.test(below.text)) || (above !== undefined && !page.lines[at]!.opens && page.isFree(at - 1) && above.endsOpen);
}

function isInRow(page: Page, at: number): boolean {
  let row = 1;
  for (let above = at - 1; page.isFree(above) && !page.isBodyProse(above); above--) row++;
  for (let below = at + 1; page.isFree(below) && !page.isBodyProse(below); below++) row++;
  return row > MOST_IN_ROW;
}
