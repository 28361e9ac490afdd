import { isMap } from 'yaml';
import type { Message } from '../../protocol/message';
import type { Span } from '../../protocol/span';
import { CORPUS_MESSAGES, corpusMessage } from './messages';
import { readMetadata, type Metadata } from './metadata';
import { entriesOf, parseYaml, type Entry } from './yamlSource';

export interface FrontMatter {
  /** From the first `---` to the end of the closing line, without its line end. */
  readonly span: Span;
  readonly metadata: Metadata;
  readonly remarks: readonly Message[];
}

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?=\r?$)/m;
/** Longer than any front matter, in UTF-16 code units. */
const LIMIT = 65536;
/** Names that other tools give to what Korpus knows. */
const ALIASES: ReadonlyMap<string, string> = new Map([['date', 'published'], ['authors', 'author'], ['keywords', 'tags'], ['lang', 'language']]);

/** The YAML between two `---` at the very start of an .md file. A rule with prose below it is no front matter. */
export function readFrontMatter(text: string, path: string): FrontMatter | undefined {
  const opening = OPENING.exec(text.slice(0, LIMIT))?.[0];
  if (opening === undefined) return undefined;
  const rest = text.slice(opening.length, LIMIT);
  const closing = CLOSING.exec(rest);
  if (!closing) return undefined;
  const yaml = rest.slice(0, closing.index);
  const span = { start: 0, end: opening.length + closing.index + closing[0].trimEnd().length };
  const source = parseYaml(yaml);
  if (source.damage) {
    if (!/^[\p{L}_][\p{L}\p{N}_ -]*:/u.test(yaml)) return undefined;
    return { span, metadata: {}, remarks: [corpusMessage('frontMatterDamaged', source.damage.detail)] };
  }
  const { contents } = source.document;
  if (!isMap(contents)) return yaml.trim() === '' ? { span, metadata: {}, remarks: [] } : undefined;
  const remarks: Message[] = [];
  contents.items = preferOwnNames(contents.items, entriesOf(contents, source.document));
  const metadata = readMetadata(contents, path, source.document, (message) => {
    if (message.template !== CORPUS_MESSAGES.unknownKey) remarks.push(message);
  });
  return { span, metadata, remarks };
}

/** Renames what other tools call otherwise, unless Korpus's own name stands there too. */
function preferOwnNames<T extends { key: unknown }>(items: T[], entries: readonly Entry[]): T[] {
  const names = new Set(entries.map((entry) => entry.key?.toLowerCase()));
  return items.map((item, at) => {
    const own = ALIASES.get(entries[at]?.key?.toLowerCase() ?? '');
    return own === undefined || names.has(own) ? item : Object.assign(item, { key: rename(item.key, own) });
  });
}

function rename(key: unknown, own: string): unknown {
  return typeof key === 'object' && key !== null ? Object.assign(key, { value: own }) : key;
}
