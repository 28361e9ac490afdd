import { isMap, isScalar, isSeq, YAMLMap, type Pair } from 'yaml';
import { entryLine, flowMap, flowPair, pairOf, plainValue, type MetadataPatch, type Plain } from './flowStyle';
import { METADATA_KEYS } from './metadata';
import type { YamlSource } from './yamlSource';
import { appendAll } from '../appendAll';

/** Replaces `[start, end)` of the text by `insert`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Keys of an entry in their order, with what they become; `undefined` takes one away. */
export type FieldPatch = ReadonlyMap<string, Plain | undefined>;

/** Where the new texts go, without touching the rest. `undefined` when the file is written in a way that this cannot keep. */
export function planEdit(source: YamlSource, text: string, paths: readonly string[], patch: MetadataPatch, lineEnd: string): readonly Splice[] | undefined {
  const root = source.document.contents;
  const fresh = (missing: readonly string[], indent: string) => missing.map((path) => `${indent}${entryLine(path, patch)}${lineEnd}`).join('');
  if (root === null || (isScalar(root) && root.value === null)) {
    return [appended(text, lineEnd, `version: 1${lineEnd}articles:${lineEnd}${fresh(paths, '  ')}`)];
  }
  if (!isMap(root) || root.flow) return undefined;
  const pair = pairOf(root, 'articles');
  if (pair === undefined) return root.range[1] <= text.length ? [appended(text, lineEnd, `articles:${lineEnd}${fresh(paths, '  ')}`)] : undefined;
  if (!isMap(pair.value)) return isScalar(pair.value) && pair.value.range ? [afterLine(text, pair.value.range[0], lineEnd, fresh(paths, '  '))] : undefined;
  if (pair.value.flow || !(pair.value instanceof YAMLMap)) return undefined;
  const articles = pair.value;
  const fields = fieldsOf(patch);
  const splices: Splice[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const entry = pairOf(articles, path);
    if (entry === undefined) missing.push(path);
    else {
      const changed = editEntry(entry, text, fields);
      if (changed === undefined) return undefined;
      appendAll(splices, changed);
    }
  }
  return missing.length === 0 ? splices : [...splices, afterLast(articles, text, lineEnd, (indent) => fresh(missing, indent))];
}

export function appended(text: string, lineEnd: string, insert: string): Splice {
  const isOpen = text !== '' && !text.endsWith('\n');
  return { start: text.length, end: text.length, insert: (isOpen ? lineEnd : '') + insert };
}

export function afterLine(text: string, offset: number, lineEnd: string, insert: string): Splice {
  const found = text.indexOf('\n', offset > 0 && text[offset - 1] === '\n' ? offset - 1 : offset);
  return found === -1 ? { start: text.length, end: text.length, insert: lineEnd + insert } : { start: found + 1, end: found + 1, insert };
}

function afterLast(map: YAMLMap, text: string, lineEnd: string, make: (indent: string) => string): Splice {
  const first = map.items[0];
  const last = map.items.at(-1);
  const start = isScalar(first?.key) ? first.key.range?.[0] ?? 0 : 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return afterLine(text, last === undefined ? 0 : endOfPair(last), lineEnd, make(text.slice(lineStart, start).replace(/\S/g, ' ')));
}

function endOfPair(pair: Pair): number {
  const nodes = [pair.value, pair.key].filter((node) => isScalar(node) || isMap(node) || isSeq(node));
  return Math.max(...nodes.map((node) => node.range?.[1] ?? 0));
}

function fieldsOf(patch: MetadataPatch): FieldPatch {
  return new Map(METADATA_KEYS.flatMap((key) => (patch[key] === undefined ? [] : [[key, plainValue(key, patch[key])]])));
}

/** Changes one entry where it stands; `undefined` for one over several lines in braces, or with comments in them. */
function editEntry(entry: Pair, text: string, fields: FieldPatch): readonly Splice[] | undefined {
  const { value } = entry;
  if (isScalar(value) && value.value === null && value.range && value.range[0] === value.range[1]) {
    return [{ start: value.range[0], end: value.range[0], insert: ` ${flowMap(newPairs(fields, new Set()))}` }];
  }
  const colon = text.indexOf(':', isScalar(entry.key) ? entry.key.range?.[1] : undefined) + 1;
  return isMap(value) ? changedMap(value, text, fields, colon) : undefined;
}

