import type { EntityType } from '../../protocol/article';
import type { TextCodec } from '../ports';
import { slug } from './nameKey';

/** A state, region, city or organisation of the world. */
export interface Known {
  /** `place/moskau`, `organisation/weisses-haus`. */
  readonly id: string;
  readonly type: EntityType;
  /** Display form of the name. */
  readonly name: string;
  readonly kind: 'country' | 'region' | 'city' | 'organisation';
  /** ISO 3166 code; empty where there is none. */
  readonly country: string;
  /** Inhabitants; 0 where not known. */
  readonly population: number;
  /** Degrees; `null` where not known. */
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
}

/** What the recogniser knows of the world. Keys are made by `nameKey`. */
export interface Gazetteer {
  /** By folded name. */
  readonly known: ReadonlyMap<string, Known>;
  /** By name in exactly these letters (`UN`, but not `Un`). */
  readonly exact: ReadonlyMap<string, Known>;
  /** What else linking looks names up by, folded, or in exactly these letters with a `=` before; where it differs from the other two it has its way. */
  readonly linking: ReadonlyMap<string, Known>;
  /** Folded names of several towns, none much larger than the others; the value tells whether they lie in different countries. */
  readonly doubtful: ReadonlyMap<string, boolean>;
  /** First token of a name of several tokens → most tokens that a name with this beginning has. */
  readonly longest: ReadonlyMap<string, number>;
  /** Places whose name is an ordinary word too (Essen): only after a preposition of place. */
  readonly cautious: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  /** First names of women, and those that women and men bear; all others are men's. */
  readonly women: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
  /** Family names that stand before the given name (Kim, Nguyen). */
  readonly familyNames: ReadonlySet<string>;
  /** Ordinary words and titles, never part of a name. */
  readonly words: ReadonlySet<string>;
}

const HEADER = 'korpus-gazetteer 2';

/**
 * Reads dist/gazetteer.txt as scripts/gazetteer.mjs writes it: a line per entry, `kind TAB name TAB country TAB latitude TAB longitude TAB
 * population TAB keys` with `|` between keys, `=` before those in exact letters `~` before those for linking alone, and `?` or `^` before a
 * name of several towns of one country or of several; then one line each of `cautious`, `first`, `women`, `either`, `family`, `words`.
 * Throws when the bytes are not such a file, or one that is cut: it ships with the program.
 */
export function parseGazetteer(bytes: Uint8Array, codec: Pick<TextCodec, 'decode'>): Gazetteer {
  const known = new Map<string, Known>();
  const exact = new Map<string, Known>();
  const linking = new Map<string, Known>();
  const doubtful = new Map<string, boolean>();
  const list = readLines(bytes, codec, (line) => { addEntry(line, { known, exact, linking, doubtful }); });
  return { known, exact, linking, doubtful, longest: longestBeginnings(known), cautious: list('cautious'), firstNames: list('first'), women: list('women'), either: list('either'), familyNames: list('family'), words: list('words') };
}

/** What lemmas need of it, in a fraction of the time and room: one-token names of places, of which words of origin (Berliner) are derived, and first names. Folded. */
export function parseWordNames(bytes: Uint8Array, codec: Pick<TextCodec, 'decode'>): { readonly placeNames: ReadonlySet<string>; readonly firstNames: ReadonlySet<string> } {
  const placeNames = new Set<string>();
  const list = readLines(bytes, codec, (line) => {
    const isPlace = !line.startsWith('organisation\t');
    for (const marked of keysOf(line)) {
      const key = /^[?^]/.test(marked) ? marked.slice(1) : marked;
      // The last entry of a name has it.
      if (/^[~=]/.test(key)) continue;
      if (isPlace && !key.includes(' ')) placeNames.add(key);
      else placeNames.delete(key);
    }
  });
  for (const word of list('cautious')) placeNames.delete(word);
  return { placeNames, firstNames: list('first') };
}

/** Hands entries over and answers with the lists by name. */
function readLines(bytes: Uint8Array, codec: Pick<TextCodec, 'decode'>, entry: (line: string) => void): (name: string) => ReadonlySet<string> {
  const lines = codec.decode(bytes, 'utf-8').split('\n');
  if (lines[0] !== HEADER) throw new Error('gazetteer.txt: not a gazetteer of this version');
  const lists = new Map<string, ReadonlySet<string>>();
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at]!;
    const tab = line.indexOf('\t');
    if (tab >= 0 && line.indexOf('\t', tab + 1) < 0) lists.set(line.slice(0, tab), new Set(line.slice(tab + 1).split(' ')));
    else if (tab >= 0) entry(line);
  }
  return (name) => {
    const words = lists.get(name);
    if (words === undefined) throw new Error(`gazetteer.txt: no list “${name}”`);
    return words;
  };
}

function keysOf(line: string): readonly string[] {
  return line.slice(line.lastIndexOf('\t') + 1).split('|');
}

interface Tables {
  readonly known: Map<string, Known>;
  readonly exact: Map<string, Known>;
  readonly linking: Map<string, Known>;
  readonly doubtful: Map<string, boolean>;
}

function addEntry(line: string, { known, exact, linking, doubtful }: Tables): void {
  const entry = new Entry(line);
  for (const marked of keysOf(line)) {
    const doubt = marked.startsWith('?') || marked.startsWith('^');
    const key = doubt ? marked.slice(1) : marked;
    if (doubt) doubtful.set(key, marked.startsWith('^'));
    if (key.startsWith('~')) linking.set(key.slice(1), entry);
    else if (key.startsWith('=')) exact.set(key.slice(1), entry);
    else known.set(key, entry);
  }
}

/** A line of the file, taken apart when somebody asks: few of the thousands are ever met. */
class Entry implements Known {
  readonly #line: string;
  #id: string | undefined;
  #fields: readonly string[] | undefined;

  constructor(line: string) {
    this.#line = line;
  }

  get id(): string {
    return (this.#id ??= `${this.type}/${slug(this.name)}`);
  }

  get kind(): Known['kind'] {
    return this.#field(0) as Known['kind'];
  }

  get type(): EntityType {
    return this.kind === 'organisation' ? 'organisation' : 'place';
  }

  get name(): string {
    return this.#field(1);
  }

  get country(): string {
    return this.#field(2);
  }

  get position(): Known['position'] {
    return this.#field(3) === '' ? null : { latitude: Number(this.#field(3)), longitude: Number(this.#field(4)) };
  }

  get population(): number {
    return Number(this.#field(5));
  }

  #field(at: number): string {
    return (this.#fields ??= this.#line.split('\t'))[at]!;
  }
}

function longestBeginnings(known: ReadonlyMap<string, Known>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of known.keys()) {
    const blank = key.indexOf(' ');
    if (blank < 0) continue;
    const first = key.slice(0, blank);
    let tokens = 2;
    for (let at = key.indexOf(' ', blank + 1); at >= 0; at = key.indexOf(' ', at + 1)) tokens++;
    longest.set(first, Math.max(longest.get(first) ?? 0, tokens));
  }
  return longest;
}
