import type { Cancellation } from '../../protocol/engine';
import type { ImportStep } from '../../protocol/imports';
import { importArticles, withoutArticle, type Found, type Matching, type PlannedStep } from '../../core/imports/importArticles';
import { importMessage } from '../../core/imports/messages';
import type { Recipe } from '../../core/imports/Recipe';
import { Unreadable, type ReadOptions } from '../../core/imports/Source';
import { readerOf } from '../../formats/readers';
import { findSources, type FoundAt } from './findSources';
import { readShelf } from './readShelf';
import { writeArticle } from './writeArticle';

export interface ImportOptions {
  /** False only tells what would be written. */
  readonly write: boolean;
  readonly cancellation: Cancellation;
  readonly tableSeen?: ReadOptions['tableSeen'];
}

/**
 * Runs a recipe over the corpus at `root`, one step after the other; what is written is complete when its step is told. Ended early, what is
 * there stays, and another run goes on where this one ended. Throws `Cancelled`, and what the file system throws where nothing can be written.
 */
export async function* runImport(root: string, recipe: Recipe, { write, cancellation, tableSeen }: ImportOptions): AsyncGenerator<ImportStep> {
  const { shelf, articles } = await readShelf(root, cancellation);
  for (const from of recipe.from) {
    for (const found of findSources(from, root)) {
      const steps = stepsOf(found, articles) ?? importArticles([found as Found], recipe, shelf, NO_REFERENCES, { readerOf, cancellation, tableSeen });
      for await (const planned of steps) yield write ? written(root, planned) : planned.step;
    }
  }
}

const NO_REFERENCES: Matching = { metadataOf: () => undefined };

/** Of what is no source of articles. */
function stepsOf(found: FoundAt, articles: ReadonlySet<string>): readonly PlannedStep[] | undefined {
  if ('fault' in found) return [withoutArticle(found.name, 'unread', found.fault.reason)];
  return found.entry === '' && articles.has(found.original) ? [withoutArticle(found.source.name, 'skipped', importMessage('alreadyArticle'))] : undefined;
}

function written(root: string, { step, content }: PlannedStep): ImportStep {
  if (content === undefined || step.path === null) return step;
  try {
    writeArticle(root, step.path, content, step.fate === 'updated' ? 'updated' : 'new');
    return step;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ...step, fate: 'unread', reason: error.reason };
  }
}
