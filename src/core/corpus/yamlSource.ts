import { isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, visit, type Alias, type Document, type Node, type YAMLMap } from 'yaml';
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
/** Columns that indentation and signs such as `- - -` take ahead of a line's text, which no korpus.yaml needs. Each level takes one at least. */
const WIDEST = 400;

/** What would take the parser too long, or more of the stack than there is: that ends the process, as no exception can be made any more. */
function isTooDeep(text: string): boolean {
  return hasManyBrackets(text) || hasWideIndentation(text);
}

function hasWideIndentation(text: string): boolean {
  let [start, at] = [0, 0];
  while (at < text.length) {
    if (at - start > WIDEST) return true;
    if (isBlank(text[at]) || (isBlockSign(text[at]) && isBlank(text[at + 1]))) at++;
    else [start, at] = lineAfter(text, at);
  }
  return false;
}

function lineAfter(text: string, at: number): [start: number, at: number] {
  const end = text.indexOf('\n', at);
  return end < 0 ? [text.length, text.length] : [end + 1, end + 1];
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

function isBlockSign(char: string | undefined): boolean {
  return char === '-' || char === '?' || char === ':';
}

/** Told by the lexer, which does not recurse: a bracket in quotes or in a comment is none. */
function hasManyBrackets(text: string): boolean {
  if ((text.match(/[[{]/g)?.length ?? 0) <= DEEPEST) return false;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++;
    else if ((token === ']' || token === '}') && depth > 0) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
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
  if (isAlias(node)) return aliasTargets(document).get(node);
  return isScalar(node) || isMap(node) || isSeq(node) ? node : undefined;
}

const known = new WeakMap<Document.Parsed, ReadonlyMap<Alias, Node>>();

/** What each alias stands for: the last anchor of its name before it. Found in one walk, as the library walks the whole document for every alias. */
function aliasTargets(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const present = known.get(document);
  if (present !== undefined) return present;
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  known.set(document, targets);
  return targets;
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
