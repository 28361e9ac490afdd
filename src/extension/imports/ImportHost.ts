import type * as vscode from 'vscode';
import type { CorpusSession } from '../corpora';
import type { Recipe } from '../../core/imports/Recipe';

/** What is handed in, as it belongs to the bundle of Korpus itself and this code to one of its own. */
export interface ImportHost {
  readonly extensionUri: vscode.Uri;
  /** Keeps a recipe in korpus.yaml, by an edit that can be undone. */
  keepRecipe(session: CorpusSession, recipe: Recipe): Promise<void>;
}
