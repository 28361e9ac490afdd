import type { Span } from '../../protocol/span';
import { sentences } from '../language/sentences';
import { DIGIT, HIGH, kindOfPair, kindOfUnit } from '../text/characters';
import { fold } from '../text/fold';
import type { Paragraph } from '../text/Paragraph';
import { TokenScanner } from '../text/tokenize';
import type { Headline } from './headline';

/** Longer lines, in UTF-16 code units, are no paragraphs of an article; what repeats within one is not looked for. */
const LONGEST_LINE = 262_144;

/** A repeat has at least this many tokens. */
const LEAST_TOKENS = 5;
/** Letters and digits at the start of a line or after a mark by which lines that may hold a repeat are found. */
const OPENING = 12;
const scanner = new TokenScanner();
const ENDS = new Set([...'.!?…؟。！？।'].map((mark) => mark.charCodeAt(0)));

/**
 * Lines and sentences of five or more tokens that stood before in the article, but for case, marks and spaces; and later lines that are a
 * shortened copy of the headline. In order, without overlap.
 */
export function findRepeats(text: string, paragraphs: readonly Paragraph[], { title, kicker }: Headline): readonly Span[] {
  const headline = [title, kicker].filter((span) => span !== null);
  const suspects = suspectParagraphs(text, paragraphs);
  const copies = title ? copiesOfHeadline(text, paragraphs, title) : new Set<number>();
  const seen = new Set(headline.map((span) => keyOf(text, span)).filter((key) => key !== undefined));
  const repeats: Span[] = [];
  paragraphs.forEach((paragraph, at) => {
    const line = trimmed(text, paragraph);
    if (headline.some(({ start, end }) => start < line.end && end > line.start)) return;
    if (copies.has(at)) repeats.push(line);
    else if (suspects.has(at)) collect(text, line, paragraph.language, seen, repeats);
  });
  return repeats;
}

function collect(text: string, line: Span, language: string, seen: Set<string>, repeats: Span[]): void {
  const key = line.end - line.start > LONGEST_LINE ? undefined : keyOf(text, line);
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
      if (endsSentence(code)) fresh = true;
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

/** Numbers of later lines that say the headline again, in any spelling of umlauts, whole or a part of it. */
function copiesOfHeadline(text: string, paragraphs: readonly Paragraph[], title: Span): Set<number> {
  const headline = lettersOf(fold(text.slice(title.start, title.end)));
  const longest = (title.end - title.start) * 1.5 + 20;
  const copies = new Set<number>();
  paragraphs.forEach(({ start, end }, number) => {
    if (start < title.end || end - start > longest || !hasTokens(text, start, end)) return;
    if (headline.includes(lettersOf(fold(text.slice(start, end))))) copies.add(number);
  });
  return copies;
}

function trimmed(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  return { start: from, end: Math.max(from, start + raw.trimEnd().length) };
}
