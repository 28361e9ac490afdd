import { isMap, isSeq, type Document, type Node, type YAMLMap } from 'yaml';
import type { CorpusWarning } from '../../protocol/engine';
import type { Message } from '../../protocol/message';
import { languageCode } from '../language/languageCode';
import { boundedDistance } from '../text/distance';
import { partialDate } from '../text/partialDate';
import { corpusMessage } from './messages';
import { entriesOf, parseYaml, resolveNode, scalarText, type Entry } from './yamlSource';

/** What front matter, korpus.yaml or --metadata say of one article. A missing key is unknown. */
export interface Metadata {
  readonly title?: string;
  /** 2023, 2023-09 or 2023-09-13. */
  readonly published?: string;
  readonly source?: readonly string[];
  readonly author?: string;
  readonly url?: string;
  readonly tags?: readonly string[];
  /** Code of the language, without region: `de` of `de-AT`. */
  readonly language?: string;
}

export const METADATA_KEYS = ['title', 'published', 'source', 'author', 'url', 'tags', 'language'] as const satisfies readonly (keyof Metadata)[];
export type MetadataKey = (typeof METADATA_KEYS)[number];

/** Told of each fault with the offset it stands at. */
export type Complain = (message: Message, offset: number) => void;

type Writable = { -readonly [K in keyof Metadata]: Metadata[K] };

/** Reads what stands for one article. A faulty value is left out and complained of; the others hold. */
export function readMetadata(map: YAMLMap, path: string, document: Document.Parsed, complain: Complain): Metadata {
  const read: Writable = {};
  for (const entry of entriesOf(map, document)) {
    const key = METADATA_KEYS.find((candidate) => candidate === entry.key);
    if (key !== undefined) readValue(read, key, entry, { path, document, complain });
    else complainOfUnknown(entry, METADATA_KEYS, complain);
  }
  return read;
}

interface Surroundings {
  readonly path: string;
  readonly document: Document.Parsed;
  readonly complain: Complain;
}

function readValue(read: Writable, key: MetadataKey, entry: Entry, { path, document, complain }: Surroundings): void {
  const texts = textsOf(entry.value, document);
  if (texts === undefined || (key !== 'tags' && key !== 'source' && key !== 'author' && isSeq(entry.value))) {
    return complain(corpusMessage(key === 'tags' || key === 'source' ? 'badList' : 'badValue', key, path), entry.offset);
  }
  delete read[key];
  const first = texts[0];
  if (first === undefined) return;
  if (key === 'tags' || key === 'source') read[key] = texts;
  else if (key === 'published') {
    const date = partialDate(first);
    if (date === undefined) complain(corpusMessage('badDate', first), entry.offset);
    else read.published = date;
  } else if (key === 'language') {
    const code = languageCode(first);
    if (code === undefined) complain(corpusMessage('badLanguage', first, path), entry.offset);
    else read.language = code;
  } else read[key] = key === 'author' ? texts.join('; ') : first;
}

/** The texts of a scalar or of a list of scalars; `undefined` when it is neither. */
export function textsOf(node: Node | undefined, document: Document.Parsed): readonly string[] | undefined {
  const items = isSeq(node) ? node.items.map((item) => resolveNode(item, document)) : [node];
  const texts = items.map(scalarText);
  return texts.includes(null) ? undefined : texts.filter((text) => typeof text === 'string');
}

/** Letters of a known name that are no other word: `lang` means `language`. */
const SHORTEST_BEGINNING = 4;

/** Names that nobody knows survive; one that is nearly a known name, or its beginning, is a slip of the pen. */
export function complainOfUnknown(entry: Entry, known: readonly string[], complain: Complain): void {
  const { key } = entry;
  if (key === null) return;
  const slip = key.toLowerCase();
  const meant = known.find((candidate) => boundedDistance(slip, candidate, 1) <= 1) ?? known.find((candidate) => slip.length >= SHORTEST_BEGINNING && candidate.startsWith(slip));
  if (meant !== undefined) complain(corpusMessage('unknownKey', key, meant), entry.offset);
}

/** Reads a map of paths to metadata, as it stands below `articles:`. */
export function readArticles(map: YAMLMap, document: Document.Parsed, complain: Complain): Map<string, Metadata> {
  const articles = new Map<string, Metadata>();
  for (const entry of entriesOf(map, document)) {
    if (entry.key === null) complain(corpusMessage('badPath'), entry.offset);
    else if (isMap(entry.value)) articles.set(pathKey(entry.key), readMetadata(entry.value, entry.key, document, complain));
    else if (scalarText(entry.value) !== undefined) complain(corpusMessage('badArticle', entry.key), entry.offset);
  }
  return articles;
}

/** A path as written, without `./` in front and with `/`. */
export function pathKey(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}

/** Reads a `--metadata` file, JSON or YAML. Any problem is the input's fault; `metadata` holds what could be read all the same. */
export function parseMetadataFile(text: string): { readonly metadata: ReadonlyMap<string, Metadata>; readonly problems: readonly CorpusWarning[] } {
  const source = parseYaml(text.replace(/^\uFEFF/, ''));
  const problems: CorpusWarning[] = source.duplicates.map(({ key, line }) => ({ message: corpusMessage('duplicateKey', key), path: null, line }));
  if (source.damage) return { metadata: new Map(), problems: [{ message: corpusMessage('metadataDamaged', source.damage.detail), path: null, line: source.damage.line }] };
  const { contents } = source.document;
  if (contents === null || scalarText(contents) === undefined) return { metadata: new Map(), problems };
  if (!isMap(contents)) return { metadata: new Map(), problems: [{ message: corpusMessage('metadataNoMap'), path: null, line: 1 }] };
  const metadata = readArticles(contents, source.document, (message, offset) => problems.push({ message, path: null, line: source.lineOf(offset) }));
  return { metadata, problems };
}

/** The later wins, key by key: front matter < korpus.yaml < --metadata. */
export function mergeMetadata(...layers: readonly (Metadata | undefined)[]): Metadata {
  return Object.assign({}, ...layers) as Metadata;
}
