import { isMap, isScalar, Scalar, visit, YAMLMap, type Document } from 'yaml';
import type { Message } from '../../protocol/message';
import { partialDate } from '../text/partialDate';
import { wholeFault } from './config';
import { corpusMessage } from './messages';
import { applySplices, planEdit } from './editPlan';
import { flowEntry, pairOf, plainValue, valueNode, WRITING, type MetadataPatch } from './flowStyle';
import { METADATA_KEYS } from './metadata';
import { entriesOf, parseYaml, resolveNode, type YamlSource } from './yamlSource';

export type { MetadataPatch } from './flowStyle';

type EditResult = { readonly text: string } | { readonly problem: Message };

/**
 * Sets what is known of articles in the text of a korpus.yaml. Comments, order, unknown keys, line ends and the way things are written
 * survive; an empty text becomes a new file; a new entry is one line in flow style. Refuses on a damaged file. The result is read again
 * and compared before it is answered.
 */
export function setMetadata(text: string, paths: readonly string[], patch: MetadataPatch): EditResult {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lineEnd = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const source = parseYaml(text.slice(mark.length));
  const refused = refusal(source, patch);
  if (refused) return { problem: refused };
  const plain = text.slice(mark.length);
  const wanted = expectedContent(plain, paths, patch);
  const candidates = [() => applySplices(plain, planEdit(source, plain, paths, patch, lineEnd)), () => rewritten(plain, paths, patch, lineEnd)];
  for (const candidate of candidates) {
    const edited = candidate();
    if (edited !== undefined && contentOf(edited) === wanted) return { text: mark + edited };
  }
  return { problem: corpusMessage('editFailed') };
}

function refusal(source: YamlSource, patch: MetadataPatch): Message | undefined {
  const whole = wholeFault(source);
  const line = whole?.line ?? source.duplicates[0]?.line ?? wrongArticles(source);
  if (line !== undefined && line !== null) return corpusMessage('editDamaged', line);
  if (hasAliases(source.document)) return corpusMessage('editFailed');
  const { published } = patch;
  const isDate = typeof published !== 'string' || published === '' || partialDate(published) === published;
  return isDate ? undefined : corpusMessage('badDate', String(published));
}

/** What one alias stands for stands in several places; a change of one would change the others. */
function hasAliases(document: Document): boolean {
  let found = false;
  visit(document, { Alias: () => (found = true, visit.BREAK) });
  return found;
}

/** Line of an `articles:` that is neither a map nor empty, or of such an entry in it. */
function wrongArticles({ document, lineOf }: YamlSource): number | undefined {
  const root = document.contents;
  const entry = isMap(root) ? entriesOf(root, document).find(({ key }) => key === 'articles') : undefined;
  if (entry === undefined || entry.value === undefined || (isScalar(entry.value) && entry.value.value === null)) return undefined;
  return isMap(entry.value) ? undefined : lineOf(entry.offset);
}

/** The whole file written anew from its document, comments and all: for what cannot be changed in place. */
function rewritten(text: string, paths: readonly string[], patch: MetadataPatch, lineEnd: string): string | undefined {
  const edited = editedDocument(text, paths, patch)?.toString(WRITING);
  return lineEnd === '\n' ? edited : edited?.replace(/\r?\n/g, lineEnd);
}

function editedDocument(text: string, paths: readonly string[], patch: MetadataPatch): Document | undefined {
  const { document } = parseYaml(text);
  if (!isMap(document.contents)) document.contents = document.createNode({ version: 1 }) as unknown as typeof document.contents;
  const root = document.contents as unknown as YAMLMap;
  const pair = pairOf(root, 'articles');
  const articles = pair && isMap(pair.value) ? pair.value as YAMLMap : new YAMLMap();
  if (pair && !isMap(pair.value)) pair.value = articles;
  else if (!pair) root.set('articles', articles);
  for (const path of paths) editNode(articles, path, patch, document);
  return document;
}

function editNode(articles: YAMLMap, path: string, patch: MetadataPatch, document: Document.Parsed): void {
  const pair = pairOf(articles, path);
  const entry = resolveNode(pair?.value, document);
  if (pair === undefined) articles.items.push(document.createPair(new Scalar(path), flowEntry(patch)));
  else if (!isMap(entry)) pair.value = flowEntry(patch);
  else {
    for (const key of METADATA_KEYS) {
      if (patch[key] === undefined) continue;
      const value = plainValue(key, patch[key]);
      if (value === undefined) entry.delete(key);
      else entry.set(key, valueNode(value));
    }
  }
}

/** Everything a YAML text says, in its order, as one comparable string; `undefined` when it is damaged. */
function contentOf(text: string): string | undefined {
  const { document, damage, duplicates } = parseYaml(text);
  return damage || duplicates.length > 0 ? undefined : comparable(document);
}

function expectedContent(text: string, paths: readonly string[], patch: MetadataPatch): string | undefined {
  const document = editedDocument(text, paths, patch);
  return document && comparable(document);
}

function comparable(document: Document): string {
  const flat = (value: unknown): unknown => {
    if (value instanceof Map) return { map: [...value].map(([key, inner]) => [flat(key), flat(inner)]) };
    if (Array.isArray(value)) return value.map(flat);
    return typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  };
  return JSON.stringify(flat(document.toJS({ mapAsMap: true, maxAliasCount: 1000 })));
}
