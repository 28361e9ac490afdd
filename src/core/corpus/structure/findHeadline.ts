import type { Span } from '../../../protocol/span';
import { fold } from '../../text/fold';
import { lettersOf } from './lettersOf';
import { MARKS, type Line } from './Line';
import { HINT, SURE, type Page } from './Page';
import { siteNameIn } from './siteName';

/** Lines at the top among which a given title is looked for. */
const TOP = 60;
const LABEL = /^(?:title|titel|headline|überschrift)\s*:\s+(?=\S)/iu;
const HEADING = /^#\s+(?=\S)/;
const LEADING_MARK = /^[>»›→|]+\s*/u;
/** Ends of what a page shows the beginning of. */
export const CUT_OFF = /(?:\.{2,}|…\.?)$/u;
/** Items of lists, lines that begin with a date, a credit, a source, a count of pictures or comments. */
const NO_HEADLINE = /^(?:[•*·▪►×+–—-]|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b|(?:Foto|Bild|Photo|Image|Quelle|Source)s?\s*:|\d+\s(?:Bilder|Fotos|Kommentare|Photos|Images|Comments)\b)/iu;
const MAIL_ADDRESS = /\S@\S+\.\p{L}{2}/u;
/** Lines at the very top. */
const FIRST = 3;
/** Words of a headline. */
const LONGEST = 32;
/** Letters by which copies of a headline are known, and within how many lines. */
const LEAST_KEY = 16;
const SOON = 12;
const LONGEST_KICKER = 48;

/** The line that is surely the headline: the one that says the given title, else a `# ` heading or a line labelled as title. */
export function knownHeadline(page: Page, given: string | undefined): number | undefined {
  return givenLine(page, given) ?? headedLine(page);
}

/** Marks a line as the headline, and the line of its topic above it. */
export function markHeadline(page: Page, at: number, given: string | undefined): void {
  page.titleLine = at;
  page.title = titleSpan(page, at, given);
  page.marks[at] = { kind: 'title', reason: 'headline' };
  markKickerAbove(page, at);
}

/** Marks the line of the topic directly above the headline or its copy, unless there is one. */
export function markKickerAbove(page: Page, at: number): void {
  const above = at - 1;
  if (page.kicker !== null || !isKickerAbove(page, above, at)) return;
  page.kicker = { start: page.lines[above]!.start, end: page.lines[above]!.end };
  page.marks[above] = { kind: 'kicker', reason: 'headline' };
}

/** Nothing in a line speaks against its being the headline: no running text, nothing cut off, no item of a list, no broken paragraph. */
export function canBeHeadline(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  if (page.weight(at) === SURE || page.credits[at] !== undefined || line.wordCount > LONGEST || CUT_OFF.test(line.text) || NO_HEADLINE.test(line.text)) return false;
  if (line.marks & MARKS.at && MAIL_ADDRESS.test(line.text)) return false;
  if (page.lines.length === 1 || (line.wordCount < 2 && !recurs(page, at))) return false;
  return (line.isHeadlineLike || isShortSentence(line) || (!line.isClosed && recurs(page, at))) && !isBrokenParagraph(page, at);
}

/** The line, or the one above it that says the same and more: of two copies of a headline the first complete one is it. */
export function firstComplete(page: Page, at: number): number {
  const key = lettersOf(withoutSiteName(page, page.lines[at]!));
  if (key.length < LEAST_KEY) return at;
  const above = page.lines.slice(0, at).findIndex((line, other) => line.length <= 400 && canBeHeadline(page, other) && lettersOf(bare(line)).startsWith(key));
  return above < 0 ? at : above;
}

