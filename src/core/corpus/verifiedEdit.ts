import { visit, type Document } from 'yaml';
import type { Message } from '../../protocol/message';
import { wholeFault } from './config';
import { applySplices, type Splice } from './editPlan';
import { WRITING } from './flowStyle';
import { corpusMessage } from './messages';
import { parseYaml, type YamlSource } from './yamlSource';

export type EditResult = { readonly text: string } | { readonly problem: Message };

/** One change of korpus.yaml, said twice: as what it does to the content, and as where it touches the text. */
export interface YamlEdit {
  /** Why the text cannot be changed so, beside what damages it as a whole. */
  refusal(source: YamlSource): Message | undefined;
  /** Changes the document; the text must come to say the same. */
  change(document: Document.Parsed): void;
  /** Touches no more of the text than it must; `undefined` for a text that is written in a way that this cannot keep. */
  splices(source: YamlSource, text: string, lineEnd: string): readonly Splice[] | undefined;
}

/**
 * Edits the text of a korpus.yaml. Comments, order, unknown keys, line ends and the way things are written survive. Refuses on a damaged
 * file. Where splices will not do, the file is written anew from its document, comments and all. The result is read again and compared
 * with the content that was meant before it is answered.
 */
export function verifiedEdit(text: string, edit: YamlEdit): EditResult {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = text.slice(mark.length);
  const lineEnd = /\r\n|\n/.exec(plain)?.[0] ?? '\n';
  const source = parseYaml(plain);
  const refused = damageOf(source) ?? edit.refusal(source);
  if (refused) return { problem: refused };
  const changed = () => changedDocument(plain, edit);
  const wanted = comparable(changed());
  const candidates = [() => applySplices(plain, edit.splices(source, plain, lineEnd)), () => withLineEnd(changed().toString(WRITING), lineEnd)];
  for (const candidate of candidates) {
    const edited = candidate();
    if (edited !== undefined && contentOf(edited) === wanted) return { text: mark + edited };
  }
  return { problem: corpusMessage('editFailed') };
}

function changedDocument(text: string, edit: YamlEdit): Document {
  const { document } = parseYaml(text);
  edit.change(document);
  return document;
}

function damageOf(source: YamlSource): Message | undefined {
  const line = wholeFault(source)?.line ?? source.duplicates[0]?.line;
  if (line !== undefined && line !== null) return corpusMessage('editDamaged', line);
  return hasAliases(source.document) ? corpusMessage('editFailed') : undefined;
}

/** What one alias stands for stands in several places; a change of one would change the others. */
function hasAliases(document: Document): boolean {
  let found = false;
  visit(document, { Alias: () => (found = true, visit.BREAK) });
  return found;
}

function withLineEnd(text: string, lineEnd: string): string {
  return lineEnd === '\n' ? text : text.replace(/\r?\n/g, lineEnd);
}

/** Everything a YAML text says, in its order, as one comparable string; `undefined` when it is damaged. */
function contentOf(text: string): string | undefined {
  const { document, damage, duplicates } = parseYaml(text);
  return damage || duplicates.length > 0 ? undefined : comparable(document);
}

function comparable(document: Document): string {
  const flat = (value: unknown): unknown => {
    if (value instanceof Map) return { map: [...value].map(([key, inner]) => [flat(key), flat(inner)]) };
    if (Array.isArray(value)) return value.map(flat);
    return typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  };
  return JSON.stringify(flat(document.toJS({ mapAsMap: true, maxAliasCount: 1000 })));
}
