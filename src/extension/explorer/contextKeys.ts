import * as vscode from 'vscode';
import { CONTEXT_KEYS } from '../ids';
import type { Grouping } from './groupArticles';

/** Why the Articles view is empty, where it is: the welcome text goes by it. */
export type EmptyReason = '' | 'none' | 'filter' | 'reading' | 'stopped';

/** Why the Entities view is empty, where it is. */
export type EntitiesEmpty = '' | 'none' | 'reading' | 'stopped' | 'paused';

/** Why the Notes view is empty, where it is. */
export type NotesEmpty = '' | 'none' | 'filter';

interface ContextValues {
  readonly analysis: '' | 'running' | 'stopped';
  readonly emptyReason: EmptyReason;
  readonly entitiesEmpty: EntitiesEmpty;
  readonly filtered: boolean;
  readonly grouping: Grouping;
  readonly hasResults: boolean;
  readonly inArticle: boolean;
  readonly notesEmpty: NotesEmpty;
  readonly notesFiltered: boolean;
  readonly notesGrouping: 'tag' | 'article';
}

const known = new Map<keyof ContextValues, unknown>();

/** Sets a context key of package.json's `when` clauses; does nothing when the value is the same as before. */
export function setContext<K extends keyof ContextValues>(key: K, value: ContextValues[K]): Thenable<void> {
  if (known.get(key) === value) return Promise.resolve();
  known.set(key, value);
  return vscode.commands.executeCommand('setContext', CONTEXT_KEYS[key], value);
}
