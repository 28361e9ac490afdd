import type { Analysis, Annotations, ArticleInfo, EntityType, UnreadArticle } from './article';
import type { Completion, Diagnostic } from './diagnostic';
import type { ExportedNotebook, ExportedResult, NotebookExport, ResultExport } from './export';
import type { Hover } from './help';
import type { Message } from './message';
import type { CorpusNote } from './notes';
import type { Picture, PictureName, PictureRequest } from './picture';
import type { VerifiedQuotation } from './quotations';
import type { Passage, QueryResult, Row } from './result';
import type { Span } from './span';
import type { CellStanding, SavedKey } from './standing';

/** The state of a corpus as the explorer shows it. Articles are sorted by path (code units). */
export interface CorpusState {
  /** Grows with every change that a view must show. */
  readonly revision: number;
  readonly articles: readonly ArticleInfo[];
  readonly unread: readonly UnreadArticle[];
  /** Links left alone (outside, circular, broken), faults of korpus.yaml, a damaged cache. */
  readonly warnings: readonly CorpusWarning[];
  readonly tokens: number;
}

/** Something about the corpus that a person should see; `path` and `line` (1-based) name the place where there is one. */
export interface CorpusWarning {
  readonly message: Message;
  readonly path: string | null;
  readonly line: number | null;
  /** What needs no mending now; absent for what does. */
  readonly severity?: 'information';
}

/** The query cells of one notebook, in order. Definitions hold for all of them. */
export interface NotebookSource {
  readonly cells: readonly string[];
}

export interface RunOptions {
  /** Rows to send at once; the renderer asks for more by `page`. `null` sends all. */
  readonly limit: number | null;
  /** The notebook's folder relative to the corpus root (`''` at the root), for the links of `markdown`. */
  readonly base: string;
  /** The corpus root relative to the notebook's folder, for a notebook outside its corpus; wins over `base`. */
  readonly root?: string;
  /** Rows that `saved` keeps; 0 keeps all. */
  readonly savedRows: number;
}

/** A result, cut off at `limit`; more rows and other orders by `page`. */
export interface CellResult {
  readonly result: QueryResult;
  /** Names the full result while the worker keeps it; `null` where there is nothing to page or to sort. */
  readonly handle: string | null;
  /** Rows of the full result, `top` applied; without it as many as `result.total` says, or as came when `handle` is `null`. */
  readonly count?: number;
  /** The picture that `Engine.picture` draws of it; absent where it has none. */
  readonly picture?: PictureName | undefined;
  readonly saved: SavedResult;
}

/** What a notebook file keeps of a result: CONTRACT.md, "The notebook". */
export interface SavedResult {
  readonly query: string;
  readonly used: string;
  readonly rows: string;
  readonly total: number;
  /** Markdown between the markers, without them, `\n` line ends. */
  readonly markdown: string;
}

/** A failing cell answers with diagnostics; a cell of definitions alone has no result. */
export type RunOutcome =
  | { readonly kind: 'result'; readonly cell: CellResult; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'nothing'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'error'; readonly diagnostics: readonly Diagnostic[] };

export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

export interface PageRequest {
  readonly handle: string;
  readonly offset: number;
  readonly limit: number;
  /** `null` keeps the result's own order. For hits: `left`, `match`, `right`, `path`, or positions of the context as `1R,2R`. */
  readonly sort: SortKey | null;
}

/** `rows` is `undefined` when the worker no longer keeps the result: the reader is told to run the cell again. */
export interface Page {
  readonly rows: readonly Row[] | undefined;
}

export interface FoundArticle {
  readonly path: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly source: string | null;
}

export interface FoundWord {
  readonly word: string;
  readonly count: number;
  readonly articles: number;
}

export interface FindResult {
  readonly articles: readonly FoundArticle[];
  readonly words: readonly FoundWord[];
}

/** Numbers are those of the texts: what queries leave out (boilerplate, repeats) does not count, and what is named only there is not listed. */
export interface EntitySummary {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: number;
  readonly articles: number;
}

export type EntityCounts = Readonly<Record<EntityType, number>>;

/** Two entities that may be one. */
export interface MergeSuggestion {
  readonly from: EntitySummary;
  readonly into: EntitySummary;
}

/** The articles that mention an entity, by their numbers in the state that was asked about, ascending. */
export interface EntityArticles {
  readonly id: string;
  readonly name: string;
  readonly articles: Uint32Array;
}

