import { isMap, type Node, type YAMLMap } from 'yaml';
import type { ColumnMap } from '../imports/columns';
import { COLUMN_KEYS } from '../imports/columns';
import type { Recipe } from '../imports/Recipe';
import { entriesIn } from './listEntries';
import { corpusMessage } from './messages';
import { complainOfUnknown, pathKey, readMetadata, textsOf, type Complain, type Metadata } from './metadata';
import { entriesOf, scalarText, type Entry, type YamlSource } from './yamlSource';

const KEYS = ['from', 'into', 'set', 'columns', 'items', 'duplicates'] as const;

/** Reads what stands below `imports:`. A faulty entry is not in force and named with its line; keys that nobody knows do no harm. */
export function readRecipes(list: Node | undefined, offset: number, source: YamlSource, complain: Complain): readonly Recipe[] {
  return entriesIn(list, offset, source.document, 'badImports', complain).flatMap(({ map, at }) => {
    const recipe = map && new RecipeReader(map, source, complain).read();
    if (recipe === undefined) complain(corpusMessage('badImport'), at);
    else if (leadsOut(recipe.into)) complain(corpusMessage('badImportFolder', recipe.into), at);
    return recipe === undefined || leadsOut(recipe.into) ? [] : [recipe];
  });
}

/** Whether a folder, as it is written, is none of the corpus. */
export function leadsOut(folder: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(folder) || folder.split(/[/\\]/).includes('..');
}

class RecipeReader {
  readonly #entries: readonly Entry[];

  constructor(map: YAMLMap, private readonly source: YamlSource, private readonly complain: Complain) {
    this.#entries = entriesOf(map, source.document);
  }

  read(): Recipe | undefined {
    const from = textsOf(this.#value('from'), this.source.document);
    const into = scalarText(this.#value('into'));
    if (from === undefined || from.length === 0 || into === null) return undefined;
    for (const entry of this.#entries) if (entry.key !== null && !(KEYS as readonly string[]).includes(entry.key)) complainOfUnknown(entry, KEYS, this.complain);
    return {
      from, into: pathKey(into ?? '').replace(/\/+$/, '').replace(/^\.$/, ''), set: this.#metadata('set'), columns: this.#columns(), items: this.#items(),
      duplicates: scalarText(this.#value('duplicates')) === 'keep',
    };
  }

  #value(key: (typeof KEYS)[number]): Node | undefined {
    return this.#entries.filter((entry) => entry.key === key).at(-1)?.value;
  }

  #map(key: (typeof KEYS)[number]): YAMLMap | undefined {
    const value = this.#value(key);
    if (value === undefined || isMap(value)) return value;
    if (scalarText(value) !== undefined) this.complain(corpusMessage('badImportPart', key), value.range?.[0] ?? 0);
    return undefined;
  }

  #entriesOf(key: (typeof KEYS)[number]): readonly Entry[] {
    const map = this.#map(key);
    return map ? entriesOf(map, this.source.document) : [];
  }

  #metadata(key: 'set'): Metadata {
    const map = this.#map(key);
    return map ? readMetadata(map, key, this.source.document, this.complain) : {};
  }

  #columns(): ColumnMap {
    return Object.fromEntries(this.#entriesOf('columns').flatMap(({ key, value }) => {
      const name = COLUMN_KEYS.find((each) => each === key);
      const text = scalarText(value);
      return name === undefined || typeof text !== 'string' ? [] : [[name, text]];
    }));
  }

  #items(): Recipe['items'] {
    const items = new Map<string, Metadata | 'skip'>();
    for (const { key, value } of this.#entriesOf('items')) {
      if (key === null) continue;
      if (scalarText(value) === 'skip') items.set(key, 'skip');
      else if (isMap(value)) items.set(key, readMetadata(value, key, this.source.document, this.complain));
    }
    return items;
  }
}
