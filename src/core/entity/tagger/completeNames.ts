import type { EntityType } from '../../../protocol/article';
import { fold } from '../../text/fold';
import type { Paragraph } from '../../text/Paragraph';
import { TokenScanner } from '../../text/tokenize';
import type { NamedSpan } from '../NamedSpan';
import { hashUnits } from './hashing';
import { KNOWN, type Lexicon } from './Lexicon';

const COMMON = KNOWN.noun | KNOWN.verb | KNOWN.adjective | KNOWN.word;
const LEGAL_FORMS: ReadonlySet<string> = new Set(['ag', 'gmbh', 'se', 'kg', 'ug', 'ohg', 'inc', 'corp', 'ltd', 'llc', 'plc', 'co', 'group', 'holding']);
const MOST_WORDS = 5;
/** Forms that begin with one word; a bound on the time a place in the text can take. */
const MOST_FORMS = 16;

/** A name that the article is sure of, or a short form of one. */
interface Form {
  readonly words: readonly string[];
  readonly type: EntityType;
  /** How often it was found by itself. */
  found: number;
  /** How often the same words stand there with no name found. */
  open: number;
}

/** A word of a paragraph. `name` is the number of the name that it is part of, or −1. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly capital: boolean;
  readonly name: number;
}

/**
 * The names of an article with those that a sentence alone did not give away: a family name of somebody who has two names elsewhere, a company
 * without its legal form, and a name that the article has elsewhere at least as often as not. Common words of the lexicon, words that also
 * stand in small letters, and words inside other names are left alone. Linear in the length of the text.
 */
export function completeNames(text: string, paragraphs: readonly Paragraph[], named: readonly NamedSpan[], lexicon: Lexicon): readonly NamedSpan[] {
  if (named.length === 0) return named;
  const lines = readLines(text, paragraphs, named);
  const words = wordsByName(lines);
  const typed = withFamilies(named, words);
  const forms = formsOf(lines, words, typed, lexicon);
  if (forms.size === 0) return typed;
  const open = lines.flatMap((words) => openForms(words, forms));
  for (const { form } of open) form.open++;
  const added = open.filter(({ form }) => form.open <= Math.max(form.found, 1) || form.found === 0).map(({ start, end, form }) => ({ start, end, type: form.type }));
  return added.length === 0 ? typed : [...typed, ...added].sort((one, other) => one.start - other.start);
}

function readLines(text: string, paragraphs: readonly Paragraph[], named: readonly NamedSpan[]): Word[][] {
  const scanner = new TokenScanner();
  let next = 0;
  return paragraphs.filter(({ language }) => language === 'de' || language === 'en').map(({ start, end }) => {
    const words: Word[] = [];
    scanner.reset(text, start, end);
    while (scanner.next()) {
      const stop = withoutPossessive(text, scanner.start, scanner.end);
      while (next < named.length && named[next]!.end <= scanner.start) next++;
      const isNamed = next < named.length && named[next]!.start < scanner.end;
      const letters = text.slice(scanner.start, stop);
      words.push({ start: scanner.start, end: stop, key: fold(letters), capital: letters.charAt(0) !== letters.charAt(0).toLowerCase(), name: isNamed ? next : -1 });
    }
    return words;
  });
}

