import fc from 'fast-check';
import { namedSpans, type MemoryArticle } from './memoryCorpus';
import { NAIVE_REGIONS, naiveSpelling, naiveTest, type NaiveCorpus, type NaiveHit, type NaiveTerm, type NaiveTest, type NaiveToken } from './naiveCorpus';

/** A search, and what a scan of all tokens makes of it. Regions are names of NAIVE_REGIONS: those around it. */
export interface RandomSearch {
  readonly text: string;
  /** Articles that it matches. */
  readonly matches: (path: string, region: string) => boolean;
  /** Hits of its positive words, and of its positive entities and quotes. */
  readonly words: (path: string, region: string) => readonly NaiveHit[];
  readonly passages: (path: string, region: string) => readonly NaiveHit[];
  /** What it can be a node by. */
  readonly has: { readonly words: boolean; readonly passages: boolean };
  /** What it demands of a stretch of an article: all of an AND, any of an OR; `undefined` for what demands nothing. */
  readonly demands: (path: string, region: string, part: Stretch) => boolean | undefined;
}

/** A stretch of text, and what in it counts: the hits of words, or of entities and quotes. */
interface Stretch {
  readonly of: 'words' | 'passages';
  readonly holds: (hit: NaiveHit) => boolean;
}

interface Term extends NaiveTerm {
  readonly text: string;
}

const nothing = (): readonly NaiveHit[] => [];
const MARKS = ['""', '„“', '„”', '“”', '«»', '»«'];

