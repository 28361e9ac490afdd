import type { Paragraph } from '../../text/Paragraph';
import { type CalendarDay, dateValue, isDay } from './calendar';
import { type ParsedParagraph, parseDates } from './parseDates';

/** Lines at the head of an article in which its date may stand, and how long such a line is at most. */
const LINES = 25;
const LONGEST = 300;
/** Words beside the date. */
const FEW = 5;
const SOME = 9;

/** The article's date as a line at its head tells it: "Berlin, 13. September 2023 (dpa)", "08.03.2016 - 14:40". */
export function findDateline(text: string, paragraphs: readonly Paragraph[]): CalendarDay | undefined {
  let likely: CalendarDay | undefined;
  for (const paragraph of paragraphs.slice(0, LINES)) {
    const head = { ...paragraph, end: Math.min(paragraph.end, paragraph.start + LONGEST) };
    const parsed = parseDates(text, head);
    const first = parsed.expressions[0];
    const date = first && dayIn(parsed);
    if (!first || !date) continue;
    const words = wordsBeside(parsed, first.from, first.to, head.end < paragraph.end);
    if (words <= FEW) return date;
    if (words <= SOME) likely ??= date;
  }
  return likely;
}

/** The full day that the first expression of a line names, where no other day follows it. */
function dayIn({ expressions }: ParsedParagraph): CalendarDay | undefined {
  const [first, second] = expressions;
  if (first?.reading.is !== 'calendar' || first.partner || second?.partner) return undefined;
  const { year, month, day } = first.reading;
  const date = year !== undefined && month !== undefined && day !== undefined ? { year, month, day } : undefined;
  return date && isDay(date) && dateValue(date) !== undefined ? date : undefined;
}

/** Words before the date, and behind it up to a dash or bracket that ends the dateline. */
function wordsBeside({ tokens }: ParsedParagraph, from: number, to: number, isCut: boolean): number {
  const before = tokens.slice(0, from).filter(({ kind }) => kind === 'word').length;
  let behind = 0;
  for (let at = to; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (['–', '—', '(', '|', '/'].includes(token.text) || (token.text === '-' && token.blank)) return before + behind;
    if (token.kind === 'word') behind++;
  }
  return before + behind + (isCut ? LONGEST : 0);
}
