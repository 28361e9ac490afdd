import type { Span } from '../../protocol/span';
import { sentences } from '../language/sentences';
import { fold } from '../text/fold';
import { kindOfPair, kindOfUnit, DIGIT, HIGH } from '../text/characters';
import { tokens } from '../text/tokenize';

interface Paragraph extends Span {
  readonly language: string;
}

/** A repeat has at least this many tokens. */
const LEAST_TOKENS = 5;
/** Letters and digits at the start of a line or after a mark by which lines that may hold a repeat are found. */
const OPENING = 10;
const ENDS = new Set([...'.!?…؟。！？।'].map((mark) => mark.charCodeAt(0)));

/**
 * Lines and sentences of five or more tokens that stood before in the article, but for case, marks and spaces; and later lines that are a
 * shortened copy of the headline. In order, without overlap.
 */
export function findRepeats(text: string, paragraphs: readonly Paragraph[], title: Span | null): readonly Span[] {
  const suspects = suspectParagraphs(text, paragraphs);
  const copies = title ? copiesOfHeadline(text, paragraphs, title) : new Set<number>();
  const seen = new Set<string>();
  const repeats: Span[] = [];
  paragraphs.forEach((paragraph, at) => {
    const line = trimmed(text, paragraph);
    if (copies.has(at)) repeats.push(line);
    else if (suspects.has(at)) collect(text, line, paragraph.language, seen, repeats);
  });
  return repeats;
}

function collect(text: string, line: Span, language: string, seen: Set<string>, repeats: Span[]): void {
  const key = keyOf(text, line);
  if (key === undefined) return;
  if (seen.has(key)) return void repeats.push(line);
  const inside = sentences(text.slice(line.start, line.end), language).map(({ start, end }) => ({ start: start + line.start, end: end + line.start }));
  for (const sentence of inside) {
    const own = keyOf(text, sentence);
    if (own === undefined) continue;
    if (seen.has(own)) repeats.push(sentence);
    else seen.add(own);
  }
  seen.add(key);
}

/** Letters and digits in lower case; `undefined` for fewer than five tokens. */
function keyOf(text: string, { start, end }: Span): string | undefined {
  const covered = text.slice(start, end);
  return tokens(covered).length < LEAST_TOKENS ? undefined : lettersOf(covered.normalize('NFC').toLowerCase());
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Numbers of the paragraphs that share the opening of a line or sentence with another place: only these can hold repeats or what they repeat. */
function suspectParagraphs(text: string, paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const first = new Map<string, number>();
  const suspects = new Set<number>();
  paragraphs.forEach((paragraph, number) => {
    for (const opening of openings(text, paragraph)) {
      const before = first.get(opening);
      if (before === undefined) first.set(opening, number);
      else suspects.add(before).add(number);
    }
  });
  return suspects;
}

/** The first letters and digits of the line and of what follows each mark that may end a sentence. */
function* openings(text: string, { start, end }: Span): Generator<string> {
  let fresh = true;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (ENDS.has(code)) fresh = true;
    else if (fresh && isLetterOrDigit(text, at, end)) {
      fresh = false;
      yield openingAt(text, at, end);
    }
  }
}

function isLetterOrDigit(text: string, at: number, end: number): boolean {
  const kind = kindOfUnit(text.charCodeAt(at));
  return (kind === HIGH ? kindOfPair(text, at, end) : kind) <= DIGIT;
}

function openingAt(text: string, from: number, end: number): string {
  const near = lettersOf(text.slice(from, Math.min(end, from + 40)));
  const letters = near.length >= OPENING ? near : lettersOf(text.slice(from, Math.min(end, from + 400)));
  return letters.slice(0, OPENING).toLowerCase();
}

/** Later lines that say the headline again, in any spelling of umlauts, whole or cut short. */
function copiesOfHeadline(text: string, paragraphs: readonly Paragraph[], title: Span): Set<number> {
  const headline = foldedWords(text.slice(title.start, title.end));
  const joined = headline.join('');
  const phrase = ` ${headline.join(' ')} `;
  const copies = new Set<number>();
  paragraphs.forEach((paragraph, number) => {
    if (paragraph.start < title.end || paragraph.end - paragraph.start > (title.end - title.start) * 1.5 + 20) return;
    const words = foldedWords(text.slice(paragraph.start, paragraph.end));
    if (words.length < LEAST_TOKENS) return;
    if (joined.startsWith(words.join('')) || phrase.includes(` ${words.join(' ')} `)) copies.add(number);
  });
  return copies;
}

function foldedWords(text: string): readonly string[] {
  return tokens(text).map(({ start, end }) => lettersOf(fold(text.slice(start, end))));
}

function trimmed(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  return { start: from, end: Math.max(from, start + raw.trimEnd().length) };
}
