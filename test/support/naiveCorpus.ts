import { createLemmaKey } from '../../src/core/language/lemmaKey';
import { fold } from '../../src/core/text/fold';
import type { TokenRegion } from '../../src/core/index/TokenIndex';
import type { MemoryArticle } from './memoryCorpus';

/** QUERY.md, "Token", as a regular expression. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-\u2010\u2011'\u2019](?=[\p{L}\p{N}])|(?<=\p{N})[.,:/](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

export interface NaiveToken {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Number of its line. */
  readonly line: number;
  readonly region: TokenRegion;
}

export interface NaiveHit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** One term of a search as the oracle reads it. */
export interface NaiveTerm {
  readonly kind: 'word' | 'exact' | 'wildcard';
  readonly tokens: readonly string[];
}

const DEFAULT: readonly TokenRegion[] = ['body', 'title', 'kicker', 'subheading', 'caption'];
export const NAIVE_REGIONS: Readonly<Record<string, readonly TokenRegion[]>> = {
  '': DEFAULT, title: ['title', 'kicker'], body: ['body', 'subheading'], boilerplate: ['boilerplate'], repeat: ['repeat'], all: [...DEFAULT, 'boilerplate', 'repeat'],
};

const lemmaKey = createLemmaKey();
const keys = new Map<string, string>();

function lemmaOf(form: string, language: string): string {
  const name = `${language} ${form}`;
  let key = keys.get(name);
  if (key === undefined) keys.set(name, (key = lemmaKey(fold(form), form, language)));
  return key;
}

/** Looks at every token of every article for every question: slow, and without an index. */
export class NaiveCorpus {
  readonly paths: readonly string[];
  readonly #tokens = new Map<string, NaiveToken[]>();

  constructor(readonly files: Readonly<Record<string, MemoryArticle>>) {
    this.paths = Object.keys(files).sort();
    for (const path of this.paths) this.#tokens.set(path, tokensOf(files[path]!));
  }

  tokens(path: string, regions: readonly TokenRegion[]): readonly NaiveToken[] {
    return this.#tokens.get(path)!.filter((token) => regions.includes(token.region));
  }

  hits(path: string, term: NaiveTerm, regions: readonly TokenRegion[]): NaiveHit[] {
    const tokens = this.#tokens.get(path)!;
    const language = this.files[path]!.language ?? 'de';
    const found: NaiveHit[] = [];
    for (let at = 0; at + term.tokens.length <= tokens.length; at++) {
      const part = tokens.slice(at, at + term.tokens.length);
      const isHit = part.every((token, offset) => token.line === part[0]!.line && regions.includes(token.region) && fits(term, term.tokens[offset]!, token.form, language));
      if (isHit) found.push({ path, start: part[0]!.start, end: part.at(-1)!.end });
    }
    return found;
  }
}

function fits(term: NaiveTerm, wanted: string, form: string, language: string): boolean {
  switch (term.kind) {
    case 'exact': return form.normalize('NFC') === wanted.normalize('NFC');
    case 'word': return lemmaOf(form, language) === lemmaOf(wanted, language);
    case 'wildcard': return patternOf(wanted).test(form);
  }
}

const patterns = new Map<string, RegExp>();

function patternOf(wanted: string): RegExp {
  let pattern = patterns.get(wanted);
  if (!pattern) {
    const source = wanted.replace(/[.+^${}()|[\]\\/-]/g, '\\$&').replace(/\*/g, '[^]*').replace(/\?/g, '[^]');
    patterns.set(wanted, (pattern = new RegExp(`^${source}$`, 'iu')));
  }
  return pattern;
}

function tokensOf(article: MemoryArticle): NaiveToken[] {
  const tokens: NaiveToken[] = [];
  let offset = 0;
  article.text.split('\n').forEach((line, number) => {
    for (const match of line.matchAll(TOKEN)) {
      const start = offset + match.index;
      const region = article.regions?.find((known) => known.start <= start && start < known.end)?.region ?? 'body';
      tokens.push({ form: match[0], start, end: start + match[0].length, line: number, region });
    }
    offset += line.length + 1;
  });
  return tokens;
}
