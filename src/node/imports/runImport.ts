import type { Cancellation } from '../../protocol/engine';
import type { ImportStep } from '../../protocol/imports';
import { importArticles, withoutArticle, type Found, type PlannedStep } from '../../core/imports/importArticles';
import { importMessage } from '../../core/imports/messages';
import type { Recipe } from '../../core/imports/Recipe';
import type { ReadOptions } from '../../core/imports/Source';
import { EntryNames } from '../../core/imports/zip/entryPath';
import { readerOf } from '../../formats/readers';
import { gatherSources } from './gatherSources';
import { readShelf } from './readShelf';
import { writeArticles, type ArticleToWrite } from './writeArticles';

/** Articles that are written at once, and UTF-16 units of their texts. */
const TOGETHER = 64;
const UNITS = 8_000_000;

export interface ImportOptions {
  /** False only tells what would be written. */
  readonly write: boolean;
  readonly cancellation: Cancellation;
  /** Called once, before the first article is written: what an import is run again by must outlast it. */
  readonly beforeWriting?: (() => void) | undefined;
  readonly tableSeen?: ReadOptions['tableSeen'];
}

/**
 * Runs a recipe over the corpus at `root`, one step after the other; what is written is complete when its step is told. Ended early, what is
 * there stays, and another run goes on where this one ended. Throws `Cancelled`, and what the file system throws where nothing can be written.
 */
export async function* runImport(root: string, recipe: Recipe, { write, cancellation, beforeWriting, tableSeen }: ImportOptions): AsyncGenerator<ImportStep> {
  const { shelf, articles } = await readShelf(root, cancellation);
  const { found, references } = await gatherSources(recipe.from, root, cancellation);
  const batch = new Batch(root, write, beforeWriting);
  const names = new EntryNames();
  for (const each of found) {
    const steps = stepOf(each, articles) ?? importArticles([keyed(each as Found, names)], recipe, shelf, references, { readerOf, cancellation, tableSeen });
    for await (const planned of steps) {
      batch.add(planned);
      if (batch.isFull) yield* batch.done();
    }
  }
  yield* batch.done();
}

/** Of what is no source of articles. */
function stepOf(each: Found | PlannedStep, articles: ReadonlySet<string>): readonly PlannedStep[] | undefined {
  if ('step' in each) return [each];
  return each.entry === '' && articles.has(each.original) ? [withoutArticle(each.source.name, 'skipped', importMessage('alreadyArticle'))] : undefined;
}

/** Decisions are by key: two sources of one name need two, in the order in which they are found. */
function keyed(found: Found, names: EntryNames): Found {
  return { ...found, key: names.free(found.source.name) };
}

/** Steps that are told together, as they are written together. */
class Batch {
  #planned: PlannedStep[] = [];
  #units = 0;

  constructor(private readonly root: string, private readonly write: boolean, private beforeWriting: (() => void) | undefined) {}

  add(planned: PlannedStep): void {
    this.#planned.push(planned);
    this.#units += planned.content?.length ?? 0;
  }

  get isFull(): boolean {
    return !this.write || this.#planned.length >= TOGETHER || this.#units >= UNITS;
  }

  async *done(): AsyncGenerator<ImportStep> {
    const planned = this.#planned;
    this.#planned = [];
    this.#units = 0;
    const toWrite = this.write ? planned.flatMap(articleOf) : [];
    if (toWrite.length > 0) {
      this.beforeWriting?.();
      this.beforeWriting = undefined;
    }
    const refused = await writeArticles(this.root, toWrite);
    const reasons = new Map(toWrite.map(({ path }, at) => [path, refused[at]?.reason]));
    for (const { step } of planned) {
      const reason = step.path === null ? undefined : reasons.get(step.path);
      yield reason === undefined ? step : { ...step, fate: 'unread', reason };
    }
  }
}

function articleOf({ step: { path, fate }, content }: PlannedStep): readonly ArticleToWrite[] {
  return content === undefined || path === null ? [] : [{ path, content, fate: fate === 'updated' ? 'updated' : 'new' }];
}
