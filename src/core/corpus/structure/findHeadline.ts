import type { Span } from '../../../protocol/span';
import { fold } from '../../text/fold';
import type { Line } from './Line';
import { HINT, LIKELY, SURE, type Page } from './Page';
import { siteNameIn } from './siteName';

/** Lines at the top among which a headline is looked for. */
const TOP = 60;
const TOP_WITHOUT_PROSE = 12;
const LABEL = /^(?:title|titel|headline|überschrift)\s*:\s+(?=\S)/iu;
const HEADING = /^#\s+(?=\S)/;
const LEADING_MARK = /^[>»›→|]+\s*/u;
const CUT_OFF = /(?:\.{2,}|…\.?)$/u;
/** Lines at the very top that may recur, and within how many lines. */
const FIRST = 3;
const SOON = 12;
const LONGEST_KICKER = 48;
/** Words of a line below which a short sentence stands as a headline. */
const LONG_TEXT = 25;

/**
 * Finds the headline and marks it, with the line of its topic above: the line that says the given title, else a `# ` heading or a line
 * labelled as title, else the line at the top that looks most like one. Says none rather than guess.
 */
export function findHeadline(page: Page, given: string | undefined): void {
  const at = givenLine(page, given) ?? headedLine(page) ?? likelyLine(page);
  if (at === undefined) return;
  const span = titleSpan(page, at, given);
  page.titleLine = at;
  page.title = span;
  page.marks[at] = { kind: 'title', reason: 'headline' };
  const above = at - 1;
  if (isKickerAbove(page, above, at)) {
    page.kicker = { start: page.lines[above]!.start, end: page.lines[above]!.end };
    page.marks[above] = { kind: 'kicker', reason: 'headline' };
  }
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

function likelyLine(page: Page): number | undefined {
  const recurring = linesThatRecur(page);
  const prose = proseBelow(page, recurring);
  const limit = Math.min(TOP, prose < page.lines.length ? prose : Math.min(TOP_WITHOUT_PROSE, page.lines.length - 1));
  const candidates: number[] = [];
  for (let at = 0; at < limit; at++) if (recurring.has(at) ? !CUT_OFF.test(page.lines[at]!.text) : isCandidate(page, at)) candidates.push(at);
  if (candidates.length === 0) return closedLine(page, prose);
  return saidTwice(page, candidates) ?? belowItsSection(page, candidates) ?? belowKicker(page, candidates);
}

/** Where nothing else looks like a headline: a short sentence by itself above long text, or above the date. */
function closedLine(page: Page, at: number): number | undefined {
  const line = page.lines[at];
  const next = page.lines[at + 1];
  if (line === undefined || next === undefined || at >= TOP || line.wordCount < 4 || line.wordCount > 14 || line.hasSentences || CUT_OFF.test(line.text)) return undefined;
  const isAboveDate = page.weight(at + 1) === SURE && page.verdicts[at + 1]!.reason === 'date';
  return /[.:]$/.test(line.text) && (isAboveDate || next.wordCount >= LONG_TEXT) ? at : undefined;
}

/** Of the first lines, those that stand again soon, in full or behind a topic: no running text, whatever they end with. */
function linesThatRecur(page: Page): ReadonlySet<number> {
  const recurring = new Set<number>();
  for (let at = 0; at < Math.min(FIRST, page.lines.length); at++) {
    const line = page.lines[at]!;
    const isText = line.hasSentences && line.isClosed;
    if (isText || line.wordCount < 4 || line.wordCount > 28 || line.length > 260 || page.weight(at) === SURE || page.credits[at] !== undefined || isCaptionAbove(page, at)) continue;
    const inside = line.text.slice(4, 18);
    const alike = page.lines.slice(at + 1, at + SOON).filter((other) => other.wordCount >= 4 && other.wordCount <= 30 && other.text.includes(inside));
    if (alike.length === 0) continue;
    const key = lettersOf(withoutSiteName(page, line));
    if (key.length >= 16 && alike.some((other) => isSaidBy(key, lettersOf(bare(other))))) recurring.add(at);
  }
  return recurring;
}

function isSaidBy(key: string, other: string): boolean {
  return other.startsWith(key) || other.endsWith(key) || (other.length >= 16 && key.startsWith(other));
}

/** Where running text begins: not with a line that recurs, nor with the words of a picture at the very top. */
function proseBelow(page: Page, recurring: ReadonlySet<number>): number {
  for (let at = 0; at < page.lines.length; at++) {
    const isCaption = at <= 1 && page.credits[at + 1] === 'credit' && page.lines[at]!.wordCount <= 30 && page.lines[at + 2]?.isHeadlineLike === true;
    if (page.isBodyProse(at) && page.credits[at] === undefined && !recurring.has(at) && !isCaption && !CUT_OFF.test(page.lines[at]!.text)) return at;
  }
  return page.lines.length;
}

function isCandidate(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  if (page.weight(at) > HINT || page.credits[at] !== undefined || isCaptionAbove(page, at)) return false;
  if (line.wordCount < 2 || !/\s/.test(withoutSiteName(page, line).trim()) || !line.isHeadlineLike || CUT_OFF.test(line.text) || /^[•*·▪►×+–—-]/u.test(line.text)) return false;
  return page.lines[at + 1] !== undefined && !isBrokenParagraph(page, at);
}

/** What a credit stands below, or what the next line says again with its credit, is a caption. */
function isCaptionAbove(page: Page, at: number): boolean {
  const next = page.lines[at + 1];
  const line = page.lines[at]!;
  const form = page.credits[at + 1];
  if (next === undefined || form === undefined) return false;
  if (form === 'captioned' || form === 'caption') return line.wordCount >= 3 && next.text.startsWith(line.text);
  return page.lines.slice(0, at).some((above, number) => page.weight(number) <= HINT && page.credits[number] === undefined && above.isHeadlineLike && above.wordCount >= 3);
}

/** The first complete one of the headlines that the page says again further down, whole or shortened. */
function saidTwice(page: Page, candidates: readonly number[]): number | undefined {
  const long = candidates.filter((at) => page.lines[at]!.wordCount >= 4);
  if (long.length === 0) return undefined;
  const openings = new Set(long.map((at) => page.lines[at]!.words[0]));
  const keys = page.lines.slice(0, TOP).map((line, at) => (line.wordCount >= 4 && (line.isHeadlineLike || long.includes(at)) && openings.has(line.words[0]) ? lettersOf(withoutSiteName(page, line)) : ''));
  if (keys.filter((key) => key !== '').length < 2) return undefined;
  const said = long.find((at) => keys.some((key, other) => other > at && key.length >= 16 && keys[at]!.startsWith(key)));
  const first = long.find((at) => page.weight(at) === 0);
  const isCaptionTwice = said !== undefined && first !== undefined && said > first && keys[said + 1] === keys[said];
  return isCaptionTwice ? undefined : said;
}

/** A topic that the page's navigation names as well, directly above: the headline is below it. */
function belowItsSection(page: Page, candidates: readonly number[]): number | undefined {
  return candidates.find((at) => {
    const topic = page.lines[at - 1];
    if (topic === undefined || topic.wordCount > 2 || page.weight(at - 1) === SURE || page.credits[at - 1] !== undefined) return false;
    const word = topic.words.join(' ');
    return page.lines.slice(0, at - 1).some((line) => line.wordCount <= 8 && ` ${line.words.join(' ')} `.includes(` ${word} `));
  });
}

/** The first that is one by its length; the one below it when the first is but its topic. */
function belowKicker(page: Page, candidates: readonly number[]): number | undefined {
  const first = candidates.find((at) => page.weight(at) === 0) ?? candidates[0]!;
  const after = candidates.find((at) => at > first);
  const suffix = candidates.find((at) => at > first && endsAlike(page.lines[first]!, page.lines[at]!));
  if (suffix !== undefined) return suffix;
  return after === first + 1 && isTopicOf(page.lines[first]!, page.lines[after]!) ? after : first;
}

/** The same four words at the end, behind something else: a row of sections with the headline, and the headline. */
function endsAlike(one: Line, other: Line): boolean {
  const tail = (line: Line) => line.words.slice(-4).join(' ');
  return one.words.length > 4 && tail(one) === tail(other) && one.words[0] !== other.words[0];
}

function isKickerAbove(page: Page, at: number, title: number): boolean {
  const line = page.lines[at];
  if (line === undefined || page.marks[at] !== undefined || page.weight(at) > HINT || page.credits[at] !== undefined) return false;
  return !isHeading(page, line) && !/\.\p{Ll}{2}/u.test(line.text) && /^[\p{Lu}\p{Lo}\p{N}"„“»«+]/u.test(line.text) && isTopicOf(line, page.lines[title]!);
}

function isTopicOf(line: Line, title: Line): boolean {
  if (line.wordCount === 0 || line.wordCount > 4 || line.length > LONGEST_KICKER || /[.!?…,;“”"«»]$/u.test(line.text)) return false;
  return line.text.endsWith(':') ? title.wordCount > line.wordCount : title.wordCount >= line.wordCount + 2;
}

/** Lines of like length, or a lower-case line below: a paragraph that was broken into lines. */
function isBrokenParagraph(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  const below = page.lines[at + 1]!;
  if (line.closes) return false;
  if (page.weight(at + 1) < LIKELY && /^[\p{Ll},;)]/u.test(below.text)) return true;
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

export function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
