import type { Cancellation } from '../../protocol/engine';
import { Cancelled } from '../../protocol/engine';
import type { ImportFate, ImportStep } from '../../protocol/imports';
import type { Message } from '../../protocol/message';
import { readFrontMatter } from '../corpus/frontMatter';
import { mergeMetadata, type Metadata, type MetadataKey } from '../corpus/metadata';
import { articleFile, readHash, type ArticleContent, type Provenance } from './articleFile';
import { articleStem } from './articleName';
import { articleText } from './cleanText';
import { dateOfName } from './dateOfName';
import { formatOf, type Format } from './formatOf';
import { languageOf } from './languageOf';
import { IMPORT_LIMITS } from './limits';
import { IMPORT_MESSAGES, importMessage } from './messages';
import type { Recipe } from './Recipe';
import type { Shelf } from './Shelf';
import { tidyMetadata } from './tidyMetadata';
import { isUnread, Unreadable, type Draft, type Reader, type ReadOptions, type Source, type Unread } from './Source';

/** A source of an import: a file, or what an archive holds. */
export interface Found {
  readonly source: Source;
  /** Its file, relative to the corpus; of an archive's entry the archive's. */
  readonly original: string;
  /** Within an archive; '' for the file itself. */
  readonly entry: string;
  /** Tells it from sources of the same name in other folders of the import; its name where there is none. */
  readonly key?: string;
}

export interface Matching {
  /** What a list of references says of a draft, if it is sure which one is meant. */
  metadataOf(sourceName: string, draft: Draft): Metadata | undefined;
}

export interface ImportPorts {
  readerOf(format: Exclude<Format, 'zip' | 'bibtex' | 'ris' | 'csl'>): Promise<Reader | undefined>;
  readonly cancellation: Cancellation;
  readonly tableSeen?: ReadOptions['tableSeen'];
}

/** A step, and what is to be written for it: all of the file, or nothing. */
export interface PlannedStep {
  readonly step: ImportStep;
  readonly from: Provenance | undefined;
  readonly content: string | undefined;
}

/** What a remark says to be a guess, which holds no longer where it is stated. */
const GUESSES: ReadonlyMap<string, MetadataKey> = new Map([[IMPORT_MESSAGES.titleGuessed, 'title'], [IMPORT_MESSAGES.dateOfFile, 'published'], [IMPORT_MESSAGES.dateOfDocument, 'published']]);
const OPENING = 200;
const HEAD = 4096;

/**
 * Tells for one source after the other what becomes of it: nothing is written here, so the same run previews and imports. `shelf` is what the
 * corpus holds and takes in what this run adds. What is faulty is a step too; throws `Cancelled` alone.
 */
export async function* importArticles(found: AsyncIterable<Found> | Iterable<Found>, recipe: Recipe, shelf: Shelf, references: Matching, ports: ImportPorts): AsyncGenerator<PlannedStep> {
  for await (const each of found) {
    if (ports.cancellation.cancelled) throw new Cancelled();
    yield* new SourceImport(each, recipe, shelf, references, ports).steps();
    if (ports.cancellation.cancelled) throw new Cancelled();
  }
}

/** The step of something that is no article, for the reason given. */
export function withoutArticle(key: string, fate: ImportFate, reason: Message): PlannedStep {
  return { step: { key, fate, path: null, metadata: {}, language: 'und', length: 0, opening: '', like: null, remarks: [], reason }, from: undefined, content: undefined };
}

class SourceImport {
  readonly #source: Source;

  constructor(private readonly found: Found, private readonly recipe: Recipe, private readonly shelf: Shelf, private readonly references: Matching, private readonly ports: ImportPorts) {
    this.#source = found.source;
  }

