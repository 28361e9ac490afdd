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
  readonly language?: string;
}

/** One article to be, or what is none. */
export interface ImportStep {
  /** Tells it in the recipe: `folder/page.html`, `export.csv#row 12`. */
  readonly key: string;
  readonly fate: ImportFate;
  /** The article's path in the corpus; `null` where there is none. */
  readonly path: string | null;
  readonly metadata: ImportMetadata;
  /** Code of the language that is stated, else of what the text is found to be in; `und` for unknown. */
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

/** A recipe as it crosses to the thread that imports: `items` by `ImportStep.key`. */
export interface ImportRecipe {
  readonly from: readonly string[];
  readonly into: string;
  readonly set: ImportMetadata;
  readonly columns: Readonly<Record<string, string>>;
  readonly items: ReadonlyMap<string, ImportMetadata | 'skip'>;
  readonly duplicates: boolean;
}

/** What the thread is started with. Its work ends early once `flag[0]` is not 0. */
export interface ImportTask {
  readonly root: string;
  readonly recipe: ImportRecipe;
  readonly write: boolean;
  readonly flag: Int32Array;
}

export type ImportReply =
  | { readonly type: 'table'; readonly names: readonly string[]; readonly taken: Readonly<Record<string, string>> }
  | { readonly type: 'steps'; readonly steps: readonly ImportStep[] }
  | { readonly type: 'end'; readonly cancelled: boolean }
  | { readonly type: 'failed'; readonly reason: string };

/** A line of the preview, in the reader's language. */
export interface ImportRow {
  readonly key: string;
  readonly fate: ImportFate;
  readonly title: string;
  readonly published: string;
  readonly source: string;
  readonly author: string;
  /** Name of the language that is stated; '' where only the text shows it. */
  readonly language: string;
  /** Name of the language that the article will be read in, stated or found; '' for what is none. */
  readonly readIn: string;
  /** How long the text is, as a person reads it. */
  readonly size: string;
  readonly opening: string;
  /** What becomes of it: a path, or a reason. */
  readonly becomes: string;
  /** What is worth a look. */
  readonly notes: readonly string[];
  /** Article that a click on `becomes` opens, where it is there already. */
  readonly opens: string | null;
}

/** Fields that hold for all articles of an import. */
export interface ImportSettings {
  readonly into: string;
  readonly source: string;
  readonly author: string;
  readonly tags: string;
  readonly published: string;
  /** A code. */
  readonly language: string;
  readonly duplicates: boolean;
  readonly columns: Readonly<Record<string, string>>;
}

/** A field that the page shows for all articles. */
export interface ImportField {
  readonly key: 'into' | 'source' | 'author' | 'tags' | 'published' | 'language';
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
}

/** A column of a table that is to be chosen among those that there are. */
export interface ImportColumn {
  readonly key: string;
  readonly label: string;
  readonly chosen: string;
  readonly names: readonly string[];
}

/** A language that can be stated, as the reader calls it. */
export interface ImportLanguage {
  readonly code: string;
  readonly name: string;
}

/** What can be changed of one article. */
export type ImportItemField = 'title' | 'published' | 'source' | 'author' | 'language';

export interface ImportChip {
  readonly fate: ImportFate;
  readonly text: string;
  readonly count: number;
}

/** Where an import is: looked at before anything is written, being written, or done. */
export type ImportPhase = 'reading' | 'ready' | 'writing' | 'done';

export type ImportPageMessage =
  | { readonly type: 'begin'; readonly heading: string; readonly sources: readonly string[]; readonly strings: Readonly<Record<string, string>>; readonly fields: readonly ImportField[]; readonly languages: readonly ImportLanguage[]; readonly duplicates: { readonly label: string; readonly value: boolean } }
  | { readonly type: 'columns'; readonly columns: readonly ImportColumn[] }
  | { readonly type: 'clear' }
  | { readonly type: 'rows'; readonly rows: readonly ImportRow[] }
  | { readonly type: 'state'; readonly phase: ImportPhase; readonly status: string; readonly chips: readonly ImportChip[]; readonly action: string | null };

export type ImportPageRequest =
  | { readonly type: 'ready' }
  | { readonly type: 'settings'; readonly settings: Partial<ImportSettings> }
  | { readonly type: 'item'; readonly key: string; readonly field: ImportItemField; readonly value: string; readonly unchanged: boolean }
  | { readonly type: 'take'; readonly key: string; readonly fate: ImportFate; readonly taken: boolean }
  | { readonly type: 'act' }
  | { readonly type: 'stop' }
  | { readonly type: 'open'; readonly path: string };
