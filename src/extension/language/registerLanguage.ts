import * as vscode from 'vscode';
import type { Corpora } from '../corpora';
import { QUERY_LANGUAGE } from '../ids';
import { prepareCorpora } from './prepareCorpora';
import { QueryChecker } from './QueryChecker';
import { COMPLETION_TRIGGERS, QueryCompletion } from './QueryCompletion';
import { QueryColours } from './QueryColours';
import { QueryDefinition } from './QueryDefinition';
import { QueryFixes } from './QueryFixes';
import { QueryFolding } from './QueryFolding';
import { QueryFormatting } from './QueryFormatting';
import { QueryHighlights } from './QueryHighlights';
import { QueryHover } from './QueryHover';
import { QueryReference } from './QueryReference';
import { QueryReferences } from './QueryReferences';
import { QueryRename } from './QueryRename';
import { QuerySignatures, SIGNATURE_TRIGGERS } from './QuerySignatures';

/** Cells of notebooks and `*.korpus` files alike. */
const QUERIES: vscode.DocumentSelector = { language: QUERY_LANGUAGE };

/** Help while a query is typed; what needs no corpus is there without one, too. Running a cell shows its findings through the checker. */
export function registerLanguage(context: vscode.ExtensionContext, corpora: Corpora): QueryChecker {
  const checker = new QueryChecker(corpora);
  const formatting = new QueryFormatting();
  const { languages } = vscode;
  context.subscriptions.push(
    checker,
    prepareCorpora(corpora),
    QueryReference.register(),
    languages.registerCompletionItemProvider(QUERIES, new QueryCompletion(corpora), ...COMPLETION_TRIGGERS),
    languages.registerHoverProvider(QUERIES, new QueryHover(corpora)),
    languages.registerSignatureHelpProvider(QUERIES, new QuerySignatures(), SIGNATURE_TRIGGERS),
    languages.registerCodeActionsProvider(QUERIES, new QueryFixes(checker), QueryFixes.metadata),
    languages.registerRenameProvider(QUERIES, new QueryRename()),
    languages.registerDefinitionProvider(QUERIES, new QueryDefinition()),
    languages.registerReferenceProvider(QUERIES, new QueryReferences()),
    languages.registerDocumentHighlightProvider(QUERIES, new QueryHighlights()),
    languages.registerDocumentFormattingEditProvider(QUERIES, formatting),
    languages.registerDocumentRangeFormattingEditProvider(QUERIES, formatting),
    languages.registerFoldingRangeProvider(QUERIES, new QueryFolding()),
    languages.registerDocumentSemanticTokensProvider(QUERIES, new QueryColours(), QueryColours.legend),
  );
  return checker;
}
