import type { Line } from './Line';
import { LIKELY, SURE, type Page } from './Page';

/** A caption's words, above its credit: longer lines are running text. */
const LONGEST_AT_TOP = 40;
const LONGEST_IN_BODY = 26;
const PERSON_SOURCE = /^(?:Quelle|Source)\s*:\s*(?:\p{Lu}[\p{L}'’.-]+\s+){1,3}\p{Lu}[\p{L}'’.-]+(?:\s*\/\s*\p{L}+)?$/u;
const SPEECH = /["”“»«]/u;

/** Marks captions and credits, and the lines that belong to them: the words above a credit, the same words once more without it. */
export function markCaptions(page: Page): void {
  const captioned = openingsOfCaptions(page);
  const signed = page.lines.flatMap((_, at) => (page.isFree(at) && isSigned(page, at, captioned) ? [at] : []));
  for (const at of signed) page.mark(at, 'caption', 'credit');
  for (const at of signed) if (isCreditAlone(page, at)) markWordsOf(page, at);
  markCopies(page);
}

function isSigned(page: Page, at: number, captioned: Openings): boolean {
  const form = page.credits[at];
  const verdict = page.verdicts[at];
  if (form === undefined) return isPictureSource(page, at) || isAgencyBelowCaption(page, at, captioned);
  return verdict?.weight !== SURE || !['copyright', 'gallery', 'byline', 'count', 'notice'].includes(verdict.reason);
}

/** "Quelle: Name Surname" above the text names a photographer; below it the source of the text. */
function isPictureSource(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  if (line.wordCount > 6 || !PERSON_SOURCE.test(line.text)) return false;
  return page.lastProse() > at;
}

/** Numbers of the lines with a credit, by their first words. */
type Openings = ReadonlyMap<string, readonly number[]>;

const OPENING_WORDS = 3;
const MOST_ALIKE = 20;
const openingOf = (line: Line): string => line.words.slice(0, OPENING_WORDS).join(' ');

function openingsOfCaptions(page: Page): Openings {
  const openings = new Map<string, number[]>();
  page.lines.forEach((line, at) => {
    if (page.credits[at] === undefined || line.wordCount < OPENING_WORDS) return;
    const known = openings.get(openingOf(line));
    if (known === undefined) openings.set(openingOf(line), [at]);
    else if (known.length < MOST_ALIKE) known.push(at);
  });
  return openings;
}

/** "(AP)" alone, below words that stand elsewhere as a caption. */
function isAgencyBelowCaption(page: Page, at: number, captioned: Openings): boolean {
  if (page.verdicts[at]?.reason !== 'agency' || page.lines[at]!.wordCount > 3) return false;
  const above = page.lines[at - 1];
  if (above === undefined || above.wordCount < OPENING_WORDS) return false;
  return (captioned.get(openingOf(above)) ?? []).some((other) => other !== at - 1 && page.lines[other]!.text.startsWith(above.text));
}

function isCreditAlone(page: Page, at: number): boolean {
  return page.credits[at] === 'credit' || page.credits[at] === undefined;
}

/** The words that a credit alone belongs to stand above it; below it where only the page's own lines follow. */
function markWordsOf(page: Page, at: number): void {
  if (canBeWords(page, at - 1)) page.mark(at - 1, 'caption', 'credit');
  else if (!page.isFree(at - 1) && page.isFree(at + 1) && page.lines[at + 1]!.wordCount <= LONGEST_IN_BODY && page.weight(at + 1) < LIKELY && page.weight(at + 2) === SURE) {
    page.mark(at + 1, 'caption', 'credit');
  }
}

function canBeWords(page: Page, at: number): boolean {
  if (!page.isFree(at) || page.weight(at) >= LIKELY) return false;
  const line = page.lines[at]!;
  if (page.titleLine < 0 && page.firstProse() >= at && line.isHeadlineLike && page.firstUnknown() >= at) return line.wordCount >= 5;
  const inBody = page.firstProseBelowTitle() < at;
  if (!inBody) return line.wordCount <= LONGEST_AT_TOP && !line.hasSentences;
  return line.wordCount <= LONGEST_IN_BODY && (!(SPEECH.test(line.text) && line.isClosed) && !(line.hasSentences && line.wordCount > 18));
}

/** A line that a caption says again, with its credit or a cross before it, is the same caption. */
function markCopies(page: Page): void {
  const captions = page.lines.filter((_, at) => page.is(at, 'caption')).map(({ words }) => words);
  if (captions.length === 0) return;
  const beginnings = new Map<string, string[]>();
  for (const words of captions) {
    const first = words.slice(0, 2).join(' ');
    beginnings.set(first, [...(beginnings.get(first) ?? []).slice(0, 20), words.join(' ')]);
  }
  page.lines.forEach((line, at) => {
    if (!page.isFree(at) || line.wordCount < 2 || line.wordCount > LONGEST_AT_TOP) return;
    const key = line.words.join(' ');
    const near = page.is(at + 1, 'caption') || page.is(at + 2, 'caption');
    const same = (beginnings.get(line.words.slice(0, 2).join(' ')) ?? []).some((caption) => caption === key || (caption.startsWith(`${key} `) && (near || !line.isProse)));
    if (same && (line.wordCount >= 3 || near)) page.mark(at, 'caption', 'credit');
  });
}