/** Changes keys of a map where it stands, as `editEntry` has it. `colon` is behind the one that the map follows, for when nothing is left of it. */
export function changedMap(map: YAMLMap, text: string, fields: FieldPatch, colon?: number): readonly Splice[] | undefined {
  if (!map.range) return undefined;
  if (same(map, fields)) return [];
  if (!map.flow) return map instanceof YAMLMap ? editBlock(map, text, fields, colon) : undefined;
  const [start, end] = map.range;
  const written = text.slice(start, end);
  // A comment within it would have a line end.
  if (/[\r\n]/.test(written) || map.items.some(({ key }) => !isScalar(key))) return undefined;
  const kept = map.items.flatMap((pair) => keptPair(pair, text, fields));
  return [{ start, end, insert: flowMap([...kept, ...newPairs(fields, keysOf(map))]) }];
}

/** Changes an entry with one line for each key. */
function editBlock(map: YAMLMap, text: string, fields: FieldPatch, colon: number | undefined): readonly Splice[] | undefined {
  const splices: Splice[] = [];
  let left = map.items.length;
  for (const [key, value] of fields) {
    const pair = pairOf(map, key);
    if (pair === undefined) continue;
    const start = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
    const end = endOfPair(pair);
    if (start === undefined || !isScalar(pair.value) && !isSeq(pair.value) || /[\r\n]/.test(text.slice(start, end))) return undefined;
    splices.push(value === undefined ? withoutLine(text, start, end) : { start, end, insert: flowPair(key, value) });
    if (value === undefined) left--;
  }
  const added = newPairs(fields, keysOf(map));
  const lineEnd = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  if (added.length > 0) splices.push(afterLast(map, text, lineEnd, (indent) => added.map((pair) => indent + pair + lineEnd).join('')));
  else if (left === 0) {
    if (colon === undefined) return undefined;
    splices.push({ start: colon, end: colon, insert: ' {}' });
  }
  return splices;
}

function keysOf(map: YAMLMap): ReadonlySet<string> {
  return new Set(map.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')));
}

/** Takes a stretch of a line away, with the line unless a comment stands behind it. */
export function withoutLine(text: string, start: number, end: number): Splice {
  const found = text.indexOf('\n', end);
  const next = found === -1 ? text.length : found + 1;
  const isAlone = text.slice(end, next).trim() === '';
  return isAlone ? { start: text.lastIndexOf('\n', start - 1) + 1, end: next, insert: '' } : { start, end: text.indexOf('#', end), insert: '' };
}

/** True when the patch changes nothing, so that not a byte moves. */
function same(map: YAMLMap, fields: FieldPatch): boolean {
  return [...fields].every(([key, wanted]) => {
    const present = pairOf(map, key)?.value;
    const now = isScalar(present) ? present.value : isSeq(present) ? present.toJSON() as unknown : present;
    return JSON.stringify(now ?? null) === JSON.stringify(wanted ?? null);
  });
}

function keptPair(pair: Pair, text: string, fields: FieldPatch): string[] {
  const key = isScalar(pair.key) ? String(pair.key.value) : '';
  if (!fields.has(key)) return [text.slice(isScalar(pair.key) ? pair.key.range?.[0] : 0, endOfPair(pair))];
  const value = fields.get(key);
  return value === undefined ? [] : [flowPair(key, value)];
}

function newPairs(fields: FieldPatch, present: ReadonlySet<string>): string[] {
  return [...fields].flatMap(([key, value]) => (value === undefined || present.has(key) ? [] : [flowPair(key, value)]));
}

/** Applies splices that do not overlap; those at the same place follow each other in their order. */
export function applySplices(text: string, splices: readonly Splice[] | undefined): string | undefined {
  if (splices === undefined) return undefined;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, insert } of [...splices].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), insert);
    at = end;
  }
  return parts.join('') + text.slice(at);
}
