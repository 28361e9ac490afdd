import type { Paragraph } from '../../text/Paragraph';
import { type CalendarDay, dateValue, isDay } from './calendar';
import type { Expression } from './Expression';
import { type ParsedParagraph, parseDates } from './parseDates';

/** Lines at the head of an article in which its date may stand, leaving out those of a menu, and how long such a line is at most. */
const LINES = 25;
const MOST_LINES = 150;
/** Characters of a line of a menu. */
const MENU = 25;
const LONGEST = 300;
/** Words beside the date. */
const FEW = 5;
const SOME = 9;

/** The article's date as a line at its head tells it: "Berlin, 13. September 2023 (dpa)", "08.03.2016 - 14:40". */
export function findDateline(text: string, paragraphs: readonly Paragraph[]): CalendarDay | undefined {
  let likely: CalendarDay | undefined;
  let lines = 0;
  for (const paragraph of paragraphs.slice(0, MOST_LINES)) {
    if (paragraph.end - paragraph.start > MENU) lines++;
    if (lines > LINES) break;
    const head = { ...paragraph, end: Math.min(paragraph.end, paragraph.start + LONGEST) };
    const parsed = parseDates(text, head);
    const first = parsed.expressions[0];
    const date = first && dayIn(parsed);
    if (!first || !date) continue;
    const words = wordsBeside(parsed, first, head.end < paragraph.end);
    if (words <= FEW) return date;
    if (words <= SOME || hasClock(parsed, first)) likely ??= date;
  }
  return likely;
}

/** The full day that the first expression of a line names, where no range or span of life begins. */
function dayIn({ tokens, expressions }: ParsedParagraph): CalendarDay | undefined {
  const [first, second] = expressions;
  if (first?.reading.is !== 'calendar' || first.partner || second?.partner) return undefined;
  if (second && tokens.slice(first.to, second.from).every(({ text }) => DASHES.has(text))) return undefined;
  const { year, month, day } = first.reading;
  const date = year !== undefined && month !== undefined && day !== undefined ? { year, month, day } : undefined;
  return date && isDay(date) && dateValue(date) !== undefined ? date : undefined;
}

const DASHES = new Set(['-', '–', '—']);
const SEPARATORS = new Set(['–', '—', '(', '|', '/', '•']);
/** Before a date, these make it one that a sentence speaks of. */
const BOUND = new Set(['am', 'on', 'in', 'vom', 'seit', 'since', 'bis', 'until', 'der', 'the', 'born', 'geboren', 'geb', 'died', '(', '*', '†']);
/** Before a bound date, verbs of a sentence that tells of that day. */
const TOLD = new Set(['was', 'were', 'is', 'are', 'has', 'had', 'have', 'did', 'died', 'wurde', 'wurden', 'war', 'waren', 'ist', 'sind', 'hat', 'hatte', 'habe', 'haben', 'starb']);
const TOO_MANY = 1000;

/** "23.03.2016 15:47": a time of day right behind. */
function hasClock({ tokens }: ParsedParagraph, { from, to }: Expression): boolean {
  const [hour, colon, minute] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  return !BOUND.has(tokens[from - 1]?.text ?? '') && hour?.kind === 'number' && hour.blank && colon?.text === ':' && !colon.blank && minute?.kind === 'number' && minute.text.length === 2;
}

/** Words before the date, and behind it up to a dash or bracket that ends the dateline; too many where it stands in a sentence. */
function wordsBeside({ tokens }: ParsedParagraph, { from, to }: Expression, isCut: boolean): number {
  const isBound = from > 0 && BOUND.has(tokens[from - 1]!.text);
  let words = tokens.slice(0, from).filter(({ kind }) => kind === 'word').length;
  for (let at = to; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (SEPARATORS.has(token.text) || (token.text === '-' && token.blank)) return isBound && at === to ? words + SOME : words;
    if (token.kind === 'word') words++;
  }
  const isSentence = words > 2 && ['.', '!', '?'].includes(tokens[tokens.length - 1]!.text) && tokens.length > to;
  return isCut || isSentence || (isBound && tokens.slice(0, from).some(({ text }) => TOLD.has(text))) || (isBound && tokens[from - 1]!.kind === 'mark') ? TOO_MANY : words;
}
