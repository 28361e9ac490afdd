import type { Message } from './message';

/**
 * What becomes of what an import found: `new` and `updated` are written; `same` is as it was; `edited` has changed at its source, but somebody
 * changed the article too, which is kept; `duplicate` stands in the corpus already, letter for letter; `skipped` by the recipe or since no
 * article can be made of it; `unread` for the reason given.
 */
export type ImportFate = 'new' | 'updated' | 'same' | 'edited' | 'duplicate' | 'skipped' | 'unread';

export const IMPORT_FATES: readonly ImportFate[] = ['new', 'updated', 'same', 'edited', 'duplicate', 'skipped', 'unread'];

/** What is known of an imported article, as it stands in its front matter. A missing key is unknown. */
export interface ImportMetadata {
  readonly title?: string;
  /** 2023, 2023-09 or 2023-09-13. */
  readonly published?: string;
  readonly source?: readonly string[];
  readonly author?: string;
  readonly url?: string;
  readonly tags?: readonly string[];
}

/** One article to be, or what is none. */
export interface ImportStep {
  /** Tells it in the recipe: `folder/page.html`, `export.csv#row 12`. */
  readonly key: string;
  readonly fate: ImportFate;
  /** The article's path in the corpus; `null` where there is none. */
  readonly path: string | null;
  readonly metadata: ImportMetadata;
  /** Code of the text's language; `und` for unknown. */
  readonly language: string;
  /** Characters of the text, and its beginning. */
  readonly length: number;
  readonly opening: string;
  /** An article of the corpus that is like it, and how much: 1 for the same text. */
  readonly like: { readonly path: string; readonly likeness: number } | null;
  /** What is guessed or missing. */
  readonly remarks: readonly Message[];
  /** Why it is skipped or unread. */
  readonly reason: Message | null;
}

export type ImportCounts = Readonly<Record<ImportFate, number>>;
