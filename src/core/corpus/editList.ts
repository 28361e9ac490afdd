import type { YAMLMap} from 'yaml';
import { isMap, isScalar, isSeq, parseDocument, YAMLSeq, type Document, type Node } from 'yaml';
import type { Message } from '../../protocol/message';
import { afterLine, appended, changedMap, withoutLine, type FieldPatch, type Splice } from './editPlan';
import { pairOf, rootMapOf, valueNode } from './flowStyle';
import { corpusMessage } from './messages';
import { verifiedEdit, type EditResult } from './verifiedEdit';
import { parseYaml, type YamlSource } from './yamlSource';

/** The lists of korpus.yaml that have one entry a line. */
export type ListKey = 'entities' | 'regions' | 'notes' | 'imports';

/** Adds an entry, a map in flow style on one line, below the others of its list, as `verifiedEdit` has it. An empty text becomes a new file. */
export function addEntry(text: string, key: ListKey, line: string): EditResult {
  return verifiedEdit(text, {
    refusal: (source) => wrongList(source, key),
    change: (document) => listOf(document, key).items.push(parseDocument(line).contents),
    splices: (source, plain, lineEnd) => planAddition(source, plain, key, line, lineEnd),
  });
}

/** Takes an entry away, by its number in the list. */
export function removeEntry(text: string, key: ListKey, index: number): EditResult {
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

/** Changes keys of an entry, by its number in the list; the others stay as they are written. */
export function changeEntry(text: string, key: ListKey, index: number, patch: FieldPatch): EditResult {
  return verifiedEdit(text, {
    refusal: (source) => wrongList(source, key),
    change: (document) => {
      const map = itemsIn(document, key)[index] as unknown as YAMLMap;
      for (const [name, value] of patch) {
        if (value === undefined) map.delete(name);
        else map.set(name, valueNode(value));
      }
    },
    splices: ({ document }, plain) => {
      const map = itemsIn(document, key)[index];
      return isMap(map) ? changedMap(map, plain, patch) : undefined;
    },
  });
}

/** The entries of a list as a text has them, their lines, and each as it is written. */
export function listIn(text: string, key: ListKey): { readonly source: YamlSource; readonly items: readonly Node[]; lineAt(index: number): number; textAt(index: number): string } {
  const plain = text.replace(/^\uFEFF/, '');
  const source = parseYaml(plain);
  const items = itemsIn(source.document, key);
  return {
    source, items,
    lineAt: (index) => source.lineOf(items[index]?.range?.[0] ?? 0),
    textAt: (index) => plain.slice(items[index]?.range?.[0] ?? 0, items[index]?.range?.[1] ?? 0),
  };
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