function withoutPossessive(text: string, start: number, end: number): number {
  return end - start > 3 && /^['’]s$/i.test(text.slice(end - 2, end)) ? end - 2 : end;
}

/** Forms by their first word, longest first. */
function formsOf(lines: readonly (readonly Word[])[], names: ReadonlyMap<number, readonly string[]>, named: readonly NamedSpan[], lexicon: Lexicon): Map<string, Form[]> {
  const small = new Set(lines.flatMap((words) => words.filter(({ capital }) => !capital).map(({ key }) => key)));
  const isRare = (key: string): boolean => key.length >= 3 && !small.has(key) && (lexicon.mask(hashUnits(key)) & COMMON) === 0;
  const byName = new Map<string, Form>();
  const add = (words: readonly string[], type: EntityType, count: number): void => {
    const key = words.join(' ');
    const form = byName.get(key);
    if (form === undefined) byName.set(key, { words, type, found: count, open: 0 });
    else if (form.type === type) form.found += count;
  };
  for (const [number, words] of names) if (words.length <= MOST_WORDS && (words.length > 1 || isRare(words[0]!))) add(words, named[number]!.type, 1);
  for (const [number, words] of names) {
    const short = shortForm(words, named[number]!.type);
    if (short !== undefined && isRare(short)) add([short], named[number]!.type, 0);
  }
  const forms = new Map<string, Form[]>();
  for (const form of byName.values()) {
    if (form.type === 'other') continue;
    const list = forms.get(form.words[0]!);
    if (list === undefined) forms.set(form.words[0]!, [form]);
    else if (list.length < MOST_FORMS) list.push(form);
  }
  for (const list of forms.values()) list.sort((one, other) => other.words.length - one.words.length);
  return forms;
}

/**
 * A name of one word that is the family name of somebody in the article is that person's, not an organisation's: unless the article has it as an
 * organisation more often than as part of a person ("Becky Stephens, Enron" was read as one name).
 */
function withFamilies(named: readonly NamedSpan[], names: ReadonlyMap<number, readonly string[]>): readonly NamedSpan[] {
  const people = new Map<string, number>();
  const families = new Set<string>();
  const things = new Map<string, number>();
  named.forEach(({ type }, number) => {
    const words = names.get(number) ?? [];
    const last = words.at(-1);
    if (last === undefined) return;
    if (type === 'person') count(people, last);
    if (type === 'person' && words.length > 1) families.add(last);
    else if (isUnsure(type) && words.length === 1) count(things, last);
  });
  const isFamily = (word: string, thing: string): boolean => families.has(word) && people.get(word)! >= things.get(thing)!;
  return named.map((each, number) => {
    const [word, ...more] = names.get(number) ?? [];
    if (!isUnsure(each.type) || word === undefined || more.length > 0) return each;
    return isFamily(word, word) || isFamily(withoutGenitive(word), word) ? { ...each, type: 'person' } : each;
  });
}

function isUnsure(type: EntityType): boolean {
  return type === 'organisation' || type === 'other';
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function wordsByName(lines: readonly (readonly Word[])[]): Map<number, string[]> {
  const names = new Map<number, string[]>();
  for (const { name, key } of lines.flat()) {
    if (name < 0) continue;
    const words = names.get(name);
    if (words === undefined) names.set(name, [key]);
    else words.push(key);
  }
  return names;
}

function shortForm(words: readonly string[], type: EntityType): string | undefined {
  if (type === 'person') return words.length > 1 ? words.at(-1) : undefined;
  return type === 'organisation' && words.length === 2 && LEGAL_FORMS.has(words[1]!) ? words[0] : undefined;
}

/** Places in a line where a form stands and no name was found. */
function openForms(words: readonly Word[], forms: ReadonlyMap<string, readonly Form[]>): { start: number; end: number; form: Form }[] {
  const open: { start: number; end: number; form: Form }[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at]!;
    if (!first.capital || first.name >= 0) continue;
    const candidates = forms.get(first.key) ?? forms.get(withoutGenitive(first.key));
    const form = candidates?.find((each) => standsAt(words, at, each));
    if (form === undefined) continue;
    open.push({ start: first.start, end: words[at + form.words.length - 1]!.end, form });
    at += form.words.length - 1;
  }
  return open;
}

function standsAt(words: readonly Word[], at: number, form: Form): boolean {
  return form.words.every((key, offset) => {
    const word = words[at + offset];
    if (word === undefined || word.name >= 0) return false;
    if (offset > 0 && word.start - words[at + offset - 1]!.end !== 1) return false;
    return word.key === key || (offset === form.words.length - 1 && withoutGenitive(word.key) === key);
  });
}

function withoutGenitive(key: string): string {
  return key.length > 4 && key.endsWith('s') ? key.slice(0, -1) : key;
}
