import { fold } from '../text/fold';
import type { Dictionary } from '../index/TokenIndex';
import { isDay, parseDateValue, weekdayOf } from '../language/dates/calendar';
import { isSum } from './numbers/readNumbers';
import { compoundParts } from './words/compoundParts';
import { wordRoot, originRoot } from './words/wordRoot';
import { originOf, wordTable } from './words/WordTable';

/** What a word stands for, as numbers that other words may share, and how well each speaks for the word; the first is the word itself. */
export interface Meanings {
  readonly concepts: Uint32Array;
  readonly strengths: Float32Array;
  /** How much the word tells as such: common ones little. */
  readonly weight: number;
  readonly kind: WordKind;
}

export type WordKind = 'word' | 'name' | 'figure';

/** By what keys of words begin with. */
const KINDS: Readonly<Record<string, WordKind>> = { e: 'name', n: 'figure', d: 'figure', day: 'figure' };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OF_CLASS = 0.85;
const OF_PART = 0.6;
const OF_PART_CLASS = 0.45;
const OF_ORIGIN = 0.8;
const OF_NAME = 0.7;
const COMMON = 0.35;
const OF_DAY = 0.5;
const OF_SUM = 0.9;
const OF_PLACE = 0.6;
/** Negative logarithms of the share of running text: from the first a word begins to tell something, from the second on all of it. */
const COMMONEST = 5.5;
const RARE_FROM = 10.5;
const RARE = -11;
const LEAST = 0.12;

/** Numbers the words of sentences and what they stand for. Words of a language that has no table stand for themselves. */
export class Evidence {
  readonly meanings: Meanings[] = [];
  readonly #concepts = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #ofTerm: Int32Array;
  readonly #seen: Uint8Array;
  readonly #roots = new Set<string>();

  constructor(private readonly dictionary: Dictionary) {
    this.#ofTerm = new Int32Array(dictionary.size + 1).fill(-2);
    this.#seen = new Uint8Array(dictionary.size + 1);
  }

  get conceptCount(): number {
    return this.#concepts.size;
  }