/** The node's hits in the articles that match: equal spans once, by path, start and end. */
export function nodeHits(naive: NaiveCorpus, search: RandomSearch, region = ''): NaiveHit[] {
  const hits = search.has.words ? search.words : search.passages;
  return naive.paths.filter((path) => search.matches(path, region)).flatMap((path) => {
    const spans = new Map(hits(path, region).map((hit) => [`${hit.start} ${hit.end}`, hit]));
    return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

/** Writes a word as somebody might who means the same one. */
function varied(form: string, way: number): string {
  switch (way % 8) {
    case 0: return form.toLowerCase();
    case 1: return form.toUpperCase();
    case 2: return form.normalize('NFD');
    case 3: return form.replace(/ü/g, 'ue').replace(/ö/g, 'oe').replace(/ä/g, 'ae').replace(/ß/g, 'ss');
    case 4: return `${form.slice(0, 1)}\u00AD${form.slice(1)}`;
    default: return form;
  }
}

const escaped = (text: string): string => text.replace(/[.+*?^${}()|[\]\\/]/g, '\\$&');
const isOperator = (form: string): boolean => /^(?:AND|OR|NOT)$/.test(form);

/** Searches over an article collection in every form that QUERY.md has for words, composed by every operator. */
export class RandomSearches {
  readonly #forms: fc.Arbitrary<string>;
  readonly #articles: readonly (readonly NaiveToken[])[];

  constructor(private readonly naive: NaiveCorpus, private readonly files: Readonly<Record<string, MemoryArticle>>, private readonly wordTest: (form: string) => NaiveTest) {
    this.#articles = naive.paths.map((path) => naive.tokens(path, NAIVE_REGIONS['all']!));
    this.#forms = fc.constantFrom(...[...new Set(this.#articles.flat().map(({ form }) => form))].sort());
  }

  /** Every form of a term for words, with its share of the cases. */
  terms(): Readonly<Record<string, fc.Arbitrary<Term>>> {
    const { word } = this.#words();
    const fuzzy = this.#fuzzy();
    const wildcard = this.#wildcard();
    const regex = this.#regex();
    const phrase = this.#phrase();
    const near = this.#near();
    return { word, exact: this.#exact(), fuzzy, wildcard, regex, phrase, near };
  }

  #words(): { word: fc.Arbitrary<Term> } {
    const way = fc.nat({ max: 7 });
    return { word: fc.tuple(this.#forms, way).map(([form, number]) => varied(form, number)).filter((form) => !isOperator(form)).map((form) => ({ text: form, tokens: [this.wordTest(form)] })) };
  }

  #exact(): fc.Arbitrary<Term> {
    return fc.tuple(this.#forms, fc.constantFrom(2, 4, 5)).map(([form, way]) => varied(form, way)).map((form) => ({ text: `=${form}`, tokens: [naiveTest.exact(form)] }));
  }

  #letters(least: number): fc.Arbitrary<string> {
    return this.#forms.map(naiveSpelling).filter((form) => /^\p{L}+$/u.test(form) && [...form].length >= least && !isOperator(form));
  }

  #fuzzy(): fc.Arbitrary<Term> {
    const edit = fc.tuple(fc.constantFrom('delete', 'insert', 'replace', 'swap', 'none'), fc.nat(), fc.constantFrom('e', 'n', 'ö', 'x'));
    return fc.tuple(this.#letters(2), fc.array(edit, { maxLength: 3 }), fc.constantFrom('', '1', '2', '3')).map(([form, edits, number]) => {
      const letters = [...form];
      for (const [kind, place, letter] of edits) {
        const at = place % letters.length;
        if (kind === 'delete' && letters.length > 2) letters.splice(at, 1);
        else if (kind === 'insert') letters.splice(at, 0, letter);
        else if (kind === 'replace') letters[at] = letter;
        else if (kind === 'swap') letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
      }
      const given = number === '3' && letters.length < 5 ? '1' : number;
      return { text: `${letters.join('')}~${given}`, tokens: [naiveTest.fuzzy(letters.join(''), Number(given || '2'))] };
    });
  }

  #wildcard(): fc.Arbitrary<Term> {
    return fc.tuple(this.#forms.map(naiveSpelling), fc.nat(), fc.constantFrom('x*', '*x', '*x*', '?', 'x*x'), fc.boolean()).map(([form, place, kind, isExact]) => {
      const letters = [...form];
      const at = place % (letters.length + 1);
      const [before, behind] = [letters.slice(0, at).join(''), letters.slice(at).join('')];
      const made = { 'x*': `${before}*`, '*x': `*${behind}`, '*x*': `*${behind}*`, '?': `${before}?${letters.slice(at + 1).join('')}`, 'x*x': `${before}*${letters.slice(at + 1).join('')}` }[kind];
      const pattern = /^\*+$/.test(made) ? 'K*' : isExact ? made : varied(made, place % 3);
      return { text: `${isExact ? '=' : ''}${pattern}`, tokens: [naiveTest.wildcard(pattern, isExact)] };
    });
  }

  #regex(): fc.Arbitrary<Term> {
    const source = fc.tuple(this.#forms.map(naiveSpelling), this.#forms.map(naiveSpelling), fc.nat(), fc.nat({ max: 8 })).map(([form, other, place, kind]) => {
      const letters = [...form];
      const at = place % letters.length;
      const [before, letter, behind] = [escaped(letters.slice(0, at).join('')), escaped(letters[at]!), escaped(letters.slice(at + 1).join(''))];
      switch (kind) {
        case 0: return `${before}.${behind}`;
        case 1: return `${before}[${/[\p{L}\p{N}]/u.test(letter) ? letter : 'x'}xü]${behind}`;
        case 2: return `(${escaped(form)}|${escaped(other)})(en|s)?`;
        case 3: return `${before}${letter}.*`;
        case 4: return `.*${letter}${behind}`;
        case 5: return `(?:.*${letter}){2,}.{0,3}`;
        case 6: return ['\\p{Lu}{2,}', '\\p{Nd}+(\\.\\p{Nd}+)*', '[^aeiou]+', '.{1,2}', '\\p{Ll}+ü\\p{Ll}+', 'S.*|.*-.*'][place % 6]!;
        case 7: return `${before}${letter}?${behind}`;
        default: return `${escaped(form)}\\w*`;
      }
    });
    return fc.tuple(source, fc.boolean()).map(([written, isExact]) => ({
      text: `${isExact ? '=' : ''}/${written}/`, tokens: [naiveTest.regex(written.replace(/\\w/g, '[\\p{L}\\p{M}\\p{N}_]'), isExact)],
    }));
  }

  /** Tokens of a text one after the other; at the end of a line they are none. */
  #phrase(): fc.Arbitrary<Term> {
    return fc.tuple(fc.constantFrom(...this.#articles), fc.nat(), fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.constantFrom(...MARKS), fc.nat({ max: 7 })).map(([tokens, place, size, isExact, marks, way]) => {
      const at = place % (tokens.length - size + 1);
      const forms = tokens.slice(at, at + size).map(({ form }) => (isExact ? form : varied(form, way)));
      const text = forms.join(way > 4 ? ', ' : ' ');
      return { text: `${isExact ? '=' : ''}${marks[0]}${text}${marks[1]}`, tokens: forms.map((form) => (isExact ? naiveTest.exact(form) : this.wordTest(form))) };
    });
  }

  #near(): fc.Arbitrary<Term> {
    const picked = fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 3 });
    return fc.tuple(fc.constantFrom(...this.#articles), fc.nat(), picked, fc.nat({ max: 7 }), fc.boolean(), fc.constantFrom(...MARKS)).map(([tokens, place, steps, others, isExact, marks]) => {
      const forms = steps.map((step) => tokens[(place + step) % tokens.length]!.form);
      return { text: `${isExact ? '=' : ''}${marks[0]}${forms.join(' ')}${marks[1]}~${others}`, others, tokens: forms.map((form) => (isExact ? naiveTest.exact(form) : this.wordTest(form))) };
    });
  }

  #asSearch(term: Term): RandomSearch {
    const known = new Map<string, readonly NaiveHit[]>();
    const words = (path: string, region: string): readonly NaiveHit[] => {
      const key = `${path} ${region}`;
      const found = known.get(key) ?? this.naive.hits(path, term, NAIVE_REGIONS[region]!);
      known.set(key, found);
      return found;
    };
    return {
      text: term.text, words, passages: nothing, matches: (path, region) => words(path, region).length > 0, has: { words: true, passages: false },
      demands: (path, region, { of, holds }) => (of === 'words' ? words(path, region).some(holds) : undefined),
    };
  }

  #metadata(text: string, test: (path: string) => boolean): RandomSearch {
    return { text, matches: test, words: nothing, passages: nothing, has: { words: false, passages: false }, demands: () => undefined };
  }

  #passage(text: string, hits: (path: string, region: string) => readonly NaiveHit[]): RandomSearch {
    return {
      text, words: nothing, passages: hits, matches: (path, region) => hits(path, region).length > 0, has: { words: false, passages: true },
      demands: (path, region, { of, holds }) => (of === 'passages' ? hits(path, region).some(holds) : undefined),
    };
  }

  #fields(term: fc.Arbitrary<Term>): fc.Arbitrary<RandomSearch> {
    const article = (test: (article: MemoryArticle) => boolean) => (path: string): boolean => test(this.files[path]!);
    const dated = (test: (date: string) => boolean) => article(({ published }) => published !== undefined && test(published));
    const fixed = [
      this.#metadata('date:2023-09', dated((date) => date.startsWith('2023-09'))), this.#metadata('date:none', article(({ published }) => published === undefined)), this.#metadata('date:>=2024', dated((date) => date >= '2024')),
      this.#metadata('date:2023-09-14..', dated((date) => date !== '2023-09-13')), this.#metadata('date:<2024', dated((date) => date.startsWith('2023'))),
      this.#metadata('source:toi', article(({ sources }) => sources?.[0] === 'Toi')), this.#metadata('source:"T*"', article(({ sources }) => sources?.[0] === 'Toi')),
      this.#metadata('*', () => true), this.#metadata('lang:de', article(({ language = 'de' }) => language === 'de')), this.#metadata('lang:EN', article(({ language }) => language === 'en')),
      this.#metadata('tag:überfall', article(({ tags = [] }) => tags.includes('Ueberfall'))), this.#metadata('path:000*', (path) => path.startsWith('000')),
    ];
    const title = term.map((wanted) => this.#metadata(`title:${wanted.text}`, (path) => this.naive.isTitled(path, wanted)));
    return fc.oneof(fc.constantFrom(...fixed), title);
  }

  #passages(term: fc.Arbitrary<Term>): fc.Arbitrary<RandomSearch> {
    const quote = term.map((wanted) => this.#passage(`quote:${wanted.text}`, (path, region) => this.naive.quotes(path, NAIVE_REGIONS[region]!, (words) => this.naive.holds(words, wanted))));
    const speakers: readonly [string, (name: string) => boolean][] = [
      ['Peskow', (name) => name === 'Peskow'], ['/p.*/', (name) => /^p.*$/i.test(name)], ['=/p.*/', () => false], ['"*sprecher"', (name) => /sprecher$/i.test(name)], ['Peksow~1', (name) => name === 'Peskow'], ['Pskw~', (name) => name === 'Peskow'],
    ];
    const speaker = fc.constantFrom(...speakers).map(([written, fits]) => this.#passage(`speaker:${written}`, (path, region) => this.naive.quotes(path, NAIVE_REGIONS[region]!, (_, name) => name !== undefined && fits(name))));
    const agency = this.#passage('org:KCNA', (path, region) => namedSpans(this.files[path]!.text, { organisation: ['KCNA'] }).flatMap(({ start, end }) => {
      const tokens = this.naive.tokens(path, NAIVE_REGIONS['all']!).filter((token) => token.start < end && start < token.end);
      return tokens.length > 0 && tokens.every(NAIVE_REGIONS[region]!) ? [{ path, start: tokens[0]!.start, end: tokens.at(-1)!.end }] : [];
    }));
    return fc.oneof(quote, speaker, fc.constant(agency));
  }

  /** What can be a verb's node: terms, or fields that find passages. */
  node(): fc.Arbitrary<RandomSearch> {
    const part = fc.oneof({ weight: 3, arbitrary: this.#term().map((term) => this.#asSearch(term)) }, this.#passages(this.#term()));
    return fc.array(part, { minLength: 1, maxLength: 2 }).map((parts) => joined(parts.map((each) => [each]), ' '));
  }

  #term(): fc.Arbitrary<Term> {
    const { word, ...others } = this.terms();
    return fc.oneof({ weight: 2, arbitrary: word! }, ...Object.values(others));
  }

  /** Any search. */
  search(): fc.Arbitrary<RandomSearch> {
    const term = this.#term();
    const asSearch = term.map((each) => this.#asSearch(each));
    const { search } = fc.letrec<{ search: RandomSearch; unary: RandomSearch; term: RandomSearch }>((tie) => ({
      term: fc.oneof({ depthSize: 'small' }, { weight: 8, arbitrary: asSearch }, { weight: 2, arbitrary: this.#fields(term) }, this.#passages(term), tie('search').map((inner) => ({ ...inner, text: `(${inner.text})` })),
        fc.tuple(fc.constantFrom('title', 'body', 'boilerplate', 'repeat', 'quote', 'all'), tie('term')).map(([name, inner]) => within(name, inner))),
      unary: fc.oneof({ weight: 5, arbitrary: tie('term') }, fc.tuple(tie('term'), fc.constantFrom('NOT ', '-')).map(([inner, mark]) => without(mark, inner))),
      search: fc.tuple(fc.array(fc.array(tie('unary'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }), fc.constantFrom(' ', ' AND ')).map(([alternatives, and]) => joined(alternatives, and)),
    }));
    return search;
  }
}

function within(name: string, inner: RandomSearch): RandomSearch {
  return {
    ...inner, text: `(in:${name} ${inner.text})`, matches: (path) => inner.matches(path, name), words: (path) => inner.words(path, name), passages: (path) => inner.passages(path, name),
    demands: (path, _region, part) => inner.demands(path, name, part),
  };
}

function without(mark: string, inner: RandomSearch): RandomSearch {
  return { text: mark + inner.text, matches: (path, region) => !inner.matches(path, region), words: nothing, passages: nothing, has: { words: false, passages: false }, demands: () => undefined };
}

function joined(alternatives: readonly (readonly RandomSearch[])[], and: string): RandomSearch {
  const parts = alternatives.flat();
  return {
    text: alternatives.map((all) => all.map(({ text }) => text).join(and)).join(' OR '),
    matches: (path, region) => alternatives.some((all) => all.every((part) => part.matches(path, region))),
    words: (path, region) => parts.flatMap((part) => part.words(path, region)),
    passages: (path, region) => parts.flatMap((part) => part.passages(path, region)),
    demands: (path, region, part) => some(alternatives.map((all) => every(all.map((one) => one.demands(path, region, part))))),
    has: { words: parts.some(({ has }) => has.words), passages: parts.some(({ has }) => has.passages) },
  };
}

function every(demands: readonly (boolean | undefined)[]): boolean | undefined {
  return demands.every((demand) => demand === undefined) ? undefined : demands.every((demand) => demand !== false);
}

function some(demands: readonly (boolean | undefined)[]): boolean | undefined {
  return demands.every((demand) => demand === undefined) ? undefined : demands.some((demand) => demand === true);
}
