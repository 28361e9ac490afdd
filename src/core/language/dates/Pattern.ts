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

/** A slot on the way through the patterns; patterns that begin alike share their beginning. */
interface Node {
  readonly literals: Map<string, Edge[]>;
  readonly categories: Map<string, Edge[]>;
  /** Patterns that end here, by their number in the table. */
  readonly ends: { readonly order: number; readonly build: Build }[];
  readonly children: Map<string, Node>;
}

interface Edge {
  readonly glued: boolean;
  readonly category: string | undefined;
  /** The name under which the value is kept. */
  readonly capture: string;
  readonly node: Node;
}

export interface Match {
  readonly to: number;
  readonly reading: Reading;
}

/** A way through the patterns that ended, with the edges that it took. */
interface Candidate {
  readonly to: number;
  readonly order: number;
  readonly build: Build;
  readonly path: readonly Edge[];
}

const newNode = (): Node => ({ literals: new Map(), categories: new Map(), ends: [], children: new Map() });

/** Patterns of a language, to be tried at a token. They are taken apart at the first one: whoever opens a corpus that has been analysed does without their 5 MB. */
export class PatternTable {
  #known: Node | undefined;

  constructor(private readonly entries: readonly PatternEntry[]) {}

  get #root(): Node {
    return (this.#known ??= rootOf(this.entries));
  }

  /** The longest expression that begins at token `from` and may end where it does; of two as long, the one that stands first in the table. */
  match(tokens: readonly DateToken[], from: number, isFree: (to: number) => boolean): Match | undefined {
    const { text, means } = tokens[from]!;
    const root = this.#root;
    if (means === undefined && !root.literals.has(text)) return undefined;
    const candidates: Candidate[] = [];
    walk(root, tokens, from, [], candidates);
    if (candidates.length > 1) candidates.sort((a, b) => b.to - a.to || a.order - b.order);
    for (const { to, build, path } of candidates) {
      if (!isFree(to)) continue;
      const reading = build(capturesOf(path, tokens, from), { tokens, from, to });
      if (reading) return { to, reading };
    }
    return undefined;
  }
}

function rootOf(entries: readonly PatternEntry[]): Node {
  const root = newNode();
  entries.forEach(([pattern, build], order) => {
    for (const slots of expand(pattern)) add(root, slots, build, order);
  });
  return root;
}

function add(root: Node, slots: readonly string[], build: Build, order: number): void {
  let node = root;
  const seen = new Map<string, number>();
  for (const slot of slots) {
    const child = node.children.get(slot);
    const next = child ?? newNode();
    if (!child) node.children.set(slot, next);
    addEdges(node, slot, next, seen, child === undefined);
    node = next;
  }
  node.ends.push({ order, build });
}

/** Edges for all alternatives of a slot; `seen` counts the categories met on the way. */
function addEdges(node: Node, slot: string, next: Node, seen: Map<string, number>, isNew: boolean): void {
  const glued = slot.startsWith('~');
  for (const name of (glued ? slot.slice(1) : slot).split('|')) {
    if (!name.startsWith(':')) {
      if (isNew) put(node.literals, name, { glued, category: undefined, capture: '', node: next });
      continue;
    }
    const category = name.slice(1);
    const count = (seen.get(category) ?? 0) + 1;
    seen.set(category, count);
    if (isNew) put(node.categories, category, { glued, category, capture: count === 1 ? category : `${category}${count}`, node: next });
  }
}

function put(edges: Map<string, Edge[]>, key: string, edge: Edge): void {
  const known = edges.get(key);
  if (known) known.push(edge);
  else edges.set(key, [edge]);
}

function walk(node: Node, tokens: readonly DateToken[], at: number, path: Edge[], candidates: Candidate[]): void {
  for (const { order, build } of node.ends) candidates.push({ to: at, order, build, path: [...path] });
  const token = tokens[at];
  if (!token) return;
  follow(node.literals.get(token.text), tokens, at, path, candidates);
  if (!token.means) return;
  for (const category in token.means) follow(node.categories.get(category), tokens, at, path, candidates);
}

function follow(edges: readonly Edge[] | undefined, tokens: readonly DateToken[], at: number, path: Edge[], candidates: Candidate[]): void {
  if (!edges) return;
  for (const edge of edges) {
    if (edge.glued && tokens[at]!.blank) continue;
    path.push(edge);
    walk(edge.node, tokens, at + 1, path, candidates);
    path.pop();
  }
}

function capturesOf(path: readonly Edge[], tokens: readonly DateToken[], from: number): Captures {
  const captures: Record<string, number> = {};
  path.forEach(({ category, capture }, at) => {
    if (category !== undefined) captures[capture] = tokens[from + at]!.means![category]!;
  });
  return captures;
}

/** All ways to take or leave the optional slots. */
function expand(pattern: string): readonly (readonly string[])[] {
  let ways: (readonly string[])[] = [[]];
  for (const source of pattern.split(' ')) {
    const isOptional = source.length > 1 && source.endsWith('?');
    const slot = isOptional ? source.slice(0, -1) : source;
    const taken = ways.map((way) => [...way, slot]);
    ways = isOptional ? [...taken, ...ways] : taken;
  }
  return ways;
}
