import { isMap, isSeq, type Document, type Node, type YAMLMap } from 'yaml';
import type { CorpusWarning } from '../../protocol/engine';
import type { ListedNote } from '../../protocol/notes';
import type { EntityDecision } from '../entity/decisions/EntityDecision';
import type { FileEntry } from '../ports';
import { CONFIG_FILE } from './configFile';
import { corpusMessage } from './messages';
import { complainOfUnknown, readArticles, textsOf, type Complain, type Metadata } from './metadata';
import type { Recipe } from '../imports/Recipe';
import { readNotes } from './readNotes';
import { readRecipes } from './readRecipes';
import { readEntityDecisions, readRegionDecisions } from './readDecisions';
import type { RegionDecision } from './RegionDecision';
import { entriesOf, parseYaml, scalarText, type YamlSource } from './yamlSource';

/** What korpus.yaml decides. */
export interface CorpusConfig {
  /** Patterns as in .gitignore; `undefined` takes in every article. */
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[];
  readonly articles: ReadonlyMap<string, Metadata>;
  /** 1-based lines of the entries below `articles`. */
  readonly lines: ReadonlyMap<string, number>;
  /** The user's decisions about entities, in their order: the later wins. */
  readonly entities: readonly EntityDecision[];
  /** The user's decisions about what stands in articles, in their order. */
  readonly regions: readonly RegionDecision[];
  /** The user's notes on passages, in their order. */
  readonly notes: readonly ListedNote[];
  /** How articles came in, so that it can be done again. */
  readonly imports: readonly Recipe[];
}

export const EMPTY_CONFIG: CorpusConfig = { include: undefined, exclude: [], articles: new Map(), lines: new Map(), entities: [], regions: [], notes: [], imports: [] };

const KNOWN_KEYS = ['version', 'include', 'exclude', 'articles', 'entities', 'regions', 'notes', 'imports'] as const;

/**
 * Reads korpus.yaml. Never throws. What is faulty is not in force and named with its line; a text that is no valid YAML, of an unknown
 * version, or in the middle of a merge leaves nothing in force, so the corpus is read as if the file were absent.
 */
export function parseConfig(text: string): { readonly config: CorpusConfig; readonly problems: readonly CorpusWarning[] } {
  const source = parseYaml(text.replace(/^\uFEFF/, ''));
  const problems: CorpusWarning[] = [];
  const complain: Complain = (message, offset) => problems.push({ message, path: CONFIG_FILE, line: source.lineOf(offset) });
  const whole = wholeFault(source);
  if (whole) return { config: EMPTY_CONFIG, problems: [whole] };
  for (const { key, line } of source.duplicates) problems.push({ message: corpusMessage('duplicateKey', key), path: CONFIG_FILE, line });
  const { contents } = source.document;
  const config = isMap(contents) ? readConfig(contents, source, complain) : EMPTY_CONFIG;
  return { config, problems };
}

/** Why nothing of the file can be in force, if so. */
export function wholeFault({ document, damage, lineOf }: YamlSource): CorpusWarning | undefined {
  if (damage?.kind === 'conflict') return { message: corpusMessage('configConflict'), path: CONFIG_FILE, line: damage.line };
  if (damage) return { message: corpusMessage('configDamaged', damage.detail), path: CONFIG_FILE, line: damage.line };
  const { contents } = document;
  if (contents === null || scalarText(contents) === undefined) return undefined;
  if (!isMap(contents)) return { message: corpusMessage('configNoMap'), path: CONFIG_FILE, line: lineOf(contents.range[0]) };
  const version = entriesOf(contents, document).filter((entry) => entry.key === 'version').at(-1);
  const written = version && scalarText(version.value);
  if (version === undefined || written === undefined || written === '1') return undefined;
  return { message: corpusMessage('configVersion', written ?? '?'), path: CONFIG_FILE, line: lineOf(version.offset) };
}

function readConfig(root: YAMLMap, source: YamlSource, complain: Complain): CorpusConfig {
  const { document } = source;
  const config: { -readonly [K in keyof CorpusConfig]: CorpusConfig[K] } = { ...EMPTY_CONFIG };
  for (const entry of entriesOf(root, document)) {
    const { key, value, offset } = entry;
    if (key === 'include') config.include = readPatterns(key, value, document, complain, offset);
    else if (key === 'exclude') config.exclude = readPatterns(key, value, document, complain, offset) ?? [];
    else if (key === 'articles') {
      if (isMap(value)) Object.assign(config, { articles: readArticles(value, document, complain), lines: linesOf(value, source) });
      else if (scalarText(value) !== undefined) complain(corpusMessage('badArticles'), offset);
    } else if (key === 'entities') config.entities = readEntityDecisions(value, offset, source, complain);
    else if (key === 'notes') config.notes = readNotes(value, offset, source, complain);
    else if (key === 'imports') config.imports = readRecipes(value, offset, source, complain);
    else if (key === 'regions') config.regions = readRegionDecisions(value, offset, source, complain);
    else if (key === null || !(KNOWN_KEYS as readonly string[]).includes(key)) complainOfUnknown(entry, KNOWN_KEYS, complain);
  }
  return config;
}

function readPatterns(name: 'include' | 'exclude', value: Node | undefined, document: Document.Parsed, complain: Complain, offset: number): readonly string[] | undefined {
  if (!isSeq(value) && scalarText(value) === undefined) return undefined;
  // `./` is how a path from here is often written; .gitignore knows only `/`.
  const patterns = textsOf(value, document)?.map((pattern) => pattern.replace(/^(!?)\.\//, '$1/'));
  if (patterns === undefined) complain(corpusMessage('badPatterns', name), offset);
  return patterns === undefined || (patterns.length === 0 && name === 'include') ? undefined : patterns;
}

function linesOf(articles: YAMLMap, { document, lineOf }: YamlSource): ReadonlyMap<string, number> {
  return new Map(entriesOf(articles, document).flatMap(({ key, offset }) => (key === null ? [] : [[key, lineOf(offset)]])));
}

/** Entries of korpus.yaml that name no file of the corpus: after a rename, or misspelt. */
export function missingArticles(config: CorpusConfig, entries: readonly FileEntry[]): readonly CorpusWarning[] {
  if (config.articles.size === 0) return [];
  const present = new Set(entries.map((entry) => entry.path));
  return [...config.articles.keys()].filter((path) => !present.has(path))
    .map((path) => ({ message: corpusMessage('missingArticle', path), path: CONFIG_FILE, line: config.lines.get(path) ?? null }));
}
