import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type YAMLMap } from 'yaml';
import { corpusMessage } from './messages';
import { formatMessage } from '../../protocol/message';

/** A fault of a YAML text as a whole: what is wrong, in English, and its 1-based line. */
export interface YamlDamage {
  readonly kind: 'syntax' | 'conflict';
  readonly detail: string;
  readonly line: number;
}

/** A parsed YAML text in which every node knows its line. */
export interface YamlSource {
  readonly document: Document.Parsed;
  /** Set when the text is no valid YAML: what `document` holds is then a guess. Keys that stand twice are no damage. */
  readonly damage: YamlDamage | undefined;
  readonly duplicates: readonly { readonly key: string; readonly line: number }[];
  /** 1-based. */
  lineOf(offset: number): number;
}

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/m;

/** Never throws, whatever the text. `text` has no byte order mark. */
export function parseYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const parsed = parseGuarded(text, lines);
  const lineOf = (offset: number): number => lines.linePos(offset).line || 1;
  if (parsed === undefined) {
    const detail = formatMessage(corpusMessage('configTooDeep'));
    return { document: parseDocument(''), damage: { kind: 'syntax', detail, line: 1 }, duplicates: [], lineOf: () => 1 };
  }
  const { document } = parsed;
  const duplicates = parsed.duplicates.map(({ key, offset }) => ({ key, line: lineOf(offset) }));
  return { document, damage: damageOf(text, document, lineOf), duplicates, lineOf };
}

/** Brackets open at once that no korpus.yaml needs; the parser's time grows with their square. */
const DEEPEST = 200;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= DEEPEST; at++) {
    const mark = text[at];
    if (mark === '[' || mark === '{') depth++;
    else if ((mark === ']' || mark === '}') && depth > 0) depth--;
  }
  return depth > DEEPEST;
}

/** `undefined` for nesting too deep to be read in time or at all. */
function parseGuarded(text: string, lineCounter: LineCounter): { document: Document.Parsed; duplicates: readonly { key: string; offset: number }[] } | undefined {
  if (isTooDeep(text)) return undefined;
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false, strict: true, uniqueKeys: false, logLevel: 'error' });
    return { document, duplicates: duplicatesIn(document) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function damageOf(text: string, document: Document.Parsed, lineOf: (offset: number) => number): YamlDamage | undefined {
  const conflict = CONFLICT.exec(text);
  if (conflict) return { kind: 'conflict', detail: '', line: lineOf(conflict.index) };
  const error = document.errors[0];
  if (error === undefined) return undefined;
  const detail = error.code === 'TAB_AS_INDENT' ? formatMessage(corpusMessage('configTab')) : `${error.message.replace(/\.$/, '')}.`;
  return { kind: 'syntax', detail, line: lineOf(error.pos[0]) };
}

/** Keys that stand twice in one map. The parser's own check takes the square of the number of keys. */
function duplicatesIn(document: Document.Parsed): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push({ key: scalarText(key) ?? '', offset: key.range?.[0] ?? 0 });
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** The node itself, or what an alias stands for. */
export function resolveNode(node: unknown, document: Document.Parsed): Node | undefined {
  if (isAlias(node)) return node.resolve(document);
  return isScalar(node) || isMap(node) || isSeq(node) ? node : undefined;
}

/** A scalar as it is written, so that 007 and 2023 stay what they are; `undefined` for nothing; `null` for what is no scalar. */
export function scalarText(node: Node | undefined): string | undefined | null {
  if (node === undefined) return undefined;
  if (!isScalar(node)) return null;
  if (node.value === null || node.value === undefined) return undefined;
  const text = typeof node.value === 'string' ? node.value : node.source ?? String(node.value);
  return text.trim() === '' ? undefined : text;
}

export interface Entry {
  /** `null` when the key is no scalar. */
  readonly key: string | null;
  readonly value: Node | undefined;
  readonly offset: number;
}

/** The entries of a map in their order. A later entry of the same name overrules the earlier. */
export function entriesOf(map: YAMLMap, document: Document.Parsed): Entry[] {
  return map.items.map(({ key, value }) => {
    const keyNode = resolveNode(key, document);
    return { key: scalarText(keyNode) ?? null, value: resolveNode(value, document), offset: offsetOf(key) ?? offsetOf(value) ?? 0 };
  });
}

function offsetOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
}
