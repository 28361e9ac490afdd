import { isMap, isSeq, type Document, type Node, type YAMLMap } from 'yaml';
import { corpusMessage } from './messages';
import { complainOfUnknown, pathKey, type Complain } from './metadata';
import { entriesOf, resolveNode, scalarText } from './yamlSource';

/** Keys that name a stretch of an article. */
export const PLACE = ['path', 'quote', 'prefix', 'suffix'] as const;

export interface ListEntry {
  /** `undefined` where the entry is no map. */
  readonly map: YAMLMap | undefined;
  /** Offset in the file. */
  readonly at: number;
}

/** The entries of a list of korpus.yaml; `bad` is what is said of something else that stands there. */
export function entriesIn(list: Node | undefined, offset: number, document: Document.Parsed, bad: 'badEntities' | 'badRegions' | 'badNotes' | 'badImports', complain: Complain): readonly ListEntry[] {
  if (!isSeq(list)) {
    if (scalarText(list) !== undefined) complain(corpusMessage(bad), offset);
    return [];
  }
  return list.items.flatMap((item): ListEntry[] => {
    const node = resolveNode(item, document);
    if (scalarText(node) === undefined) return [];
    return [{ map: isMap(node) ? node : undefined, at: (item as Node).range?.[0] ?? node?.range?.[0] ?? offset }];
  });
}

export type Texts = Readonly<Partial<Record<string, string>>>;

/** The texts of the keys in `known`; `undefined` when one of them is none, which has been said. Keys of `others` are somebody else's to read. */
export function readTexts(map: YAMLMap, known: readonly string[], document: Document.Parsed, complain: Complain, others: readonly string[] = []): Texts | undefined {
  const texts: Record<string, string> = Object.create(null) as Record<string, string>;
  let isWhole = true;
  for (const entry of entriesOf(map, document)) {
    const { key } = entry;
    if (key !== null && others.includes(key)) continue;
    if (key === null || !known.includes(key)) complainOfUnknown(entry, [...known, ...others], complain);
    else {
      const text = scalarText(entry.value);
      if (text === null) isWhole = false;
      if (text === null) complain(corpusMessage('badPart', key), entry.offset);
      else if (text !== undefined) texts[key] = text;
    }
  }
  return isWhole ? texts : undefined;
}

/** What the texts say of a stretch. */
export function placeOf({ path, quote, prefix, suffix }: Texts) {
  return { ...(path !== undefined && { path: pathKey(path) }), ...(quote !== undefined && { quote }), ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) };
}
