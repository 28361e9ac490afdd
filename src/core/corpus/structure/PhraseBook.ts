import { IN_PHRASE, isPageWord, OPENS_PHRASE, type WordFilter, type WordTest } from './words';
import type { Line } from './Line';
import type { ReasonCode } from './messages';
import type { PhraseGroup } from './phrases/PhraseGroup';

/** One place of a phrase: a word that passes the test, or up to `gap` words of any kind. */
type Element = { readonly test: WordTest; readonly literals: readonly string[] | undefined } | 'gap';

interface Phrase {
  readonly source: string;
  readonly reason: ReasonCode;
  readonly elements: readonly Element[];
  readonly opens: boolean;
  readonly closes: boolean;
  readonly longest: number;
}

interface Entry {
  readonly phrase: Phrase;
  /** Place of the word by which the phrase is found. */
  readonly at: number;
}

const LONGEST_GAP = 4;

/** Finds the wordings of pages by their most telling word, so that a line without such words costs nothing. */
export class PhraseBook {
  readonly #byWord = new Map<string, Entry[]>();

  constructor(groups: readonly PhraseGroup[]) {
    for (const group of groups) {
      for (const line of group.phrases.split('\n')) if (line.trim() !== '') this.#add(parsePhrase(line.trim(), group));
    }
  }

  /** Tells a filter by which words phrases are found: those that open a line, those that stand anywhere. */
  register(filter: WordFilter): void {
    for (const [word, entries] of this.#byWord) filter.add([word], entries.some(({ phrase }) => !phrase.opens) ? IN_PHRASE : OPENS_PHRASE);
  }

  /** Why the line is the page's, by the first phrase found in it. */
  find(line: Line): ReasonCode | undefined {
    for (const hit of line.hits ?? []) {
      for (const { phrase, at } of this.#byWord.get(line.wordAt(hit)!) ?? []) if (matches(phrase, line, at, hit)) return phrase.reason;
    }
    return undefined;
  }

  #add(phrase: Phrase): void {
    let best = -1;
    phrase.elements.forEach((element, at) => {
      if (element !== 'gap' && element.literals && tellingLength(element.literals) > (best < 0 ? 0 : tellingLength(literalsAt(phrase, best)))) best = at;
    });
    if (best < 0) throw new Error(`a phrase needs a word that is written out: ${phrase.source}`);
    for (const word of literalsAt(phrase, best)) {
      const entries = this.#byWord.get(word);
      if (entries) entries.push({ phrase, at: best });
      else this.#byWord.set(word, [{ phrase, at: best }]);
    }
  }
}

function literalsAt(phrase: Phrase, at: number): readonly string[] {
  const element = phrase.elements[at];
  return element === undefined || element === 'gap' ? [] : element.literals ?? [];
}

/** Words so common in any text that a phrase is found by another of its words. */
const COMMON: ReadonlySet<string> = new Set(`der die das des dem den ein eine einem einen einer und oder von vom mit zu zum zur im in am an auf aus bei für wie ist sind wird werden wurde haben hat
mehr noch schon bereits alle nur nicht sich hier jetzt als über sie es dieser diese diesen uns wir ihr the a an and or of to in on at for with is are was has have be been this that you your we our not
here now more by from it as will can may all no`.split(/\s+/));

/** How well a word tells that a phrase may stand here: by its length, common ones last. */
function tellingLength(words: readonly string[]): number {
  return Math.min(...words.map((word) => (COMMON.has(word) ? word.length / 16 : word.length)));
}

function parsePhrase(line: string, { reason, longest }: PhraseGroup): Phrase {
  const parts = line.split(' ');
  const opens = parts[0] === '^';
  const closes = parts[parts.length - 1] === '$';
  const inner = parts.slice(opens ? 1 : 0, closes ? -1 : undefined);
  return { source: line, reason, longest, opens, closes, elements: inner.map(parseElement) };
}

function parseElement(part: string): Element {
  if (part === '…') return 'gap';
  const alternatives = part.split('|');
  const tests = alternatives.map(isPageWord);
  const literal = alternatives.every((word) => /^[\p{L}\p{N}]+$/u.test(word));
  return { test: (word) => tests.some((test) => test(word)), literals: literal ? alternatives : undefined };
}

function matches({ elements, opens, closes, longest }: Phrase, line: Line, place: number, at: number): boolean {
  if (!opens && line.wordCount > longest) return false;
  return backwards(elements, place - 1, line, at - 1, opens) && forwards(elements, place + 1, line, at + 1, closes);
}

function forwards(elements: readonly Element[], place: number, line: Line, at: number, closes: boolean): boolean {
  const element = elements[place];
  if (element === undefined) return !closes || at === line.wordCount;
  if (element !== 'gap') return passes(element.test, line.wordAt(at)) && forwards(elements, place + 1, line, at + 1, closes);
  for (let skip = 0; skip <= LONGEST_GAP; skip++) if (forwards(elements, place + 1, line, at + skip, closes)) return true;
  return false;
}

function backwards(elements: readonly Element[], place: number, line: Line, at: number, opens: boolean): boolean {
  const element = elements[place];
  if (element === undefined) return !opens || at === -1;
  if (element !== 'gap') return passes(element.test, line.wordAt(at)) && backwards(elements, place - 1, line, at - 1, opens);
  for (let skip = 0; skip <= LONGEST_GAP; skip++) if (backwards(elements, place - 1, line, at - skip, opens)) return true;
  return false;
}

function passes(test: WordTest, word: string | undefined): boolean {
  return word !== undefined && test(word);
}
