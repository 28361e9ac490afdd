import { Document, isMap, isScalar, Scalar, YAMLMap, YAMLSeq, type Pair } from 'yaml';
import { METADATA_KEYS, type MetadataKey } from './metadata';

/** What a person sets: a missing key stays as it is, `null` unsets it, and so do an empty text and an empty list. */
export type MetadataPatch = { readonly [K in MetadataKey]?: string | readonly string[] | null };

export type Plain = string | number | readonly string[];

/** The value as YAML holds it; `undefined` for what is unset. A year alone is a number, so that it needs no quotes. */
export function plainValue(key: MetadataKey, value: string | readonly string[] | null | undefined): Plain | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'string') return value.length === 0 ? undefined : value;
  if (value.trim() === '') return undefined;
  if (key === 'tags') return [value];
  return key === 'published' && /^[1-9]\d{3}$/.test(value) ? Number(value) : value;
}

/** `{ key: value, … }` of pairs in flow style. */
export const flowMap = (pairs: readonly string[]): string => (pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`);

/** `key: value` as it may stand within `{ }`. */
export function flowPair(key: string, value: Plain): string {
  const map = new YAMLMap();
  map.flow = true;
  map.set(new Scalar(key), valueNode(value));
  return stringify(map).replace(/^\{ ?/, '').replace(/ ?\}\n?$/, '');
}

/** The line of a new article, without indent and line end. */
export function entryLine(path: string, patch: MetadataPatch): string {
  const map = new YAMLMap();
  map.set(scalar(path), flowEntry(patch));
  return stringify(map).trimEnd();
}

/** The patch as a map in flow style. */
export function flowEntry(patch: MetadataPatch): YAMLMap {
  const entry = new YAMLMap();
  entry.flow = true;
  for (const key of METADATA_KEYS) {
    const value = plainValue(key, patch[key]);
    if (value !== undefined) entry.set(new Scalar(key), valueNode(value));
  }
  return entry;
}

/** The value as a node that needs one line only. */
export function valueNode(value: Plain): Scalar | YAMLSeq {
  if (typeof value === 'string' || typeof value === 'number') return scalar(value);
  const list = new YAMLSeq();
  list.flow = true;
  for (const item of value) list.items.push(scalar(item));
  return list;
}

function scalar(value: string | number): Scalar {
  const node = new Scalar(value);
  if (typeof value === 'string' && /[\p{Cc}\u2028\u2029]/u.test(value)) node.type = 'QUOTE_DOUBLE';
  return node;
}

/** How all of korpus.yaml is written: what is one line stays one. */
export const WRITING = { lineWidth: 0, flowCollectionPadding: true, doubleQuotedMinMultiLineLength: 1_000_000_000 } as const;

function stringify(map: YAMLMap): string {
  const document = new Document(map);
  return document.toString(WRITING);
}

/** The pair of a key as written or meant. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && (pair.key.value === key || pair.key.source === key));
}

/** The map that the file is; made where there is nothing yet. */
export function rootMapOf(document: Document.Parsed): YAMLMap {
  if (!isMap(document.contents)) document.contents = document.createNode({ version: 1 }) as unknown as typeof document.contents;
  return document.contents as unknown as YAMLMap;
}

/** `{ key: value, … }` as one line; texts that look like something else are quoted. */
export function flowLine(values: Readonly<Record<string, Plain>>): string {
  const map = new YAMLMap();
  map.flow = true;
  for (const [key, value] of Object.entries(values)) map.set(new Scalar(key), valueNode(value));
  return stringify(map).trimEnd();
}
