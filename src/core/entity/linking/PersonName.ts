import { spelling } from '../../text/fold';
import { tokens } from '../../text/tokenize';
import { areAlikeInSlavic, areSameWord, compareTokens, DIFFERENT, ENOUGH, SAME } from './compareTokens';
import { type Gender, GENDERED_TITLES } from './gender';
import type { NameToken } from './NameToken';
import { HIGH_TITLES, PARTICLES, SUFFIXES, TITLES } from './nameTables';
import { ARABIC_ARTICLE } from './soundTables';

/** The name of a person, taken apart. */
export interface PersonName {
  /** Given names and initials; empty for a family name alone. */
  readonly given: readonly NameToken[];
  readonly family: NameToken;
  /** Folded, with a blank between two: "von der". */
  readonly particles: string;
  /** Folded: "jr". */
  readonly suffix: string;
  /** Folded words of the whole name, particles among them, in the order of the text. */
  readonly words: readonly string[];
  /** By title or given name; `undefined` where both say nothing. */
  readonly gender: Gender | undefined;
  /** Equal for names that differ in nothing but case, diacritics, titles and particles; Mr and Mrs Clark are two. */
  readonly key: string;
}

/** Which words are given names, and which are family names that stand first. */
export interface NameLists {
  readonly firstNames: ReadonlySet<string>;
  readonly women: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
  readonly familyNames: ReadonlySet<string>;
}

/** One syllable as names of Korea, China and Vietnam have in Latin letters, folded. */
const SYLLABLE = '(?:[bcdfghjklmnpqrstwxyz]|ch|dr|dsch|gh|gy|hs|hw|hy|jh|kh|ky|kw|my|ng|ngh|nh|ph|py|ry|sh|sch|th|tr|ts|tsch|zh)?[aeiouy]{1,3}(?:ng|nh|[nklmpt])?';
const SYLLABLES = new RegExp(`^${SYLLABLE}(?:[-']?${SYLLABLE})?$`);
const ONE_SYLLABLE = new RegExp(`^${SYLLABLE}$`);
const LONGEST_EASTERN = 18;
/** What must speak for two spellings of a given name when the family name is the same letter by letter. */
const ENOUGH_BESIDE_FAMILY = 1;
const GLIDES = /^(.{2,}?)((?:[ae]|i(?=[jy]$))?[ijy])$/;
const PATRONYMIC = /(?:[oie]viC|[oe]vna|ivna|iniCna|iliC)$/;

/** `undefined` for what has no word at all. `NameReader` does it once a name. */
export function parsePersonName(form: string, lists: NameLists, tokenOf: (word: string) => NameToken): PersonName | undefined {
  const written = spelling(form);
  const all = tokens(written).map(({ start, end }) => tokenOf(withoutArticle(written.slice(start, end))));
  let words = all;
  const title = GENDERED_TITLES.get(all[0]?.key ?? '');
  while (words.length > 1 && (TITLES.has(words[0]!.key) || (words.length > 2 && HIGH_TITLES.has(words[0]!.key)))) words = words.slice(1);
  const suffix = words.length > 2 && SUFFIXES.has(words.at(-1)!.key) ? words.at(-1)!.key : '';
  if (suffix !== '') words = words.slice(0, -1);
  return words.length === 0 ? undefined : nameOf(words, { suffix, title }, lists, tokenOf);
}

