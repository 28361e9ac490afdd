import type { DateToken } from './DateToken';
import type { Reading } from './Reading';

/** Values of the categories that a pattern met, by category; the second of a category has a 2 behind its name. */
export type Captures = Readonly<Record<string, number | undefined>>;

/** The tokens of a paragraph, and which of them an expression covers: `from` up to, not including, `to`. */
export interface Place {
  readonly tokens: readonly DateToken[];
  readonly from: number;
  readonly to: number;
}

/** A reading, or nothing where the words around forbid it. */
export type Build = (captures: Captures, place: Place) => Reading | undefined;

/**
 * A pattern is slots with blanks between. A slot is alternatives with | between: a word or mark as it stands, or a category with a colon before it (`:month`).
 * `?` behind a slot makes it optional; `~` before it demands that no blank stands between it and the token before.
 */
export type PatternEntry = readonly [pattern: string, build: Build];

interface Slot {
  readonly choices: readonly { readonly literal?: string; readonly category?: string; readonly capture?: string }[];
  readonly glued: boolean;
}

interface Compiled {
  readonly slots: readonly Slot[];
  readonly build: Build;
}

export interface Match {
  readonly to: number;
  readonly reading: Reading;
}

/** Patterns of a language, ready to be tried at a token. */
export class PatternTable {
  readonly #byCategory = new Map<string, Compiled[]>();
  readonly #byLiteral = new Map<string, Compiled[]>();

  constructor(entries: readonly PatternEntry[]) {
    for (const [pattern, build] of entries) for (const slots of expand(pattern)) this.#add({ slots, build });
    for (const bucket of [...this.#byCategory.values(), ...this.#byLiteral.values()]) bucket.sort((a, b) => b.slots.length - a.slots.length);
  }

  /** Words with which a pattern can begin though they mean nothing by themselves. */
  get literals(): Iterable<string> {
    return this.#byLiteral.keys();
  }

  /** The longest expression that begins at token `from`. */
  match(tokens: readonly DateToken[], from: number): Match | undefined {
    const token = tokens[from]!;
    let best: Match | undefined;
    if (token.means) {
      for (const category in token.means) best = longest(this.#byCategory.get(category), tokens, from, best);
    }
    return longest(this.#byLiteral.get(token.text), tokens, from, best);
  }

  #add(compiled: Compiled): void {
    for (const { literal, category } of compiled.slots[0]!.choices) {
      if (literal !== undefined) put(this.#byLiteral, literal, compiled);
      else put(this.#byCategory, category!, compiled);
    }
  }
}

function put(buckets: Map<string, Compiled[]>, key: string, compiled: Compiled): void {
  const bucket = buckets.get(key);
  if (bucket) bucket.push(compiled);
  else buckets.set(key, [compiled]);
}

function longest(bucket: readonly Compiled[] | undefined, tokens: readonly DateToken[], from: number, best: Match | undefined): Match | undefined {
  if (!bucket) return best;
  for (const { slots, build } of bucket) {
    const to = from + slots.length;
    if (best && to <= best.to) return best;
    const captures = to <= tokens.length ? capture(slots, tokens, from) : undefined;
    const reading = captures && build(captures, { tokens, from, to });
    if (reading) return { to, reading };
  }
  return best;
}

function capture(slots: readonly Slot[], tokens: readonly DateToken[], from: number): Captures | undefined {
  let captures: Record<string, number> | undefined;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at]!;
    const token = tokens[from + at]!;
    if (slot.glued && token.blank) return undefined;
    const choice = slot.choices.find(({ literal, category }) => (literal === undefined ? token.means?.[category!] !== undefined : token.text === literal));
    if (!choice) return undefined;
    if (choice.capture !== undefined) (captures ??= {})[choice.capture] = token.means![choice.category!]!;
  }
  return captures ?? {};
}

/** All ways to take or leave the optional slots. */
function expand(pattern: string): readonly (readonly Slot[])[] {
  let ways: (readonly string[])[] = [[]];
  for (const source of pattern.split(' ')) {
    const isOptional = source.length > 1 && source.endsWith('?');
    const slot = isOptional ? source.slice(0, -1) : source;
    const taken = ways.map((way) => [...way, slot]);
    ways = isOptional ? [...taken, ...ways] : taken;
  }
  return ways.map(slotsOf);
}

function slotsOf(sources: readonly string[]): readonly Slot[] {
  const seen = new Map<string, number>();
  return sources.map((source) => {
    const glued = source.startsWith('~');
    const names = (glued ? source.slice(1) : source).split('|');
    const once = new Set<string>();
    const choices = names.map((name) => {
      if (!name.startsWith(':')) return { literal: name };
      const category = name.slice(1);
      if (!once.has(category)) seen.set(category, (seen.get(category) ?? 0) + 1);
      once.add(category);
      const count = seen.get(category)!;
      return { category, capture: count === 1 ? category : `${category}${count}` };
    });
    return { choices, glued };
  });
}
