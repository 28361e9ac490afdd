import type { Span } from '../../protocol/span';
import { sentenceTable, type SentenceTable } from './sentenceTables';

/** A run of marks that may end a sentence, with what closes behind it. Marks of Chinese and Japanese need no blank after them. */
const MARK = /(?:[.!?…؟]+|[。！？।]+)["'”“’‘»«›‹)\]]*/gu;
const ANY_MARK = /[.!?…؟。！？।]/u;
const LINE = /[^\r\n]+/g;
const WORD_BEFORE = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.'’\-‐‑]{0,38}[\p{L}\p{M}\p{N}])?$/u;
const NEXT = /[\s\p{Ps}\p{Pi}"'„‚»«›‹“”‘’\-–—•*]*(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)/uy;
const WORDLIKE = /[\p{L}\p{N}]/gu;
const INITIAL = /^(?:\p{L}|\p{Lu}\p{Ll}?(?:[-‐‑]\p{Lu}\p{Ll}?)+)$/u;
const LETTERS_WITH_STOPS = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u;
const ROMAN = /^[IVX]{1,5}$/;

/**
 * The sentences of a text, in order, without blanks at their edges. They do not overlap and never cross a line; every character
 * that is not blank stands in one. Own rules in place of Intl.Segmenter: the same on every machine, and fast enough for indexing.
 */
export function sentences(text: string, language: string): readonly Span[] {
  const table = sentenceTable(language);
  const spans: Span[] = [];
  for (const line of text.matchAll(LINE)) {
    splitLine(text, { start: line.index, end: line.index + line[0].length }, table, spans);
  }
  return spans;
}

/** False for a stretch of text inside which no sentence can end. */
export function mayEndSentence(text: string): boolean {
  return ANY_MARK.test(text);
}

function splitLine(text: string, line: Span, table: SentenceTable, spans: Span[]): void {
  const content = text.slice(line.start, line.end);
  const first = spans.length;
  let start = 0;
  let word = firstWord(content, 0);
  for (const mark of content.matchAll(MARK)) {
    const after = mark.index + mark[0].length;
    if (word < start) word = firstWord(content, start);
    if (word >= after) {
      if (spans.length > first) start = extendLast(spans, line, after);
      continue;
    }
    if (!endsSentence({ content, at: mark.index, marks: mark[0], after, start }, table)) continue;
    push(spans, content, line, start, after);
    start = after;
  }
  const rest = content.slice(start);
  if (spans.length > first && firstWord(rest, 0) === rest.length && rest.trim() !== '') extendLast(spans, line, start + rest.trimEnd().length);
  else push(spans, content, line, start, content.length);
}

/** Where the first letter or digit stands; the length when there is none. */
function firstWord(content: string, from: number): number {
  WORDLIKE.lastIndex = from;
  return WORDLIKE.exec(content)?.index ?? content.length;
}

/** Marks alone belong to the sentence before them. */
function extendLast(spans: Span[], line: Span, end: number): number {
  const last = spans[spans.length - 1];
  if (last) spans[spans.length - 1] = { start: last.start, end: line.start + end };
  return end;
}

function push(spans: Span[], content: string, line: Span, start: number, end: number): void {
  const raw = content.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const from = line.start + start + raw.indexOf(trimmed);
  spans.push({ start: from, end: from + trimmed.length });
}

interface Candidate {
  /** The line. */
  readonly content: string;
  /** Where the marks begin and where what closes behind them ends. */
  readonly at: number;
  readonly after: number;
  readonly marks: string;
  /** Where the sentence began. */
  readonly start: number;
}

function endsSentence(candidate: Candidate, table: SentenceTable): boolean {
  const { content, after, marks } = candidate;
  if (after >= content.length) return true;
  if (/^[。！？।]/u.test(marks)) return true;
  const next = nextWord(content, after);
  const blank = /\s/.test(content.charAt(after));
  if (!blank) return glued(candidate, next, table);
  if (next === undefined) return true;
  if (/^\p{Ll}/u.test(next)) return table.lowerCaseStarts && endsBeforeLowerCase(candidate, table);
  const starter = isStarter(next, table);
  if (/^(?:…|\.{2,})/.test(marks)) return starter || /\S/.test(content.charAt(candidate.at - 1));
  if (!marks.startsWith('.') || marks.length > 1) return true;
  return stopEnds(candidate, starter, table);
}

/** "gekommen.Der": the blank went missing. Only a word that begins sentences proves it; domains and versions stay whole. */
function glued({ content, at, after, marks }: Candidate, next: string | undefined, table: SentenceTable): boolean {
  if (next === undefined || !marks.startsWith('.') || !isStarter(next, table)) return false;
  return /\p{Ll}{3}$/u.test(content.slice(Math.max(0, at - 3), at)) && /\p{Lu}/u.test(content.charAt(after));
}

/** Many write English without capitals. A mark ends a sentence there when no quotation closes with it and a common word, no abbreviation, stands before it. */
function endsBeforeLowerCase({ content, at, marks, start }: Candidate, table: SentenceTable): boolean {
  if (!/^(?:\.|[!?]+)$/.test(marks)) return false;
  const word = WORD_BEFORE.exec(content.slice(Math.max(start, at - 40), at))?.[0] ?? '';
  if (!/^(?:\p{Ll}{3,}|\p{Ll}+['’]\p{Ll}+)$/u.test(word)) return false;
  return !(table.binding.has(word) || table.loose.has(word) || table.beforeNumbers.has(word));
}

/** Whether a single full stop before a capital or a digit ends the sentence, by the word that it stands at. */
function stopEnds({ content, at, start }: Candidate, starter: boolean, table: SentenceTable): boolean {
  const before = WORD_BEFORE.exec(content.slice(Math.max(start, at - 40), at));
  if (!before) return true;
  const word = before[0];
  const folded = word.toLowerCase();
  if (/^\d+$/.test(word)) return numberEnds(word, content.slice(Math.max(start, at - 40), at).trim() === word, starter, table);
  if (INITIAL.test(word)) return starter && word !== folded;
  if (table.beforeNumbers.has(folded)) return !/^\s*\d/.test(content.slice(at + 1, at + 8));
  if (table.binding.has(folded)) return false;
  if (table.loose.has(folded) || LETTERS_WITH_STOPS.test(word)) return starter;
  if (ROMAN.test(word) && table.ordinals) return starter;
  return true;
}

/** A list number opens its line; German ordinals take a capital after them; other numbers end the sentence. */
function numberEnds(digits: string, alone: boolean, starter: boolean, table: SentenceTable): boolean {
  if (alone) return false;
  return table.ordinals && digits.length <= 2 ? starter : true;
}

function nextWord(content: string, from: number): string | undefined {
  NEXT.lastIndex = from;
  return NEXT.exec(content)?.groups?.['word'];
}

function isStarter(word: string, table: SentenceTable): boolean {
  return /^\p{Lu}/u.test(word) && table.starters.has(word.toLowerCase());
}
