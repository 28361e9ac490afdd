import { NameToken } from './NameToken';
import { parsePersonName, type NameLists, type PersonName } from './PersonName';

/** More names than this are not kept: a bound on memory. */
const MOST_KEPT = 200_000;

/** Takes names apart and keeps what it found, because a corpus is linked anew with every change and most of its names stay. */
export class NameReader {
  readonly #names = new Map<string, PersonName | undefined>();
  readonly #tokens = new Map<string, NameToken>();

  constructor(readonly lists: NameLists) {}

  person(form: string): PersonName | undefined {
    const known = this.#names.get(form);
    if (known !== undefined || this.#names.has(form)) return known;
    if (this.#names.size >= MOST_KEPT) this.#names.clear();
    const name = parsePersonName(form, this.lists, (word) => this.token(word));
    this.#names.set(form, name);
    return name;
  }

  token(form: string): NameToken {
    let token = this.#tokens.get(form);
    if (token !== undefined) return token;
    if (this.#tokens.size >= MOST_KEPT) this.#tokens.clear();
    this.#tokens.set(form, (token = new NameToken(form)));
    return token;
  }
}

const readers = new WeakMap<NameLists, NameReader>();

/** The one reader for a gazetteer. */
export function readerOf(lists: NameLists): NameReader {
  let reader = readers.get(lists);
  if (reader === undefined) readers.set(lists, (reader = new NameReader(lists)));
  return reader;
}
