import { isMap, isScalar, Scalar, YAMLMap, type Document } from 'yaml';
import type { Message } from '../../protocol/message';
import { languageCode } from '../language/languageCode';
import { partialDate } from '../text/partialDate';
import { planEdit } from './editPlan';
import { flowEntry, pairOf, plainValue, rootMapOf, valueNode, type MetadataPatch } from './flowStyle';
import { corpusMessage } from './messages';
import { METADATA_KEYS } from './metadata';
import { verifiedEdit, type EditResult } from './verifiedEdit';
import { entriesOf, resolveNode, type YamlSource } from './yamlSource';

export type { MetadataPatch } from './flowStyle';

/**
 * Sets what is known of articles in the text of a korpus.yaml, as `verifiedEdit` has it. An empty text becomes a new file; a new entry is
 * one line in flow style.
 */
export function setMetadata(text: string, paths: readonly string[], patch: MetadataPatch): EditResult {
  return verifiedEdit(text, {
    refusal: (source) => refusal(source, paths, patch),
    change: (document) => editDocument(document, paths, patch),
    splices: (source, plain, lineEnd) => planEdit(source, plain, paths, patch, lineEnd),
  });
}

function refusal(source: YamlSource, paths: readonly string[], patch: MetadataPatch): Message | undefined {
  const line = wrongArticles(source);
  if (line !== undefined) return corpusMessage('editDamaged', line);
  const { published, language } = patch;
  if (typeof published === 'string' && published !== '' && partialDate(published) !== published) return corpusMessage('badDate', published);
  const isLanguage = typeof language !== 'string' || language === '' || languageCode(language) !== undefined;
  return isLanguage ? undefined : corpusMessage('badLanguage', String(language), paths.join(', '));
}

/** Line of an `articles:` that is neither a map nor empty, or of such an entry in it. */
function wrongArticles({ document, lineOf }: YamlSource): number | undefined {
  const root = document.contents;
  const entry = isMap(root) ? entriesOf(root, document).find(({ key }) => key === 'articles') : undefined;
  if (entry === undefined || entry.value === undefined || (isScalar(entry.value) && entry.value.value === null)) return undefined;
  return isMap(entry.value) ? undefined : lineOf(entry.offset);
}

function editDocument(document: Document.Parsed, paths: readonly string[], patch: MetadataPatch): void {
  const root = rootMapOf(document);
  const pair = pairOf(root, 'articles');
  const articles = pair && isMap(pair.value) ? pair.value as YAMLMap : new YAMLMap();
  if (pair && !isMap(pair.value)) pair.value = articles;
  else if (!pair) root.set('articles', articles);
  for (const path of paths) editNode(articles, path, patch, document);
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
