import type { EntityType } from '../../../protocol/article';
import { fold, spelling } from '../../text/fold';
import { tokens } from '../../text/tokenize';
import { GENERIC, LEADING, LEGAL_FORMS, SITES } from './nameTables';

/** Where an organisation stands on the web. */
const DOMAIN = /\.(?:de|com|at|ch|net|org|eu|info|tv|co\.uk)$/i;
const OF_TOWN = /^(?:(?:city|town|village) of|stadt) (?=.)|(?<=.) (?:township|municipality)$/;
const ADJECTIVE_END = /(?<=.{3})e[nrsm]?$/;

/** What an organisation, place or work is compared by. Never empty. */
export function thingKey(type: EntityType, form: string): string {
  return keyOfWords(thingWords(type, form)) || form;
}

/** German adjectives without their endings: "Rheinischen Post" is `rheinisch post`. */
export function keyOfWords(words: readonly string[]): string {
  return words.map((word, at) => (at < words.length - 1 && word.length > 4 ? word.replace(ADJECTIVE_END, '') : word)).join(' ');
}

/** The folded words that count: without legal form, domain and apostrophes. */
export function thingWords(type: EntityType, form: string): readonly string[] {
  const written = spelling(form).replace(type === 'organisation' ? DOMAIN : '', '');
  const words = tokens(written).map(({ start, end }) => fold(written.slice(start, end)).replace(/'/g, ''));
  if (type === 'organisation') return organisationWords(words);
  const town = type === 'place' ? words.join(' ').replace(OF_TOWN, '') : words.join(' ');
  return town.split(' ');
}

function organisationWords(written: readonly string[]): readonly string[] {
  const words = withShortState(written);
  let end = words.length;
  while (end > 1 && LEGAL_FORMS.has(words[end - 1]!)) end--;
  const start = end > 1 && (words[0] === 'the' || words[0] === 'die' || words[0] === 'der' || words[0] === 'das') ? 1 : 0;
  return words.slice(start, end);
}

/** "U.S. Department" and "United States Department" are "us department". */
function withShortState(words: readonly string[]): readonly string[] {
  const start = `${words[0] ?? ''} ${words[1] ?? ''}`;
  if (words.length < 3) return words;
  if (start === 'u s' || start === 'united states') return ['us', ...words.slice(2)];
  return start === 'u n' || start === 'united nations' ? ['un', ...words.slice(2)] : words;
}

/**
 * What else a name may be called where it has been named in full: its end ("Tengelmann" for Kaiser's Tengelmann, "Bruins" for Boston Bruins),
 * unless that is a kind of thing rather than a name ("Bank").
 */
export function shortThings(type: EntityType, words: readonly string[]): readonly string[] {
  if (type !== 'organisation') return [];
  const ends = words.slice(1).map((_, at) => words.slice(at + 1));
  return ends.filter((end) => !end.every((word) => GENERIC.has(word) || word.length < 3) && !isNumberOrSmall(end[0]!)).map((end) => end.join(' '));
}

function isNumberOrSmall(word: string): boolean {
  return /^\d/.test(word) || SMALL.has(word);
}

const SMALL: ReadonlySet<string> = new Set('of for und and der die das des den dem the fuer im in von zu zur zum am an on to'.split(' '));

/** "Kosmodrom Wostotschny": a site by its kind and the name that it goes by. */
export function isSite(words: readonly string[]): boolean {
  return words.length === 2 && SITES.has(words[0]!);
}

/** "FC Würzburger Kickers" without what stands before the name proper. */
export function withoutLeading(words: readonly string[]): readonly string[] {
  let start = 0;
  while (start < words.length - 1 && LEADING.has(words[start]!)) start++;
  return words.slice(start);
}