function nameOf(words: readonly NameToken[], { suffix, title }: { readonly suffix: string; readonly title: Gender | undefined }, lists: NameLists, tokenOf: (word: string) => NameToken): PersonName {
  const isSmall = words.map(({ key, form }, at) => at < words.length - 1 && PARTICLES.has(key) && (form === key || at > 0));
  const full = words.filter((_, at) => !isSmall[at]);
  const particles = words.filter((_, at) => isSmall[at]).map(({ key }) => key).join(' ');
  const isEastern = isEasternName(full, lists);
  const family = isEastern ? full[0]! : full.at(-1)!;
  const rest = isEastern ? full.slice(1) : full.slice(0, -1);
  const given = isEastern ? [tokenOf(rest.map(({ form }) => form).join('').replace(/[-']/g, ''))] : withoutPatronymic(rest);
  const gender = title ?? genderOf(given, lists);
  const key = `${given.map(({ key: word }) => word).join(' ')}|${family.key}|${suffix}${given.length === 0 && gender !== undefined ? `|${gender}` : ''}`;
  return { gender, given, family, particles, suffix, words: words.map(({ key: word }) => word), key };
}

function genderOf([first]: readonly NameToken[], { firstNames, women, either }: NameLists): Gender | undefined {
  const [key = ''] = (first?.key ?? '').split('-');
  if (!firstNames.has(key) || either.has(key)) return undefined;
  return women.has(key) ? 'woman' : 'man';
}

/** Kim Jong Un, Xi Jinping: the family name is one that stands first, and all else are syllables; but Kim Novak is not sure. */
function isEasternName(words: readonly NameToken[], { familyNames, firstNames }: NameLists): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined || words.length > 4 || !familyNames.has(first.key)) return false;
  if (!words.slice(1).every(({ key }) => key.length <= LONGEST_EASTERN && SYLLABLES.test(key))) return false;
  return words.length > 2 || /[-']/.test(second.key) || ONE_SYLLABLE.test(second.key) || !firstNames.has(first.key);
}

/** Wladimir Wladimirowitsch Putin is Wladimir Putin. */
function withoutPatronymic(given: readonly NameToken[]): readonly NameToken[] {
  const isPatronymic = given.length === 2 && given[1]!.slavic.some((key) => PATRONYMIC.test(key));
  return isPatronymic ? [given[0]!] : given;
}

/** al-Sadr, as-Sisi → Sadr, Sisi. */
function withoutArticle(form: string): string {
  const article = ARABIC_ARTICLE.exec(form.toLowerCase());
  return article === null || form.length - article[0].length < 3 ? form : form.slice(article[0].length);
}

/** Two full names of one person as far as names go: every part is the same or sounds the same, and something speaks for a transliteration. */
export function areSamePerson(a: PersonName, b: PersonName): boolean {
  if (a.given.length !== b.given.length || a.given.length === 0 || a.suffix !== b.suffix) return false;
  const family = compareTokens(a.family, b.family);
  if (family === DIFFERENT) return false;
  let evidence = family !== SAME && isFrenchPair(a.family, b.family) ? 1 : 0;
  let slavic = a.family.origin;
  let isLettered = true;
  for (let at = 0; at < a.given.length; at++) {
    const given = compareTokens(a.given[at]!, b.given[at]!);
    if (given === SAME) continue;
    if (given < 0 || (family === SAME && areTwoGiven(a.given[at]!, b.given[at]!, a.family))) return false;
    evidence += given;
    if (endInGlides(a.given[at]!, b.given[at]!)) slavic = Math.max(slavic, 0);
    isLettered = false;
  }
  if (family === SAME) return isLettered || evidence + slavic >= ENOUGH_BESIDE_FAMILY;
  return family + evidence >= ENOUGH;
}

/** Given names that sound alike and are two: Anna and Anne; and beside a family name that is not of the East all that are not themselves (Colin, Kolin). */
function areTwoGiven(a: NameToken, b: NameToken, family: NameToken): boolean {
  if (endingOf(a) !== endingOf(b)) return true;
  if (family.origin > 0 || endInGlides(a, b)) return false;
  return (Math.min(a.origin, b.origin) <= 0 && compareTokens(a, b) < ENOUGH) || (family.origin < 0 && !areAlikeInSlavic(a, b));
}

/** What tells Justin from Justine, Anna from Anne and Mario from Maria: the last sound, -j and -y as the vowel that they are. */
function endingOf({ key }: NameToken): string {
  return /[aeoijy](?=h?$)/.exec(key)?.[0].replace(/[jy]/, 'i') ?? '';
}

/** Alexej, Alexei and Alexey, Juri and Jurij: of the East even where the family name is of the West (Alexej Miller). */
function endInGlides(a: NameToken, b: NameToken): boolean {
  const [, stem, end] = GLIDES.exec(a.key) ?? [];
  const [, other, otherEnd] = GLIDES.exec(b.key) ?? [];
  return stem !== undefined && stem === other && (end!.length > 1 || otherEnd!.length > 1);
}

/** Gagarin and Gagarine, which are one. */
function isFrenchPair(a: NameToken, b: NameToken): boolean {
  return `${a.key}e` === b.key || `${b.key}e` === a.key;
}

/** The family names are the same word, or sure to be. */
export function haveSameFamily(a: NameToken, b: NameToken): boolean {
  return compareTokens(a, b) >= ENOUGH;
}

/** "A. Merkel", "Tayyip Erdogan": initials, or the first given name left out; family name apart. */
export function isShortGiven(short: readonly NameToken[], full: readonly NameToken[]): boolean {
  if (short.length === 0 || full.length === 0) return false;
  if (short.every(({ key }) => key.length === 1)) return short.length <= full.length && short.every(({ key }, at) => isInitial(key, full[at]!));
  const offset = full.length - short.length;
  return offset > 0 && short.every((each, at) => areSameWord(each, full[at + offset]!));
}

function isInitial(letter: string, token: NameToken): boolean {
  return token.key.length > 1 && (token.key.startsWith(letter) || (letter === 'v' && token.key.startsWith('w')) || (letter === 'y' && token.key.startsWith('j')));
}
