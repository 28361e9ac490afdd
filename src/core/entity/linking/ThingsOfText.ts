import { abbreviates, isAbbreviation } from './abbreviation';
import type { ArticleName } from './ArticleNames';
import { shortThings, thingKey, thingWords } from './thingKey';

/** Bracket between a name and what it is called for short. */
const BRACKET = /^ ?[([]["„“”]?$/;
const CLOSED = /^["“”]?[)\]]/;
/** Longer names have no short forms but abbreviations. */
const MOST_WORDS = 12;
/** Longer lists of names are searched for abbreviations in brackets alone. */
const MOST_COMPARED = 400;

/** Says of the names of organisations, places and works in an article which are the same thing's. */
export class ThingsOfText {
  /** From the key of a short form to that of what it stands for. */
  readonly #stands = new Map<string, string>();

  constructor(text: string, names: readonly ArticleName[]) {
    const things = names.filter(({ type }) => type !== 'person');
    this.#readBrackets(text, things);
    const once = [...new Map(things.map((name) => [ownKey(name), name])).values()];
    this.#readInitials(once);
    this.#readShortForms(once);
  }

  /** Equal for mentions of one thing. */
  keyOf(name: ArticleName): string {
    const key = ownKey(name);
    return this.#stands.get(key) ?? key;
  }

  /** "Nationale Volksarmee (NVA)", "NVA (Nationale Volksarmee)". */
  #readBrackets(text: string, things: readonly ArticleName[]): void {
    for (let at = 1; at < things.length; at++) {
      const first = things[at - 1]!;
      const second = things[at]!;
      if (first.type !== second.type || second.start - first.end > 4) continue;
      if (!BRACKET.test(text.slice(first.end, second.start)) || !CLOSED.test(text.slice(second.end, second.end + 2))) continue;
      if (isAbbreviation(second.form) && abbreviates(second.form, first.form, true)) this.#join(second, first);
      else if (isAbbreviation(first.form) && abbreviates(first.form, second.form, true)) this.#join(first, second);
    }
  }

  /** An abbreviation and the one name in the article that has these initials. */
  #readInitials(things: readonly ArticleName[]): void {
    const long = things.filter(({ form }) => /[ -]/.test(form)).slice(0, MOST_COMPARED);
    for (const short of things.filter(({ form, known }) => known === undefined && form.length > 2 && isAbbreviation(form)).slice(0, MOST_COMPARED)) {
      const meant = long.filter((name) => name.type === short.type && abbreviates(short.form, name.form));
      if (meant.length === 1) this.#join(short, meant[0]!);
    }
  }

  #readShortForms(things: readonly ArticleName[]): void {
    const longBy = new Map<string, ArticleName[]>();
    const places = new Set(things.filter(({ type }) => type === 'place').map(({ tokens }) => tokens.join(' ')));
    for (const name of things) {
      const words = thingWords(name.type, name.form);
      if (words.length > MOST_WORDS) continue;
      for (const short of [...shortThings(name.type, words), ...beforePlace(name, words, places)]) {
        const key = `${name.type} ${short}`;
        const long = longBy.get(key);
        if (long === undefined) longBy.set(key, [name]);
        else long.push(name);
      }
    }
    for (const name of things) {
      const meant = longBy.get(`${name.type} ${thingWords(name.type, name.form).join(' ')}`) ?? [];
      if (name.known === undefined && meant.length === 1) this.#join(name, meant[0]!);
    }
  }

  #join(short: ArticleName, long: ArticleName): void {
    if (short.known !== undefined && long.known !== undefined) return;
    const [from, to] = short.known === undefined ? [short, long] : [long, short];
    const target = this.keyOf(to);
    if (target !== ownKey(from) && !this.#stands.has(ownKey(from))) this.#stands.set(ownKey(from), target);
  }
}

function ownKey({ type, form, known }: ArticleName): string {
  return `${type} ${known?.id ?? thingKey(type, form)}`;
}

/** "Energie" for Energie Cottbus, where Cottbus is a place that the article names. */
function beforePlace({ type }: ArticleName, words: readonly string[], places: ReadonlySet<string>): readonly string[] {
  const last = words.at(-1);
  return type === 'organisation' && words.length === 2 && last !== undefined && places.has(last) ? [words[0]!] : [];
}
