import * as vscode from 'vscode';
import type { Corpora } from '../corpora';
import { QUERY_LANGUAGE } from '../ids';
import { QueryChecker } from './QueryChecker';
import { COMPLETION_TRIGGERS, QueryCompletion } from './QueryCompletion';
import { QueryFixes } from './QueryFixes';

/** Cells of notebooks and `*.korpus` files alike. */
const QUERIES: vscode.DocumentSelector = { language: QUERY_LANGUAGE };

/** Help while a query is typed. Running a cell shows its findings through the checker. */
export function registerLanguage(context: vscode.ExtensionContext, corpora: Corpora): QueryChecker {
  const checker = new QueryChecker(corpora);
  const { languages } = vscode;
  context.subscriptions.push(
    checker,
    languages.registerCompletionItemProvider(QUERIES, new QueryCompletion(corpora), ...COMPLETION_TRIGGERS),
    languages.registerCodeActionsProvider(QUERIES, new QueryFixes(checker), QueryFixes.metadata),
  );
  return checker;
}
