import { isMap, isScalar, isSeq, YAMLSeq, type Document, type Node } from 'yaml';
import type { Message } from '../../protocol/message';
import type { EntityChange } from '../entity/decisions/EntityDecision';
import { parseConfig, type CorpusConfig } from './config';
import { afterLine, appended, withoutLine, type Splice } from './editPlan';
import { flowTexts, lineOfTexts, pairOf, rootMapOf } from './flowStyle';
import { corpusMessage } from './messages';
import type { RegionChange } from './RegionDecision';
import { verifiedEdit, type EditResult } from './verifiedEdit';
import { parseYaml, type YamlSource } from './yamlSource';

export type Decision = { readonly entity: EntityChange } | { readonly region: RegionChange };
/** The two lists that decisions stand in. */
export type ListKey = 'entities' | 'regions';

/** Adds a decision as one line, in flow style, below the others of its list, as `verifiedEdit` has it. An empty text becomes a new file. */
export function addDecision(text: string, decision: Decision): EditResult {
  const key = keyOf(decision);
  const texts = textsOf(decision);
  const added = verifiedEdit(text, {
    refusal: (source) => wrongList(source, key),
    change: (document) => listOf(document, key).items.push(flowTexts(texts)),
    splices: (source, plain, lineEnd) => planAddition(source, plain, key, lineOfTexts(texts), lineEnd),
  });
  return 'text' in added ? whereInForce(added, decision) : added;
}

/** A decision that would not be in force, such as a merge in a circle, is not written: the problem says why. */
function whereInForce(added: { readonly text: string }, decision: Decision): EditResult {
  const { config, problems } = parseConfig(added.text);
  const last = lastOf(config, keyOf(decision));
  const { line } = endOf(added.text, keyOf(decision));
  if (last?.line === line) return added;
  return { problem: problems.find((problem) => problem.line === line)?.message ?? corpusMessage('editFailed') };
}

function lastOf(config: CorpusConfig, key: ListKey): { readonly line: number } | undefined {
  return config[key].at(-1);
}

/** Line of the last entry of a list, and how many entries it has. */
function endOf(text: string, key: ListKey): { readonly line: number; readonly count: number } {
  const source = parseYaml(text.replace(/^\uFEFF/, ''));
  const items = itemsIn(source.document, key);
  return { line: source.lineOf(items.at(-1)?.range?.[0] ?? 0), count: items.length };
}

export type Removal = { readonly text: string; readonly removed: EntityChange | undefined } | { readonly problem: Message };

/** Takes the last decision of a list back, or of the other one where that is empty; what is faulty or about a region is not named in `removed`. */
export function removeLastDecision(text: string, list: ListKey = 'entities'): Removal {
  const other: ListKey = list === 'entities' ? 'regions' : 'entities';
  const key = endOf(text, list).count === 0 && endOf(text, other).count > 0 ? other : list;
  const { count, line } = endOf(text, key);
  const { entities: decisions } = parseConfig(text).config;
  const result = removeEntry(text, key, count - 1);
  return 'text' in result ? { text: result.text, removed: decisions.filter((decision) => key === 'entities' && decision.line === line).at(-1) } : result;
}

/** Takes back a decision: the last one that is the same. */
export function removeDecision(text: string, decision: Decision): EditResult {
  const key = keyOf(decision);
  const wanted = JSON.stringify(textsOf(decision));
  const { document } = parseYaml(text.replace(/^\uFEFF/, ''));
  const entries = itemsIn(document, key).map((node) => JSON.stringify(ordered(node, Object.keys(textsOf(decision)))));
  return removeEntry(text, key, entries.lastIndexOf(wanted));
}

