import { isMap, isScalar, isSeq, YAMLSeq, type Document, type Node } from 'yaml';
import { appended, type Splice } from './editPlan';
import { flowPair, pairOf, rootMapOf, valueNode } from './flowStyle';
import { corpusMessage } from './messages';
import { verifiedEdit, type EditResult } from './verifiedEdit';
import type { YamlSource } from './yamlSource';

const KEY = 'exclude';

/** Leaves one file out of the corpus: a pattern below `exclude:` that fits it and no other. An empty text becomes a new file. */
export function addExclude(text: string, path: string): EditResult {
  const pattern = `/${path.replace(/[*?[\]\\]|\s(?=\s*$)/g, '\\$&')}`;
  return verifiedEdit(text, {
    refusal: ({ document, lineOf }) => {
      const value = valueOf(document);
      return value === undefined || isSeq(value) || isScalar(value) ? undefined : corpusMessage('editDamaged', lineOf(value.range?.[0] ?? 0));
    },
    change: (document) => rootMapOf(document).set(KEY, listOf(document, pattern)),
    splices: (source, plain, lineEnd) => planAddition(source, plain, pattern, lineEnd),
  });
}

function valueOf(document: Document.Parsed): Node | undefined {
  return isMap(document.contents) ? (pairOf(document.contents, KEY)?.value as Node | null | undefined) ?? undefined : undefined;
}

/** The list with the pattern in it; a single pattern may stand without one. */
function listOf(document: Document.Parsed, pattern: string): YAMLSeq {
  const value = valueOf(document);
  const list = isSeq(value) ? value as YAMLSeq : new YAMLSeq();
  if (!isSeq(value)) list.flow = true;
  if (isScalar(value) && value.value !== null) list.items.push(value);
  list.items.push(valueNode(pattern));
  return list;
}

function planAddition({ document }: YamlSource, text: string, pattern: string, lineEnd: string): readonly Splice[] | undefined {
  const root = document.contents;
  const line = `${flowPair(KEY, [pattern])}${lineEnd}`;
  if (root === null || (isScalar(root) && root.value === null)) return [appended(text, lineEnd, `version: 1${lineEnd}${line}`)];
  if (!isMap(root) || root.flow) return undefined;
  return pairOf(root, KEY) === undefined ? [appended(text, lineEnd, line)] : undefined;
}
