import { Document, isMap, YAMLMap } from 'yaml';
import type { Recipe } from '../imports/Recipe';
import { parseConfig } from './config';
import { addEntry, listIn, removeEntry } from './editList';
import { flowEntry, valueNode, WRITING, type Plain } from './flowStyle';
import { corpusMessage } from './messages';
import type { EditResult } from './verifiedEdit';
import { entriesOf } from './yamlSource';
import { textsOf } from './metadata';

/** Keeps a recipe as one line below `imports:`, in place of one with the same sources and folder, as `verifiedEdit` has it. */
export function setRecipe(text: string, recipe: Recipe): EditResult {
  const line = recipeLine(recipe);
  const index = indexOf(text, recipe);
  const cleared = index < 0 ? { text } : removeEntry(text, 'imports', index);
  if ('problem' in cleared) return cleared;
  const edited = addEntry(cleared.text, 'imports', line);
  if ('problem' in edited) return edited;
  return parseConfig(edited.text).config.imports.some((kept) => recipeLine(kept) === line) ? edited : { problem: corpusMessage('editFailed') };
}

function indexOf(text: string, { from, into }: Recipe): number {
  const { source, items } = listIn(text, 'imports');
  return items.findIndex((item) => {
    if (!isMap(item)) return false;
    const entries = entriesOf(item, source.document);
    const valueOf = (name: string) => textsOf(entries.filter(({ key }) => key === name).at(-1)?.value, source.document) ?? [];
    return JSON.stringify(valueOf('from')) === JSON.stringify(from) && (valueOf('into')[0] ?? '') === into;
  });
}

function recipeLine({ from, into, set, columns, items, duplicates }: Recipe): string {
  const map = flow();
  put(map, 'from', valueNode(from));
  put(map, 'into', valueNode(into));
  if (Object.keys(set).length > 0) put(map, 'set', flowEntry(set));
  if (Object.keys(columns).length > 0) put(map, 'columns', texts({ ...columns }));
  if (items.size > 0) {
    const each = flow();
    for (const [key, value] of items) put(each, key, value === 'skip' ? valueNode(value) : flowEntry(value));
    put(map, 'items', each);
  }
  if (duplicates) put(map, 'duplicates', valueNode('keep'));
  return new Document(map).toString(WRITING).trimEnd();
}

function texts(values: Readonly<Record<string, Plain | undefined>>): YAMLMap {
  const map = flow();
  for (const [key, value] of Object.entries(values)) if (value !== undefined) put(map, key, valueNode(value));
  return map;
}

function flow(): YAMLMap {
  const map = new YAMLMap();
  map.flow = true;
  return map;
}

function put(map: YAMLMap, key: string, value: YAMLMap | ReturnType<typeof valueNode>): void {
  map.set(valueNode(key), value);
}