/** The entry's texts in the order of the keys; whatever else it says makes it another. */
function ordered(node: Node, keys: readonly string[]): unknown {
  if (!isMap(node)) return undefined;
  const own = new Map(node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', isScalar(value) ? String(value.value) : value]));
  return own.size === keys.length ? Object.fromEntries(keys.map((key) => [key, own.get(key)])) : undefined;
}

function removeEntry(text: string, key: ListKey, index: number): EditResult {
  return verifiedEdit(text, {
    refusal: (source) => wrongList(source, key) ?? (index < 0 ? corpusMessage('noDecision') : undefined),
    change: (document) => {
      const list = listOf(document, key);
      list.items.splice(index, 1);
      if (list.items.length === 0) rootMapOf(document).set(key, null);
    },
    splices: (source, plain) => planRemoval(source, plain, key, index),
  });
}

const keyOf = (decision: Decision): ListKey => ('entity' in decision ? 'entities' : 'regions');

/** The keys of a line in the order they are written: the kind of an entity's decision first. */
function textsOf(decision: Decision): Readonly<Record<string, string>> {
  if ('region' in decision) {
    const { path, quote, prefix, suffix, kind } = decision.region;
    return present({ path, quote, prefix, suffix, kind });
  }
  const { kind, id, ...rest } = decision.entity;
  const { into, from, path, quote, prefix, suffix, as } = rest as Partial<Record<string, string>>;
  return present({ [kind]: id, into, from, path, quote, prefix, suffix, as });
}

function present(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Says the line of a list that is none. */
function wrongList({ document, lineOf }: YamlSource, key: ListKey): Message | undefined {
  const pair = isMap(document.contents) ? pairOf(document.contents, key) : undefined;
  const value = pair?.value as Node | null | undefined;
  if (pair === undefined || value === null || value === undefined || isSeq(value) || (isScalar(value) && value.value === null)) return undefined;
  return corpusMessage('editDamaged', lineOf(value.range?.[0] ?? 0));
}

function itemsIn(document: Document.Parsed, key: ListKey): readonly Node[] {
  const value = isMap(document.contents) ? pairOf(document.contents, key)?.value : undefined;
  return isSeq(value) ? value.items as Node[] : [];
}

/** The list to change, in block style: one entry a line. */
function listOf(document: Document.Parsed, key: ListKey): YAMLSeq {
  const root = rootMapOf(document);
  const pair = pairOf(root, key);
  const list = pair && isSeq(pair.value) ? pair.value as YAMLSeq : new YAMLSeq();
  list.flow = false;
  if (pair) pair.value = list;
  else root.set(key, list);
  return list;
}

function planAddition(source: YamlSource, text: string, key: ListKey, line: string, lineEnd: string): readonly Splice[] | undefined {
  const root = source.document.contents;
  const fresh = `  - ${line}${lineEnd}`;
  if (root === null || (isScalar(root) && root.value === null)) return [appended(text, lineEnd, `version: 1${lineEnd}${key}:${lineEnd}${fresh}`)];
  if (!isMap(root) || root.flow) return undefined;
  const pair = pairOf(root, key);
  if (pair === undefined) return [appended(text, lineEnd, `${key}:${lineEnd}${fresh}`)];
  const value = pair.value;
  if (isScalar(value) && value.range) return [afterLine(text, value.range[0], lineEnd, fresh)];
  if (!isSeq(value) || !value.range) return undefined;
  const items = value.items as Node[];
  if (value.flow) return inBlockStyle(text, items, value.range, line, lineEnd);
  const last = items.at(-1)?.range;
  const indent = dashIndent(text, items[0]);
  return last && indent !== undefined ? [afterLine(text, last[1], lineEnd, `${indent}- ${line}${lineEnd}`)] : undefined;
}

/** `[ {…}, {…} ]` becomes one entry a line, unless comments or line ends stand in it. */
function inBlockStyle(text: string, items: readonly Node[], [start, end]: readonly [number, number, number], line: string, lineEnd: string): readonly Splice[] | undefined {
  if (/[\r\n#]/.test(text.slice(start, end))) return undefined;
  const lines = [...items.map(({ range }) => text.slice(range?.[0], range?.[1])), line];
  const lineStop = /\r?\n|$/.exec(text.slice(end))!.index + end;
  const behind = text.slice(end, lineStop).trim();
  const insert = `${behind === '' ? '' : ` ${behind}`}${lines.map((each) => `${lineEnd}  - ${each}`).join('')}${lineStop === text.length ? lineEnd : ''}`;
  const blanks = /[ \t]*$/.exec(text.slice(0, start))![0].length;
  return [{ start: start - blanks, end: lineStop, insert }];
}

/** What stands before the dash of an entry, if that is blanks alone. */
function dashIndent(text: string, item: Node | undefined): string | undefined {
  const start = item?.range?.[0] ?? 0;
  return /^([ \t]*)-[ \t]+$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[1];
}

function planRemoval({ document }: YamlSource, text: string, key: ListKey, index: number): readonly Splice[] | undefined {
  const item = itemsIn(document, key)[index];
  const indent = dashIndent(text, item);
  if (item?.range === null || item?.range === undefined || indent === undefined) return undefined;
  const [start, end] = item.range;
  const written = text.slice(start, end).replace(/\s+$/, '');
  if (/[\r\n]/.test(written)) return undefined;
  return [withoutLine(text, text.lastIndexOf('\n', start - 1) + 1 + indent.length, start + written.length)];
}
