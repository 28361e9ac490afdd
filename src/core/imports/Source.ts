import type { Message } from '../../protocol/message';
import type { Metadata } from '../corpus/metadata';
import type { ColumnMap } from './columns';

/** A file, or an entry of an archive, that articles may be made of. Never written to. */
export interface Source {
  /** Relative to where the import begins, with `/`; of an archive's entry `archive.zip/folder/page.html`. Data: never a path to write to. */
  readonly name: string;
  /** Bytes; of an archive's entry what the archive says of it. */
  readonly size: number;
  /** All of it from the first byte on; may be asked for more than once. Fails by throwing `Unreadable`. */
  stream(): AsyncIterable<Uint8Array>;
  /** Bytes from `start` to before `end`, fewer where the source ends; present where it need not be read up to there. */
  slice?(start: number, end: number): Promise<Uint8Array>;
}

/** An article to be. */
export interface Draft {
  /** Tells it from others of its source, the same in every run: '' where the source is one article, else the id or number of a row, message or entry. */
  readonly item: string;
  /** What the source says; a missing key is unknown. */
  readonly metadata: Metadata;
  /** Lines parted by `\n`, paragraphs by a blank line; U+000C stands where a page of the source begins, but for its first. */
  readonly text: string;
  /** Number of the first page; absent where the source has none. */
  readonly firstPage?: number;
  /** What is guessed or missing: a date from a file name, a page without text. */
  readonly remarks: readonly Message[];
}

/** What could not be read of a source, and why. */
export interface Unread {
  readonly item: string;
  readonly reason: Message;
}

export interface ReadOptions {
  /** Of tables: which column is what; what is not said is guessed, `''` stands for none. */
  readonly columns?: ColumnMap;
  /** Told of the columns that a table has, and which of them is taken for what. */
  readonly tableSeen?: ((names: readonly string[], taken: ColumnMap) => void) | undefined;
  /** Asked between pages, rows and entries; true ends the reading early. */
  readonly cancelled: () => boolean;
}

/**
 * Makes articles of one format. Bounded in memory and time by `IMPORT_LIMITS` whatever the bytes are; what is damaged is answered as `Unread`,
 * with what could be read before it. Throws nothing but `Unreadable`.
 */
export interface Reader {
  read(source: Source, options: ReadOptions): AsyncIterable<Draft | Unread>;
}

/** A source that cannot be read at all: damaged, locked, too large, not what its name says. */
export class Unreadable extends Error {
  constructor(readonly reason: Message) {
    super(reason.template);
    this.name = 'Unreadable';
  }

  /** Each bundle has this class once more, and what one throws another catches. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Unreadable' && 'reason' in value;
  }
}

export function isUnread(reading: Draft | Unread): reading is Unread {
  return 'reason' in reading;
}
