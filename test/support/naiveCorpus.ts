import type { LemmaKey } from '../../src/core/language/lemmaKey';
import type { Wanted } from '../../src/core/language/Wanted';
import type { TokenRegion } from '../../src/core/index/TokenIndex';
import { naiveDistance } from '../core/text/naiveDistance';
import type { MemoryArticle } from './memoryCorpus';

/** QUERY.md, "Token", as a regular expression over text without invisible characters. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-\u2010\u2011'\u2019](?=[\p{L}\p{N}])|(?<=\p{N})[.,:/](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;

export interface NaiveToken {
  /** As it stands in the text. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Number of its line. */
  readonly line: number;
  readonly region: TokenRegion;
  readonly quoted: boolean;
  readonly language: string;
}

export interface NaiveHit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** One term of a search as the oracle reads it. `others` is there for words near each other: other tokens inside the span. */
export interface NaiveTerm {
  readonly tokens: readonly NaiveTest[];
  readonly others?: number;
}

export type NaiveTest = (form: string, language: string) => boolean;

/** Whether a token lies where hits may lie. */
export type NaiveRegion = (token: NaiveToken) => boolean;

const inRegions = (...regions: readonly TokenRegion[]): NaiveRegion => (token) => regions.includes(token.region);
const inForce = inRegions('body', 'title', 'kicker', 'subheading', 'caption');
export const NAIVE_REGIONS: Readonly<Record<string, NaiveRegion>> = {
  '': inForce, title: inRegions('title', 'kicker'), body: inRegions('body', 'subheading'), boilerplate: inRegions('boilerplate'), repeat: inRegions('repeat'),
  quote: (token) => inForce(token) && token.quoted, all: () => true,
};

function remembered(make: (form: string) => string): (form: string) => string {
  const known = new Map<string, string>();
  return (form) => {
    const found = known.get(form) ?? make(form);
    known.set(form, found);
    return found;
  };
}

/** What "as written" means. */
export const naiveSpelling = remembered((form) => form.replace(INVISIBLE, '').normalize('NFC'));

/** ü = ue, ß = ss, other diacritics and case do not count; the letters and marks that the tests write. */
export const naiveFold = remembered((form) => {
  const plain = form.replace(INVISIBLE, '').toLowerCase().normalize('NFD').replace(/([aou])\u0308/g, '$1e').replace(/\p{M}/gu, '');
  return plain.replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/\u2019/g, "'").replace(/[\u2010\u2011]/g, '-');
});

/** Makes the test of a bare word: all forms of it, the word reduced in the language of the token. */
export function naiveWords(lemmaKey: LemmaKey): (word: string) => NaiveTest {
  const keys = new Map<string, string>();
  const keyOf = (form: string, language: string): string => {
    const name = `${language} ${form}`;
    const key = keys.get(name) ?? lemmaKey(naiveFold(form), language);
    keys.set(name, key);
    return key;
  };
  return (word) => {
    const wanted = new Map<string, Wanted>();
    return (form, language) => {
      const known = wanted.get(language) ?? lemmaKey.wanted!(naiveFold(word), naiveSpelling(word), language);
      wanted.set(language, known);
      const folded = naiveFold(form);
      const isAlso = known.forms.some((also) => also.folded === folded && (also.noun === undefined || /^\p{Lu}/u.test(naiveSpelling(form)) === also.noun));
      return folded === naiveFold(word) || known.keys.includes(keyOf(form, language)) || isAlso;
    };
  };
}

/** Tests of one token, for each other form of a search. */
export const naiveTest = {
  exact: (wanted: string): NaiveTest => (form) => naiveSpelling(form) === naiveSpelling(wanted),
  regex: (source: string, isExact: boolean): NaiveTest => {
    const pattern = new RegExp(`^(?:${source.normalize('NFC')})$`, isExact ? 'u' : 'iu');
    return (form) => pattern.test(naiveSpelling(form));
  },
  wildcard: (wanted: string, isExact: boolean): NaiveTest => {
    const source = naiveSpelling(wanted).replace(/[.+^${}()|[\]\\/]/g, '\\$&').replace(/\*/g, '[^]*').replace(/\?/g, '[^]');
    return naiveTest.regex(source, isExact);
  },
  fuzzy: (wanted: string, distance: number): NaiveTest => {
    const most = [...naiveSpelling(wanted)].length < 4 ? Math.min(1, distance) : distance;
    // Words that differ more in length cannot be nearer, and the recurrence is slow.
    return (form) => Math.abs(naiveFold(form).length - naiveFold(wanted).length) <= most && naiveDistance(naiveFold(form), naiveFold(wanted)) <= most;
  },
};

/** Looks at every token of every article for every question: slow, and without an index. */
export class NaiveCorpus {
  readonly paths: readonly string[];
  readonly #tokens = new Map<string, readonly NaiveToken[]>();

  constructor(readonly files: Readonly<Record<string, MemoryArticle>>) {
    this.paths = Object.keys(files).sort();
    for (const path of this.paths) this.#tokens.set(path, tokensOf(files[path]!));
  }

