import type { Span } from './span';

/** What a person says of a stretch of an article: one line below `notes:` in korpus.yaml. The stretch is named by what stands there. */
export interface NoteEntry {
  readonly path: string;
  readonly quote: string;
  readonly prefix?: string;
  /** What stands behind. Given, even if empty, it says that the quote stood in several places when the note was made. */
  readonly suffix?: string;
  readonly note?: string;
  readonly tags: readonly string[];
}

/** An entry with its 1-based line in korpus.yaml. */
export type ListedNote = NoteEntry & { readonly line: number };

/** A note where it stands in a text. */
export interface PlacedNote extends Span {
  readonly entry: ListedNote;
}

/** `gone`: its words stand nowhere in the article, or only in other surroundings. `ambiguous`: in several places that it does not tell apart. */
export type OrphanReason = 'noArticle' | 'gone' | 'ambiguous';

/** Where an orphan may belong now: for a person to confirm, never in force by itself. */
export interface NoteProposal extends Span {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Share of the quote's characters that are the same: 1 where only its surroundings, or its article, are others. */
  readonly likeness: number;
}

/** A note of a corpus: at its place, or without one. */
export interface CorpusNote {
  readonly entry: ListedNote;
  /** Title of its article, where there is one. */
  readonly title: string | null;
  /** `line` is the line of the article that it begins in, 1-based. */
  readonly place: (Span & { readonly line: number }) | null;
  readonly orphan: { readonly why: OrphanReason; readonly proposal: NoteProposal | null } | null;
}