  async *steps(): AsyncGenerator<PlannedStep> {
    const name = this.found.key ?? this.#source.name;
    if (this.recipe.items.get(name) === 'skip') return yield withoutArticle(name, 'skipped', importMessage('leftOut'));
    try {
      const format = formatOf(this.#source.name, await headOf(this.#source));
      const reader = format === undefined || format === 'zip' || format === 'bibtex' || format === 'ris' || format === 'csl' ? undefined : await this.ports.readerOf(format);
      if (reader === undefined) return yield withoutArticle(name, 'skipped', unknownFormat(this.#source.name));
      yield* this.#readings(reader, format === 'markdown');
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield withoutArticle(name, 'unread', error.reason);
    }
  }

  async *#readings(reader: Reader, frontMatter: boolean): AsyncGenerator<PlannedStep> {
    const name = this.found.key ?? this.#source.name;
    let readings = 0;
    for await (const reading of reader.read(this.#source, { columns: this.recipe.columns, tableSeen: this.ports.tableSeen, cancelled: () => this.ports.cancellation.cancelled })) {
      readings++;
      const key = keyOf(name, reading);
      if (isUnread(reading)) yield withoutArticle(key, 'unread', reading.reason);
      else if (this.recipe.items.get(key) === 'skip') yield withoutArticle(key, 'skipped', importMessage('leftOut'));
      else yield this.#planned(key, frontMatter ? withFrontMatter(reading, this.#source.name) : reading);
    }
    if (readings === 0 && !this.ports.cancellation.cancelled) yield withoutArticle(name, 'unread', importMessage('nothingInIt'));
  }

  #planned(key: string, draft: Draft): PlannedStep {
    if (draft.text.trim() === '') return withoutArticle(key, 'unread', draft.remarks[0] ?? importMessage('noText'));
    if (draft.text.length > IMPORT_LIMITS.text) return withoutArticle(key, 'unread', importMessage('tooLong', IMPORT_LIMITS.text / 1024 / 1024));
    const text = articleText(draft.text);
    if (text === undefined) return withoutArticle(key, 'unread', importMessage('binary'));
    const { metadata, remarks } = this.#known(key, draft);
    const content: ArticleContent = { metadata, text, firstPage: draft.firstPage };
    const from: Provenance = { original: this.found.original, entry: this.found.entry, item: draft.item, read: readHash(content) };
    const placed = this.#place(content, from);
    const step: ImportStep = {
      key, ...placed, metadata, language: metadata.language ?? languageOf(text), length: text.length, opening: openingOf(text), remarks, reason: null,
    };
    const isWritten = placed.fate === 'new' || placed.fate === 'updated';
    return { step, from, content: isWritten ? articleFile(content, from) : undefined };
  }

  #known(key: string, draft: Draft): { metadata: Metadata; remarks: readonly Message[] } {
    const listed = this.references.metadataOf(this.#source.name, draft);
    const own = this.recipe.items.get(key);
    const metadata = mergeMetadata(tidyMetadata(draft.metadata), listed && tidyMetadata(listed), this.recipe.set, own === 'skip' ? undefined : own);
    const stated = Object.keys(mergeMetadata({}, listed, this.recipe.set, own === 'skip' ? undefined : own));
    const remarks = draft.remarks.filter(({ template }) => !stated.includes(GUESSES.get(template) ?? ''));
    const isGuess = remarks.some(({ template }) => GUESSES.get(template) === 'published');
    const guessed = metadata.published === undefined || isGuess ? dateOfName(this.#source.name) : undefined;
    return guessed === undefined
      ? { metadata, remarks }
      : { metadata: { ...metadata, published: guessed }, remarks: [...remarks.filter(({ template }) => GUESSES.get(template) !== 'published'), importMessage('dateOfName', guessed)] };
  }

  #place(content: ArticleContent, from: Provenance): Pick<ImportStep, 'fate' | 'path' | 'like'> {
    const known = this.shelf.imported(from);
    if (known) return { fate: known.read === from.read ? 'same' : known.untouched ? 'updated' : 'edited', path: known.path, like: null };
    const stem = articleStem(this.#source.name, from.item, content.metadata);
    const path = this.shelf.names.free(this.recipe.into === '' ? stem : `${this.recipe.into}/${stem}`);
    const like = this.shelf.addText(path, content.text) ?? null;
    if (like?.likeness === 1 && !this.recipe.duplicates) {
      this.shelf.names.giveBack(path);
      return { fate: 'duplicate', path: null, like };
    }
    return { fate: 'new', path, like };
  }
}

function unknownFormat(name: string): Message {
  const ending = /[^/](\.[^./]+)$/.exec(name)?.[1];
  return ending === undefined ? importMessage('noEnding') : importMessage('unknownFormat', ending);
}

function keyOf(name: string, { item }: Draft | Unread): string {
  return item === '' ? name : `${name}#${item}`;
}

function withFrontMatter(draft: Draft, name: string): Draft {
  const found = readFrontMatter(draft.text, name);
  return found === undefined ? draft : { ...draft, metadata: found.metadata, text: draft.text.slice(found.span.end).trim(), remarks: [...draft.remarks, ...found.remarks] };
}

/** The first bytes. */
export async function headOf(source: Source): Promise<Uint8Array> {
  for await (const part of source.stream()) return part.subarray(0, HEAD);
  return new Uint8Array();
}

function openingOf(text: string): string {
  return text.slice(0, OPENING * 2).replace(/\s+/g, ' ').trim().slice(0, OPENING).replace(/[\uD800-\uDBFF]$/, '');
}