  tokens(path: string, region: NaiveRegion): readonly NaiveToken[] {
    return this.#tokens.get(path)!.filter(region);
  }

  hits(path: string, term: NaiveTerm, region: NaiveRegion): NaiveHit[] {
    return naiveSpans(this.#tokens.get(path)!, term, region).map(({ start, end }) => ({ path, start, end }));
  }

  /** Quotations that lie wholly in the region, and those of their words that a term finds. */
  quotes(path: string, region: NaiveRegion, fits: (words: readonly NaiveToken[], speaker: string | undefined) => boolean): NaiveHit[] {
    const { text, quotes = [] } = this.files[path]!;
    return quotes.flatMap(({ text: said, speaker }) => {
      const start = text.indexOf(said);
      const words = this.#tokens.get(path)!.filter((token) => token.start < start + said.length && token.end > start);
      return words.length > 0 && words.every(region) && fits(words, speaker) ? [{ path, start: words[0]!.start, end: words.at(-1)!.end }] : [];
    });
  }

  /** Whether a term has a hit among tokens, wherever they lie. */
  holds(tokens: readonly NaiveToken[], term: NaiveTerm): boolean {
    return naiveSpans(tokens, term, () => true).length > 0;
  }

  /** Whether the title holds a term. */
  isTitled(path: string, term: NaiveTerm): boolean {
    const { title = '', language } = this.files[path]!;
    return this.holds(tokensOf({ text: title, ...(language === undefined ? {} : { language }) }), term);
  }
}

/** Occurrences of a term among tokens. */
function naiveSpans(tokens: readonly NaiveToken[], term: NaiveTerm, region: NaiveRegion): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const last = term.others === undefined ? phraseEnd(tokens, first, term, region) : nearEnd(tokens, first, { ...term, others: term.others }, region);
    if (last !== undefined) found.push({ start: tokens[first]!.start, end: tokens[last]!.end });
  }
  return found;
}

const fits = (test: NaiveTest, token: NaiveToken): boolean => test(token.form, token.language);

function phraseEnd(tokens: readonly NaiveToken[], first: number, { tokens: tests }: NaiveTerm, region: NaiveRegion): number | undefined {
  const part = tokens.slice(first, first + tests.length);
  const isHit = part.length === tests.length && part.every((token, at) => token.line === part[0]!.line && region(token) && fits(tests[at]!, token));
  return isHit ? first + tests.length - 1 : undefined;
}

/** The last token of the shortest span from the first one in which the first and others of its tokens stand for all words. */
function nearEnd(tokens: readonly NaiveToken[], first: number, { tokens: tests, others }: Required<NaiveTerm>, region: NaiveRegion): number | undefined {
  for (let last = first; last < tokens.length && last - first + 1 <= tests.length + others; last++) {
    if (tokens[last]!.line !== tokens[first]!.line || !region(tokens[last]!)) return undefined;
    const span = tokens.slice(first, last + 1);
    const uses = (word: number): boolean => fits(tests[word]!, span[0]!) && canPlace(tests.filter((_, other) => other !== word), span.slice(1));
    if (tests.some((_, word) => uses(word))) return last;
  }
  return undefined;
}

/** Whether every test has a token of its own: tries all ways. */
function canPlace(tests: readonly NaiveTest[], tokens: readonly NaiveToken[]): boolean {
  const [test, ...rest] = tests;
  if (!test) return true;
  return tokens.some((token, at) => fits(test, token) && canPlace(rest, tokens.filter((_, other) => other !== at)));
}

function tokensOf(article: MemoryArticle): readonly NaiveToken[] {
  const { text, language = 'de', regions = [], quotes = [] } = article;
  const said = quotes.map((quote) => ({ start: text.indexOf(quote.text), end: text.indexOf(quote.text) + quote.text.length }));
  const tokens: NaiveToken[] = [];
  let lineStart = 0;
  text.split(/(\r\n?|\n)/).forEach((line, number) => {
    if (number % 2 === 0) {
      for (const { start, end } of tokenSpans(line)) {
        const [from, to] = [lineStart + start, lineStart + end];
        const region = regions.find((one) => one.start <= from && from < one.end)?.region ?? 'body';
        tokens.push({ form: text.slice(from, to), start: from, end: to, line: number, region, quoted: said.some((quote) => quote.start < to && from < quote.end), language });
      }
    }
    lineStart += line.length;
  });
  return tokens;
}

/** Spans of the tokens of a line: found in the line without its invisible characters, then put back. */
function tokenSpans(line: string): { start: number; end: number }[] {
  const offsets = Array.from({ length: line.length }, (_, at) => at).filter((at) => !/[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/.test(line[at]!));
  const visible = offsets.map((at) => line[at]!).join('');
  return [...visible.matchAll(TOKEN)].map((match) => ({ start: offsets[match.index]!, end: offsets[match.index + match[0].length - 1]! + 1 }));
}
