import type { Cancellation } from '../../protocol/engine';
import type { ArticleChanges, CellStanding, SavedKey, UsedStanding } from '../../protocol/standing';
import type { CorpusLayers } from '../analysis/CorpusLayers';
import { queryHash, usedHash, type UsedArticle } from '../notebook/RowsHasher';
import type { Yield } from '../ports';
import { asked, cellsNeeded, resultStatement } from '../query/cellOutline';
import type { Corpus, NotedPassage } from '../query/Corpus';
import { restsOnLayers, restsOnNotes } from '../query/needsLayers';
import { hasErrors, NotebookAnalysis } from '../query/NotebookAnalysis';
import type { ParsedStatement } from '../query/parser';
import { Pace } from '../query/run/Pace';
import { membersOf } from '../query/run/Selection';
import { usedArticles } from '../query/usedArticles';
import { contentHash } from '../text/hash';
import type { UsedManifests } from './UsedManifests';

/** Articles as a result that used them remembers them, with their digest. They are listed when somebody asks. */
export interface UsedBy {
  /** `usedHash` of them. */
  readonly digest: string;
  readonly articles: () => readonly UsedArticle[];
}

/** The articles among `used`: with `layers`, also what they name counts, with `notes` what is tagged in them. */
export function usedBy(corpus: Corpus, used: Uint32Array, layers: CorpusLayers | undefined, notes: readonly NotedPassage[] = []): UsedBy {
  let listed: readonly UsedArticle[] | undefined;
  const articles = (): readonly UsedArticle[] => (listed ??= statesOf(corpus, used, layers, notes));
  const whole = used.length === corpus.index.articleCount && layers === undefined && notes.length === 0 ? corpus.digests?.used : undefined;
  return { digest: whole ?? usedHash(articles()), articles };
}

function statesOf(corpus: Corpus, used: Uint32Array, layers: CorpusLayers | undefined, notes: readonly NotedPassage[]): readonly UsedArticle[] {
  const tagged = new Map<number, string>();
  for (const { article, span, tags } of notes) tagged.set(article, contentHash(`${tagged.get(article) ?? ''}${JSON.stringify([span, tags])}`));
  return Array.from(used, (article) => {
    const own = tagged.get(article);
    const state = own === undefined ? corpus.contentHash(article) : contentHash(corpus.contentHash(article) + own);
    return { path: corpus.index.paths[article] as string, state: layers === undefined ? state : `${state}.${layers.namesHash(article)}` };
  });
}

/** What is known of the cells of a notebook without running any. `saved` has the key of each cell's result, `null` where it has none. */
export async function cellStandings(cells: readonly string[], saved: readonly (SavedKey | null)[], context: StandingContext): Promise<readonly CellStanding[]> {
  const standings = new Standings(cells, context);
  const all: CellStanding[] = [];
  for (const cell of cells.keys()) all.push(await standings.of(cell, saved[cell] ?? null));
  return all;
}

export interface StandingContext {
  readonly corpus: Corpus;
  readonly manifests: UsedManifests;
  readonly cancellation: Cancellation;
  readonly yield: Yield;
}

class Standings {
  readonly #analysis: NotebookAnalysis;
  readonly #pace: Pace;
  /** By what they are, for most cells use the same articles. */
  readonly #known = new Map<string, UsedBy>();

  constructor(private readonly cells: readonly string[], private readonly context: StandingContext) {
    this.#analysis = new NotebookAnalysis(cells, undefined);
    this.#pace = new Pace(context);
  }

  async of(cell: number, saved: SavedKey | null): Promise<CellStanding> {
    const statement = resultStatement(this.#analysis.cells[cell]);
    const about = { needs: cellsNeeded(cell, this.#analysis), makesResult: statement !== undefined, canRun: !this.#analysis.cells[cell]!.statements.some(hasErrors) };
    if (saved === null) return { ...about, saved: null };
    const sameQuery = statement !== undefined && queryHash(asked(statement, this.#analysis, this.cells)) === saved.query;
    // Of what cannot be run nothing is said here: its mistake is shown where it is.
    const used: UsedStanding = sameQuery && about.canRun ? await this.#used(statement, saved.used) : { kind: 'unknown' };
    return { ...about, saved: { sameQuery, used } };
  }

  async #used(statement: ParsedStatement, then: string): Promise<UsedStanding> {
    const { layers } = this.context.corpus;
    const withNames = restsOnLayers(statement, this.#analysis);
    if (withNames && layers === undefined) return { kind: 'unknown' };
    const now = await this.#now(statement, withNames ? layers : undefined, restsOnNotes(statement, this.#analysis));
    if (now.digest === then) {
      await this.context.manifests.keep(then, now.articles);
      return { kind: 'same' };
    }
    const before = await this.context.manifests.get(then);
    return { kind: 'changed', changes: before === undefined ? null : changesBetween(before, now.articles()) };
  }

  async #now(statement: ParsedStatement, layers: CorpusLayers | undefined, withNotes: boolean) {
    const { corpus } = this.context;
    const set = await usedArticles(statement, corpus, this.#analysis, this.#pace);
    const key = `${layers !== undefined} ${withNotes} ${contentHash(set)}`;
    let now = this.#known.get(key);
    if (now === undefined) {
      this.#known.set(key, now = usedBy(corpus, membersOf(set), layers, withNotes ? corpus.notes : undefined));
    }
    return now;
  }
}

/** Both are in the order of their paths. */
export function changesBetween(before: readonly UsedArticle[], now: readonly UsedArticle[]): ArticleChanges {
  const old = new Map(before.map(({ path, state }) => [path, state]));
  const [changed, added, renamed]: [string[], string[], string[]] = [[], [], []];
  for (const { path, state } of now) {
    const then = old.get(path);
    old.delete(path);
    if (then === undefined) added.push(path);
    else if (textState(then) !== textState(state)) changed.push(path);
    else if (then !== state) renamed.push(path);
  }
  return { changed, added, removed: [...old.keys()], renamed };
}

function textState(state: string): string {
  return state.split('.')[0]!;
}