  /** Tells that a term occurs, so that compounds are parted at words that the articles have; before any `ofTerm`. */
  see(term: number): void {
    if (this.#seen[term] === 1) return;
    this.#seen[term] = 1;
    const language = this.dictionary.language(term);
    if (language === 'de') this.#roots.add(wordRoot(this.dictionary.lemmaKey(this.dictionary.lemma(term)), language));
  }

  /** The number of a word by its term; -1 for one that tells nothing. */
  ofTerm(term: number): number {
    const known = this.#ofTerm[term]!;
    if (known !== -2) return known;
    const folded = this.dictionary.folded(term);
    const language = this.dictionary.language(term);
    const lemma = this.dictionary.lemmaKey(this.dictionary.lemma(term)).replace(/^~/, '');
    const { empty } = wordTable(language);
    const isEmpty = empty.has(folded) || empty.has(lemma) || (folded.length < 2 && !/\d/.test(folded));
    return (this.#ofTerm[term] = isEmpty ? -1 : this.#ofWord(lemma, folded, language));
  }

  /** A name: the entity, the country it stands for, and its words where it is no person's. */
  ofEntity(id: string, name: string, language: string): number {
    return this.#word(`e:${id}`, () => {
      const folded = fold(name);
      const parts = id.startsWith('person/') ? [] : folded.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 2 && !wordTable(language).empty.has(part));
      return [[`e:${id}`, 1], ...origins(folded), ...parts.map((part) => [`r:${language}:${wordRoot(part, language)}`, OF_NAME] as const)];
    }, id.startsWith('place/') ? OF_PLACE : 1);
  }

  ofNumber(value: number, unit: string): number {
    const bin = Math.round(Math.log2(Math.max(value, 1e-9)) * 4);
    const near = Math.round(Math.log2(Math.max(value, 1e-9)) * 4 + 0.5);
    return this.#word(`n:${unit}:${value}`, () => [[`n:${unit}:${value}`, 1], ...(isSum({ value, unit }) ? [[`v:${value}`, OF_SUM] as const] : []), ...(isMeasure(unit) ? [[`u:${unit}`, 0.45] as const] : []), ...(value >= 1e6 && (unit === '' || isMeasure(unit)) ? [['u:million', 0.35] as const] : []),
      ...(value < 20 || unit === 'clock' ? [] : [[`b:${unit}:${bin}`, 0.5] as const, [`b:${unit}:${near}.5`, 0.5] as const])], value < 4 ? 0.5 : 1);
  }

  /** A date as resolved: itself, and coarser. */
  ofDate(value: string): number {
    const date = DAY.test(value) ? parseDateValue(value) : undefined;
    const weekday = date !== undefined && isDay(date) ? [[`day:${weekdayOf(date) % 7}`, OF_DAY] as const] : [];
    return this.#word(`d:${value}`, () => [[`d:${value}`, 1], ...(/^\d{4}-\d{2}-/.test(value) ? [[`d:${value.slice(0, 7)}`, 0.4] as const] : []), ...weekday], 0.7);
  }

  /** A weekday without a date; 0 is Sunday. */
  ofWeekday(day: number): number {
    return this.#word(`day:${day}`, () => [[`day:${day}`, 1]], 0.5);
  }

  #ofWord(lemma: string, folded: string, language: string): number {
    const root = wordRoot(lemma, language);
    const { common, shares } = wordTable(language);
    const told = Math.min(1, Math.max(LEAST, (-(shares.get(root) ?? RARE) - COMMONEST) / (RARE_FROM - COMMONEST)));
    return this.#word(`w:${language}:${root}`, () => [[`r:${language}:${root}`, 1], ...this.#classes(root, language, OF_CLASS), ...origins(folded), ...this.#parts(lemma, root, language)],
      common.has(root) ? Math.min(COMMON, told) : told);
  }

  #parts(lemma: string, root: string, language: string): readonly (readonly [string, number])[] {
    if (language !== 'de') return lemma.includes('-') ? lemma.split('-').filter((part) => part.length > 2).map((part) => [`r:${language}:${wordRoot(part, language)}`, OF_PART]) : [];
    const { classes, empty } = wordTable(language);
    const parts = compoundParts(lemma, (part) => (this.#roots.has(part) || classes.has(part)) && !empty.has(part)).filter((part) => part !== root);
    return parts.flatMap((part) => [[`r:de:${part}`, OF_PART] as const, ...this.#classes(part, 'de', OF_PART_CLASS)]);
  }

  #classes(root: string, language: string, strength: number): readonly (readonly [string, number])[] {
    return (wordTable(language).classes.get(root) ?? []).map((number) => [`s:${language}:${number}`, strength]);
  }

  #word(key: string, concepts: () => readonly (readonly [string, number])[], weight = 1): number {
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const strengths = new Map<number, number>();
    for (const [name, strength] of concepts()) {
      const concept = this.#concept(name);
      strengths.set(concept, Math.max(strength, strengths.get(concept) ?? 0));
    }
    const word = this.meanings.length;
    this.meanings.push({ concepts: Uint32Array.from(strengths.keys()), strengths: Float32Array.from(strengths.values()), weight, kind: KINDS[key.slice(0, key.indexOf(':'))] ?? 'word' });
    this.#words.set(key, word);
    return word;
  }

  #concept(name: string): number {
    const known = this.#concepts.get(name);
    if (known !== undefined) return known;
    this.#concepts.set(name, this.#concepts.size);
    return this.#concepts.size - 1;
  }
}

function isMeasure(unit: string): boolean {
  return unit !== '' && unit !== 'ordinal' && unit !== 'clock';
}

/** The country by table, else what a name shares with its adjective by rule. */
function origins(folded: string): readonly (readonly [string, number])[] {
  const number = originOf(folded);
  if (number !== undefined) return [[`o:${number}`, OF_ORIGIN]];
  return folded.length >= 5 && /(?:isch(?:e[mnrs]?)?|land|ien|er|an|[aeiou])$/.test(folded) ? [[`p:${originRoot(folded)}`, OF_ORIGIN]] : [];
}