function isShortSentence(line: Line): boolean {
  return line.wordCount >= 4 && line.wordCount <= 16 && !line.hasSentences && /^[\p{Lu}\p{N}„“"»«].*[.:]$/u.test(line.text);
}

/** At the very top a line by itself above running text, where nothing else looks like the headline; -1 for none. */
export function plainHeadline(page: Page): number {
  return page.lines.slice(0, FIRST).findIndex((line, at) => (line.closes || page.voice === 'none') && page.lines[at + 1]?.isProse === true && canBeHeadline(page, at));
}

/** A line soon below begins with the same. */
function recurs(page: Page, at: number): boolean {
  const key = lettersOf(withoutSiteName(page, page.lines[at]!));
  return key.length >= LEAST_KEY && page.lines.slice(at + 1, at + SOON).some((line) => line.length <= 400 && line.lettersOnly.startsWith(key));
}

function givenLine(page: Page, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const key = fold(given).trim();
  const at = page.lines.slice(0, TOP).findIndex((line) => fold(bare(line)).trim() === key || fold(withoutSiteName(page, line)).trim() === key);
  return at < 0 ? undefined : at;
}

function headedLine(page: Page): number | undefined {
  const at = page.lines.slice(0, 8).findIndex((line, number) => isHeading(page, line) || (LABEL.test(line.text) && number < 4));
  return at < 0 ? undefined : at;
}

function isHeading(page: Page, line: Line): boolean {
  return HEADING.test(line.text) || /^[ \t]*\r?\n={3,}[ \t]*(?:\r?\n|$)/.test(page.text.slice(line.end, line.end + 400));
}

function bare(line: Line): string {
  return line.text.replace(HEADING, '').replace(LABEL, '').replace(LEADING_MARK, '');
}

function withoutSiteName(page: Page, line: Line): string {
  const name = siteNameIn(page, line);
  return bare(line).slice(0, name === undefined ? undefined : name.start - line.end || undefined);
}

/** The headline without marks before it and a site's name behind it, which become parts of their own. */
function titleSpan(page: Page, at: number, given: string | undefined): Span {
  const line = page.lines[at]!;
  const start = line.end - bare(line).length;
  let { end } = line;
  const closing = HEADING.test(line.text) ? /\s+#+$/.exec(line.text) : null;
  if (closing && closing[0].length < end - start) end -= closing[0].length;
  const whole = given !== undefined && fold(bare(line)).trim() === fold(given).trim();
  const name = whole ? undefined : siteNameIn(page, line);
  if (name) {
    page.parts.push({ ...name, line: at, kind: 'boilerplate', reason: 'siteName' });
    end = name.start;
    while (end > start && /\s/.test(page.text.charAt(end - 1))) end--;
  }
  const mark = LEADING_MARK.exec(line.text);
  if (mark) page.parts.push({ start: line.start, end: line.start + mark[0].trimEnd().length, line: at, kind: 'boilerplate', reason: 'navigation' });
  return { start, end };
}

function isKickerAbove(page: Page, at: number, title: number): boolean {
  const line = page.lines[at];
  if (line === undefined || page.marks[at] !== undefined || page.weight(at) > HINT || page.credits[at] !== undefined) return false;
  return !isHeading(page, line) && !NO_HEADLINE.test(line.text) && !/\.\p{Ll}{2}/u.test(line.text) && /^[\p{Lu}\p{Lo}\p{N}"„“»«+]/u.test(line.text) && isTopicOf(line, page.lines[title]!);
}

function isTopicOf(line: Line, title: Line): boolean {
  if (line.wordCount === 0 || line.wordCount > 4 || line.length > LONGEST_KICKER || /[.!?…,;“”"«»]$/u.test(line.text)) return false;
  return line.text.endsWith(':') ? title.wordCount > line.wordCount : title.wordCount >= line.wordCount + 2;
}

/** Lines of like length, or a lower-case line below: a paragraph that was broken into lines. */
function isBrokenParagraph(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  const below = page.lines[at + 1];
  if (line.closes || below === undefined) return false;
  if (page.weight(at + 1) === 0 && line.endsOpen && line.length >= 45 && /^[\p{Ll},;)]/u.test(below.text)) return true;
  const lengths: number[] = [];
  let goesOn = false;
  for (let next = at; next < page.lines.length && lengths.length < 12; next++) {
    if (page.weight(next) === SURE) break;
    lengths.push(page.lines[next]!.length);
    goesOn ||= next > at && /^[\p{Ll},;)]/u.test(page.lines[next]!.text);
    if (page.lines[next]!.closes) break;
  }
  lengths.pop();
  return goesOn && lengths.length >= 2 && lengths.every((length) => length >= 45 && length <= 110) && Math.max(...lengths) - Math.min(...lengths) < 25;
}
