import type { DateToken } from './DateToken';

type Tokens = readonly DateToken[];

/** Tokens `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Tokens looked at on either side, so that a text without stops costs no more. */
const REACH = 50;
const CLAUSE_MARKS = new Set([',', ';', ':', '(', ')', '–', '—', '|', '"', '„', '“', '”', '»', '«', '…']);
const SENTENCE_MARKS = new Set(['!', '?', '|', '•']);
/** Short words that a full stop shortens. */
const ABBREVIATIONS = new Set([
  'mr', 'mrs', 'ms', 'dr', 'st', 'jr', 'sr', 'nr', 'no', 'vs', 'ca', 'bzw', 'usw', 'abs', 'str', 'hr', 'fr', 'tel', 'co', 'inc', 'ltd', 'gen', 'gov', 'sen', 'rep', 'lt', 'col', 'sgt', 'rev', 'hon', 'cpl', 'maj',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'oct', 'okt', 'nov', 'dec', 'dez', 'tue', 'wed', 'thu', 'fri', 'mo', 'di', 'mi', 'sa',
  'bd', 'hl', 'ing', 'mag', 'lic', 'vgl', 'sog', 'mio', 'mrd', 'mil', 'geb', 'gem', 'aka', 'al', 'op', 'ed', 'pp', 'vol', 'fig', 'ph', 'ft', 'mt', 'ave', 'rd', 'un', 'eu',
]);

/** The sentence, by its tokens alone and at most REACH of them to each side. */
export function sentenceAround(tokens: Tokens, from: number, to: number): Stretch {
  let start = from;
  while (start > 0 && from - start < REACH && !endsSentence(tokens, start - 1)) start--;
  let end = to;
  while (end < tokens.length && end - to < REACH && !(end > to && endsSentence(tokens, end - 1))) end++;
  return { from: start, to: end };
}

function endsSentence(tokens: Tokens, at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'mark') return false;
  if (SENTENCE_MARKS.has(token.text)) return true;
  if (token.text !== '.' || token.blank) return false;
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (next.kind === 'word' && !next.capital) return false;
  if (next.kind !== 'mark' && !next.blank) return false;
  const previous = tokens[at - 1];
  if (previous?.kind === 'number') return previous.text.length > 2 || isMonthName(tokens[at - 2]) || (tokens[at - 2]?.text === '.' && isMonthName(tokens[at - 3]));
  return previous === undefined || previous.kind === 'mark' || (previous.text.length > 1 && !(previous.text.length <= 3 && ABBREVIATIONS.has(previous.text)));
}

/** Before a number, it makes that one a day in English order: "on Oct. 30. For" is the end of a sentence. */
const isMonthName = (token: DateToken | undefined): boolean => token?.means?.['month'] !== undefined || token?.means?.['abbr'] !== undefined;

/** The part between two marks that holds the tokens. */
export function clauseAround(tokens: Tokens, sentence: Stretch, { from, to }: Stretch): Stretch {
  let start = from;
  while (start > sentence.from && !isClauseMark(tokens, start - 1)) start--;
  let end = to;
  while (end < sentence.to && !isClauseMark(tokens, end)) end++;
  return { from: start, to: end };
}

/** The other clauses of the sentence, from the nearest on, the one behind before the one in front. */
export function* clausesBeside(tokens: Tokens, sentence: Stretch, own: Stretch): Generator<Stretch> {
  let { from, to } = own;
  while (from > sentence.from || to < sentence.to) {
    if (to < sentence.to) {
      const next = clauseAround(tokens, { from: to + 1, to: sentence.to }, { from: to + 1, to: to + 1 });
      yield next;
      to = next.to;
    }
    if (from > sentence.from) {
      const previous = clauseAround(tokens, { from: sentence.from, to: from - 1 }, { from: from - 1, to: from - 1 });
      yield previous;
      from = previous.from;
    }
  }
}

/** A comma or colon between the digits of a number or a time of day parts nothing. */
function isClauseMark(tokens: Tokens, at: number): boolean {
  const { kind, text } = tokens[at]!;
  return kind === 'mark' && CLAUSE_MARKS.has(text) && !isInset(tokens, at) && !((text === ',' || text === ':') && tokens[at + 1]?.kind === 'number' && !tokens[at + 1]!.blank);
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '„': '“', '“': '”', '»': '«', '«': '»', '"': '"' };
const CLOSERS = new Set([')', '“', '”', '«', '»', '"']);
/** Words of an inset: "Müller (CDU)", "die „Allahu Akbar“-Rufe". */
const INSET = 4;

/** A bracket or quotation mark around a few words that parts nothing. */
function isInset(tokens: Tokens, at: number): boolean {
  const { text } = tokens[at]!;
  const closer = PAIRS[text];
  if (closer !== undefined && closesWithin(tokens, at, closer)) return true;
  if (!CLOSERS.has(text)) return false;
  for (let back = at - 1; back >= Math.max(0, at - INSET - 1); back--) {
    if (PAIRS[tokens[back]!.text] !== undefined) return closesWithin(tokens, back, text);
    if (tokens[back]!.kind === 'mark' && !['-', '.', '/'].includes(tokens[back]!.text)) return false;
  }
  return false;
}

/** Whether the mark that closes the one at `at` stands within a few words, with none of the clause's own marks before it. */
function closesWithin(tokens: Tokens, at: number, closer: string): boolean {
  if (tokens[at + 1]?.blank !== false) return false;
  for (let to = at + 1; to <= at + INSET + 1; to++) {
    const token = tokens[to];
    if (token === undefined) return false;
    if (token.text === closer) return to > at + 1 && !token.blank;
    if (token.kind === 'mark' && !['-', '.', '/'].includes(token.text)) return false;
  }
  return false;
}
