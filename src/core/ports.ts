import type { Encoding } from '../protocol/article';
import type { AnalysedArticle } from './analysis/createAnalyser';
import type { EntryRead, PlannedRead } from './engine/readEntry';

/** What the core needs from its surroundings: `lib ES2022, types []` has no files, clocks, decoders or hashes. */

/** A file of the corpus as a walk finds it. */
export interface FileEntry {
  /** Relative to the corpus root, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Made of the file's times, another after a change as far as these tell; a hint only: equal size and `modified` mean "unchanged". NaN equals nothing. */
  readonly modified: number;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'link';
}

/** What a link points to: a path inside the corpus, or why it is left alone. */
export type LinkTarget =
  | { readonly kind: 'file' | 'directory'; readonly path: string }
  | { readonly kind: 'outside' | 'circular' | 'broken' };

/** Answers at once where the back-end can (faster in a worker), else by a promise. */
export type Eventually<T> = T | Promise<T>;

/** Files of one corpus folder; `''` is the root. Fails by throwing `FileProblem`. */
export interface Files {
  list(directory: string): Eventually<readonly DirectoryEntry[]>;
  stat(path: string): Eventually<FileEntry | undefined>;
  read(path: string): Eventually<Uint8Array>;
  resolveLink(path: string): Eventually<LinkTarget>;
}

/** Why a file could not be read. */
export class FileProblem extends Error {
  constructor(readonly code: 'missing' | 'forbidden' | 'unavailable', readonly path: string) {
    super(`${code}: ${path}`);
    this.name = 'FileProblem';
  }
}

/** An entry of the cache as it was when it was opened, read in parts and at once. */
export interface StoredFile {
  readonly size: number;
  /** Fills `into` with what begins at `offset`; false where it cannot. */
  read(offset: number, into: Uint8Array): boolean;
  close(): void;
}

/** Keeps derived data between sessions. May lose anything at any time. */
export interface Cache {
  load(name: string): Eventually<Uint8Array | undefined>;
  /** For an entry that is too large to be loaded as a whole. */
  open(name: string): Eventually<StoredFile | undefined>;
  /** Replaces the entry as a whole or not at all. Returns false when nothing can be kept (read-only, full). */
  store(name: string, parts: readonly Uint8Array[]): Eventually<boolean>;
}

/** Data files that ship with Korpus (gazetteers, later the model). */
export interface Resources {
  load(name: string): Eventually<Uint8Array>;
}

/** Decoders of the platform. */
export interface TextCodec {
  /** `undefined` when the bytes are not valid in that encoding. */
  decodeStrict(bytes: Uint8Array, encoding: Exclude<Encoding, 'windows-1252'>): string | undefined;
  /** Never fails; bytes without a character become U+FFFD. */
  decode(bytes: Uint8Array, encoding: Encoding): string;
  encode(text: string): Uint8Array;
}

/** Lets other work of the same thread go first (messages, cancellation). */
export type Yield = () => Promise<void>;

/** Leaves the processor alone for as long as keeps the work since the last rest at a share of it (above 0, below 1). Messages are answered meanwhile. */
export type Rest = (share: number) => Promise<void>;

/** Another thread, which comes to the same outcomes as this one. Its answers fail when it does. */
export interface Beside {
  /** What each file of the same folder came to. */
  read(files: readonly PlannedRead[]): Promise<readonly EntryRead[]>;
  /** The layers of each article as the store of layers keeps them. */
  analyse(articles: readonly AnalysedArticle[]): Promise<readonly string[]>;
  end(): void;
}

export interface Ports {
  readonly files: Files;
  readonly cache: Cache;
  readonly resources: Resources;
  readonly codec: TextCodec;
  readonly yield: Yield;
  /** Absent where work behind everything else goes as fast as it can. */
  readonly rest?: Rest;
  /** Starts a thread beside this one. Absent where there is none, or no processor for it. */
  readonly beside?: () => Beside;
}
