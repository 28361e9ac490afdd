import { canBeHeadline, CUT_OFF, firstComplete, plainHeadline } from './findHeadline';
import type { Line } from './Line';
import { LineModel, type LineKind } from './LineModel';
import { LINE_WEIGHTS } from './lineWeights';
import { LIKELY, SURE, type Page } from './Page';
import { numbersOf } from './weightText';

const lineModel = new LineModel(numbersOf(LINE_WEIGHTS));

/** A caption without credit stands so near to one, or to the marks of a gallery. */
const NEAR = 2;
/** Within so many lines of one that is the page's a line at the edge of a text is the page's too. */
const NEAR_PAGE = 3;
const LONGEST_SUBHEADING = 26;
/** More short lines in a row are no headlines within the text. */
const MOST_IN_ROW = 3;
const LIST = /^(?:[•*·▪►▸‣◦–—-]\s|\d{1,2}[.)]\s)/u;
const QUESTION = /^(?:Frage|Antwort|Q|A)\s*:\s/u;
/** A question to somebody is one of an interview. */
const ADDRESSED = /\b(?:Sie|Ihnen|Ihre?[nmrs]?|you|your)\b/u;
/** Reasons that a picture's credit gives way to. */
const BEFORE_CREDIT: ReadonlySet<string> = new Set(['copyright', 'gallery', 'byline', 'count', 'notice']);
/** Reasons that say too little where nothing else is there: a text of one word or number is all that it has. */
const BARE: ReadonlySet<string> = new Set(['count', 'siteTag', 'place', 'agency', 'tools', 'tags', 'date']);

/** What a line is by its own words, whatever stands around it. */
export function knownKind(page: Page, at: number): LineKind | undefined {
  const verdict = page.verdicts[at];
  if (page.credits[at] !== undefined && !(verdict?.weight === SURE && BEFORE_CREDIT.has(verdict.reason))) return 'caption';
  if (verdict?.reason === 'date' && page.isRecord) return 'body';
  if (verdict?.weight === SURE) return page.hasNoText && BARE.has(verdict.reason) ? undefined : 'boilerplate';
  const isPages = (verdict?.reason === 'author' && page.textBounds.last < at) || (verdict?.reason === 'place' && opensText(page, at)) || isShouted(page, at);
  return isPages ? 'boilerplate' : undefined;
}

/** The first running text stands below it. */
function opensText(page: Page, at: number): boolean {
  return at <= page.textBounds.first + 1 && page.isBodyProse(at + 1) && !page.isBodyProse(at - 1);
}

/** A headline in capitals within text that is not: another article's, cried out. Shorter ones are headlines of the text. */
function isShouted(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  return line.isCapitals && line.wordCount >= 7 && line.wordCount <= 30 && line.letters >= 24 && page.textBounds.first < at && at < page.textBounds.last && !page.isInCapitals && page.voice === 'clear';
}

/** What a line can be, by its look and by what is known of it. */
export function canBe(page: Page, at: number, kind: LineKind, known = knownKind(page, at)): boolean {
  if (known !== undefined) return kind === known;
  if (kind === 'title') return canBeHeadline(page, at);
  if (kind === 'boilerplate') return canBePages(page, at);
  if (kind === 'caption') return hasPictureNear(page, at);
  return kind !== 'subheading' || (at < page.textBounds.last && canBeSubheading(page.lines[at]!) && !isInRow(page, at));
}

/**
 * What stands around a line may make it the page's, but never a sentence that nothing in it speaks against. Where hardly a line is a site's,
 * nothing within the text is: neither an entry of a chat or a ticker, nor a line of a law, a list or a play.
 */
function canBePages(page: Page, at: number): boolean {
  if (page.voice === 'none' || page.hasNoText || at === page.anchor || (isSentence(page, at) && !(page.voice === 'clear' && page.hasParagraph))) return false;
  const isAround = at <= page.textBounds.first || at >= page.textBounds.last;
  return page.isWrapped ? at < page.textBounds.first : page.voice === 'clear' || (isAround && !page.isRecord && isPageNear(page, at));
}

function isPageNear(page: Page, at: number): boolean {
  for (let near = at - NEAR_PAGE; near <= at + NEAR_PAGE; near++) if (page.weight(near) >= LIKELY) return true;
  return false;
}

function isSentence(page: Page, at: number): boolean {
  const line = page.lines[at]!;
  return page.weight(at) === 0 && line.isProse && line.isClosed && !CUT_OFF.test(line.text);
}

function hasPictureNear(page: Page, at: number): boolean {
  for (let near = at - NEAR; near <= at + NEAR; near++) if (page.credits[near] !== undefined || page.verdicts[near]?.reason === 'gallery') return true;
  return false;
}

/** No list, no long text, no question of an interview. */
function canBeSubheading(line: Line): boolean {
  if (!line.isHeadlineLike || line.wordCount > LONGEST_SUBHEADING || LIST.test(line.text)) return false;
  return !QUESTION.test(line.text) && !(line.text.endsWith('?') && ADDRESSED.test(line.text));
}

/** Short lines that nothing is known of, in a row: a list, a poem, a dialogue. */
function isInRow(page: Page, at: number): boolean {
  const isOf = (other: number): boolean => page.lines[other] !== undefined && !page.lines[other].isProse && page.weight(other) === 0 && page.credits[other] === undefined;
  let row = 1;
  for (let above = at - 1; row <= MOST_IN_ROW && isOf(above); above--) row++;
  for (let below = at + 1; row <= MOST_IN_ROW && isOf(below); below++) row++;
  return row > MOST_IN_ROW;
}

/** The kinds of all lines, by their words and by what stands around them. `title`: the line known to be it. */
export function kindsOfLines(page: Page, title: number | undefined): readonly LineKind[] {
  const known = page.lines.map((_, at) => knownKind(page, at));
  const read = (headline: number | undefined): readonly LineKind[] => lineModel.read(page, (at, kind) => (at === headline ? kind === 'title' : canBe(page, at, kind, known[at])), headline);
  const kinds = read(title);
  if (title !== undefined) return kinds;
  const found = kinds.indexOf('title');
  const headline = found < 0 ? plainHeadline(page) : firstComplete(page, found);
  return headline === found ? kinds : read(headline);
}

/** Marks lines that have no mark yet. */
export function markLines(page: Page, kinds: readonly LineKind[]): void {
  const firstBody = kinds.indexOf('body');
  kinds.forEach((kind, at) => {
    if (kind === 'boilerplate') page.mark(at, kind, page.verdicts[at]?.reason ?? (at < page.titleLine ? 'aboveHeadline' : 'amongPage'));
    else if (kind === 'caption') page.mark(at, kind, 'credit');
    else if (kind === 'subheading') page.mark(at, kind, at < firstBody ? 'subtitle' : 'headline');
  });
}