export interface EntityMentions {
  readonly path: string;
  readonly title: string | null;
  /** `column` is that of the mention in its line (0-based, UTF-16): with `line` a place that needs no text to be read. `leftOut`: queries leave it out. */
  readonly mentions: readonly (Passage & { readonly mention: Span; readonly column: number; readonly leftOut: boolean })[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Asked again and again in long loops. */
export interface Cancellation {
  readonly cancelled: boolean;
}

/** What a run has to show before it has ended: the digest over all rows of a large result takes longer than its first rows. */
export type FirstRows = Pick<CellResult, 'result' | 'handle' | 'count' | 'picture'>;

export interface CallOptions {
  readonly cancellation?: Cancellation;
  readonly progress?: (progress: Progress) => void;
  /** Hears of the first rows of a large result, once a run over one state of the corpus; the result then has the same handle. */
  readonly firstRows?: (rows: FirstRows) => void;
  /** Of the first `open`: hears of the paths of the articles that there were when the corpus was read last, before the folder is looked at. To be shown until the state comes, and for nothing else. */
  readonly lastPaths?: (paths: readonly string[]) => void;
}

/** How work behind everything else is to go on. */
export interface BehindOptions {
  /** Paths to begin with; then come the newest articles, and the undated last. */
  readonly first?: readonly string[];
  /** Of a processor, above 0 and up to 1, as long as nobody waits for the work. Absent: somebody waits, and it may take all of it and a second one. */
  readonly share?: number;
}

export type ReadingReport = Pick<CorpusState, 'warnings' | 'unread'>;

/**
 * All that the outside asks of one corpus. The engine in `core` is one back-end; another can stand behind the same interface.
 * Every call but `open` refreshes nothing: results belong to the state that `open` last returned.
 * A cancelled call rejects with `Cancelled`.
 */
export interface Engine {
  /**
   * Reads what is new or changed since the last call (everything, the first time) and answers with the state. `changed` names the files, by path, that alone
   * have changed their contents, as far as anybody knows: the folder is not looked at for others where that can do.
   */
  open(options?: CallOptions & { readonly rebuild?: boolean; readonly changed?: readonly string[] }): Promise<CorpusState>;
  /** Opens what was kept of the last state and its names, and looks at no article: `complete` and `hover` answer from that until the folder has been read. `lastPaths` hears of its articles. */
  prepare(options?: CallOptions): Promise<void>;
  run(notebook: NotebookSource, cell: number, run: RunOptions, options?: CallOptions): Promise<RunOutcome>;
  page(request: PageRequest): Promise<Page>;
  /** The picture of a result; `undefined` when the worker no longer keeps the result, or it has none. */
  picture(request: PictureRequest): Promise<Picture | undefined>;
  /** All rows of a result in a format, from the state that it was made from. */
  exportResult(request: ResultExport, options?: CallOptions): Promise<ExportedResult>;
  /** A notebook with fresh results as one document; all of its cells are run over the same state of the corpus. */
  exportNotebook(notebook: NotebookSource, request: NotebookExport, options?: CallOptions): Promise<ExportedNotebook>;
  /** Frees the full result behind a handle. */
  release(handle: string): Promise<void>;
  /** What is known of each cell without running any; `saved` has the key of its saved result, `null` where it has none. */
  standing(notebook: NotebookSource, saved: readonly (SavedKey | null)[], options?: CallOptions): Promise<readonly CellStanding[]>;
  check(notebook: NotebookSource): Promise<readonly (readonly Diagnostic[])[]>;
  complete(notebook: NotebookSource, cell: number, offset: number): Promise<readonly Completion[]>;
  /** What is to be said of a place in a query, with what the corpus has of it. */
  hover(notebook: NotebookSource, cell: number, offset: number, options?: CallOptions): Promise<Hover | undefined>;
  find(text: string): Promise<FindResult>;
  /** `report` hears at the end what could not be read, and of faults of korpus.yaml. */
  analyze(paths: readonly string[], options?: CallOptions & { readonly report?: (report: ReadingReport) => void }): Promise<readonly Analysis[]>;
  /** What there is to see in a text as an editor shows it now, which may differ from the file. Ids are those of the corpus once its analysis is complete. */
  annotate(path: string, text: string): Promise<Annotations>;
  /** Analyses what has not been analysed yet, with progress; other calls are answered meanwhile. What was done before a cancellation is kept. */
  analyzeCorpus(options?: CallOptions & BehindOptions): Promise<void>;
  entities(options?: CallOptions): Promise<readonly EntitySummary[]>;
  /** How many of them there are of each type. */
  entityCounts(options?: CallOptions): Promise<EntityCounts>;
  /** How many there were in the last state that was read, before the folder has been looked at; `undefined` where that is not kept. */
  lastEntityCounts(): Promise<EntityCounts | undefined>;
  /** Those of a type from a place on, the commonest first, at most `limit`. */
  entityPart(type: EntityType, offset: number, limit: number, options?: CallOptions): Promise<readonly EntitySummary[]>;
  /** By its id, or one that it had; `undefined` for what no text mentions. */
  entity(id: string, options?: CallOptions): Promise<EntitySummary | undefined>;
  /** Entities of a type, those of most articles first, with their articles in the state of that revision; `undefined` when another is in force by now. */
  articlesByEntity(type: EntityType, revision: number, options?: CallOptions): Promise<readonly EntityArticles[] | undefined>;
  mentions(id: string, options?: CallOptions): Promise<readonly EntityMentions[]>;
  /** Entities that look like this one and may be the same: proposals, the likeliest first, for a person to decide. */
  suggestMerges(id: string, options?: CallOptions): Promise<readonly MergeSuggestion[]>;
  /** The notes of korpus.yaml in their order, each with its place or why it has none. */
  notes(options?: CallOptions): Promise<readonly CorpusNote[]>;
  /** The quotations of a draft, in order: whether they stand in the corpus. A text without quotation marks is taken as one. `path` is the draft's own, where it lies in the corpus. */
  verifyDraft(draft: string, path: string | null, options?: CallOptions): Promise<readonly VerifiedQuotation[]>;
  dispose(): void;
}

/** Thrown by a call that was cancelled: never a failure, never a success. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** Thrown when something that a person can mend is at fault, not the program: the input, e.g. a path that does not exist, or (`InstallationError`) the installation. */
export class InputError extends Error {
  constructor(readonly reason: Message) {
    super(reason.template);
    this.name = 'InputError';
  }
}

/** Thrown when a data file that ships with the program is missing or damaged. */
export class InstallationError extends InputError {}
