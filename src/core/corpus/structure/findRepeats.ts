import type { Span } from '../../../protocol/span';
import { sentences } from '../../language/sentences';
import { DIGIT, HIGH, kindOfPair, kindOfUnit } from '../../text/characters';
import type { Paragraph } from '../../text/Paragraph';
import { TokenScanner } from '../../text/tokenize';

/** Longer lines, in UTF-16 code units, are no paragraphs of an article; what repeats within one is not looked for. */
const LONGEST_LINE = 262_144;

/** A repeat has at least this many tokens. */
const LEAST_TOKENS = 5;
/** Letters and digits at the start of a line or after a mark by which lines that may hold a repeat are found. */
const OPENING = 12;
const scanner = new TokenScanner();
const ENDS = new Set([...'.!?…؟。！？।'].map((mark) => mark.charCodeAt(0)));

/** "Berlin (dpa) - " before a sentence does not count when sentences are compared. */
const DATELINE = /^\p{Lu}[\p{L}/. -]{1,50}(?:\([\p{L}\p{N}/., -]{2,30}\)\s*[-–—.]|\s[-–—])\s+(?=\S)/u;

/** A stretch of a line that may repeat what stood before, or be repeated. */
export interface Stretch extends Paragraph {
  /** `headline` repeats nothing; of a `line` its sentences are not compared. */
  readonly role: 'headline' | 'line' | 'text';
}

export interface Repeat extends Span {
  /** Start of what it repeats. */
  readonly of: number;
}

/**
 * Lines and sentences of five or more tokens that stood before in the article, but for case, marks and spaces.
 * In order, without overlap; stretches are in order.
 */
export function findRepeats(text: string, stretches: readonly Stretch[]): readonly Repeat[] {
  const suspects = suspectParagraphs(text, stretches);
  const seen = new Map<string, number>();
  const repeats: Repeat[] = [];
  stretches.forEach((stretch, at) => {
    if (suspects.has(at)) collect(text, stretch, seen, repeats);
  });
  return repeats;
}

function collect(text: string, stretch: Stretch, seen: Map<string, number>, repeats: Repeat[]): void {
  const key = stretch.end - stretch.start > LONGEST_LINE ? undefined : keyOf(text, stretch);
  if (key === undefined) return;
  const { start, end } = stretch;
  const whole = seen.get(key);
  if (whole !== undefined && stretch.role !== 'headline') return void repeats.push({ start, end, of: whole });
  if (stretch.role === 'text') for (const sentence of sentencesOf(text, stretch)) collectSentence(text, sentence, seen, repeats);
  if (!seen.has(key)) seen.set(key, start);
}

function collectSentence(text: string, { start, end }: Span, seen: Map<string, number>, repeats: Repeat[]): void {
  const own = keyOf(text, { start, end });
  if (own === undefined) return;
  const of = seen.get(own);
  if (of === undefined) seen.set(own, start);
  else repeats.push({ start, end, of });
}

function sentencesOf(text: string, { start, end, language }: Stretch): readonly Span[] {
  const spans = sentences(text.slice(start, end), language).map((span) => ({ start: span.start + start, end: span.end + start }));
  const first = spans[0];
  const dateline = first && DATELINE.exec(text.slice(first.start, Math.min(first.end, first.start + 90)));
  return first && dateline ? [{ start: first.start + dateline[0].length, end: first.end }, ...spans.slice(1)] : spans;
}

/** Letters and digits in lower case; `undefined` for fewer than five tokens. */
function keyOf(text: string, { start, end }: Span): string | undefined {
  return hasTokens(text, start, end) ? lettersOf(text.slice(start, end).normalize('NFC').toLowerCase()) : undefined;
}

function hasTokens(text: string, start: number, end: number): boolean {
  scanner.reset(text, start, end);
  for (let count = 0; count < LEAST_TOKENS; count++) if (!scanner.next()) return false;
  return true;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Numbers of the paragraphs that share the opening of a line or sentence with another place: only these can hold repeats or what they repeat. */
function suspectParagraphs(text: string, paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const first = new Map<number, number>();
  const suspects = new Set<number>();
  paragraphs.forEach(({ start, end }, number) => {
    let fresh = true;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (endsSentence(code) || isDash(code, text, at)) fresh = true;
      else if (fresh && isLetterOrDigit(code, text, at, end)) {
        fresh = false;
        const opening = openingAt(text, at, end);
        const before = first.get(opening);
        if (before === undefined) first.set(opening, number);
        else suspects.add(before).add(number);
      }
    }
  });
  return suspects;
}

function endsSentence(code: number): boolean {
  return code < 0x80 ? code === 0x2e || code === 0x21 || code === 0x3f : code >= 0x600 && ENDS.has(code);
}

/** Behind a dash a sentence may begin, with a dateline before it. */
function isDash(code: number, text: string, at: number): boolean {
  return code === 0x2013 || code === 0x2014 || (code === 0x2d && text.charCodeAt(at + 1) === 0x20);
}

function isLetterOrDigit(code: number, text: string, at: number, end: number): boolean {
  const kind = kindOfUnit(code);
  return (kind === HIGH ? kindOfPair(text, at, end) : kind) <= DIGIT;
}

/** Hash of the first letters and digits from here to the end of the line, without case. Equal hashes of other letters cost time only. */
function openingAt(text: string, from: number, end: number): number {
  let hash = 0;
  for (let at = from, letters = 0; at < end && letters < OPENING; at++) {
    const code = text.charCodeAt(at);
    if (!isLetterOrDigit(code, text, at, end)) continue;
    letters++;
    hash = (Math.imul(hash, 0x01000193) ^ (code < 0x80 ? code | 32 : text.charAt(at).toLowerCase().charCodeAt(0))) | 0;
  }
  return hash;
}
