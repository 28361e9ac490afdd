import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../core/corpus/configFile';
import { AnalysisStatus } from '../AnalysisStatus';
import type { Corpora, CorpusSession } from '../corpora';
import { DecisionLog } from '../decide/DecisionLog';
import { registerDecisions } from '../decide/registerDecisions';
import { NotePainter } from '../notes/NotePainter';
import { registerNotes } from '../notes/registerNotes';
import { sayUnread } from '../sayUnread';
import { ArticleLens } from './ArticleLens';
import { ArticleNames } from './ArticleNames';
import { ArticleOutline } from './ArticleOutline';
import { ArticlePainting } from './ArticlePainting';
import { CorpusEntities } from './CorpusEntities';
import { DateHints } from './DateHints';
import { DateHover } from './DateHover';
import { EntitiesView } from './EntitiesView';
import { EntitySymbols } from './EntitySymbols';
import { NameHighlights } from './NameHighlights';
import { NameHover } from './NameHover';
import { NamePainter } from './NamePainter';
import { NameReferences } from './NameReferences';
import { registerNameCommands } from './nameCommands';
import { SpeechHover } from './SpeechHover';
import { StructureFolding } from './StructureFolding';
import { StructureHover } from './StructureHover';
import { StructurePainter } from './StructurePainter';
import { StructureProblems } from './StructureProblems';

/** Files that can be articles; whether one is, its corpus says. */
const ARTICLES: vscode.DocumentSelector = { pattern: '**/*.{txt,md,TXT,MD}' };

/** Everything that an article says of its names in the editor, and the Entities view. */
export function registerAnnotations(context: vscode.ExtensionContext, corpora: Corpora): void {
  const names = new ArticleNames(corpora);
  const entities = new CorpusEntities();
  const lens = new ArticleLens(names, corpora);
  const view = new EntitiesView(corpora, entities);
  const hints = new DateHints(names, corpora.onDidChangeState);
  const log = new DecisionLog(context.workspaceState);
  const { languages } = vscode;
  context.subscriptions.push(
    names,
    new AnalysisStatus(corpora),
    lens,
    hints,
    new ArticlePainting(names, corpora, [new NamePainter(), new StructurePainter(), new StructureProblems(), new NotePainter()]),
    view,
    registerDecisions(ARTICLES, corpora, names, entities, log, () => view.selection),
    registerNameCommands(corpora, names, entities),
    // What is registered last stands first.
    languages.registerHoverProvider(ARTICLES, new StructureHover(names)),
    languages.registerHoverProvider(ARTICLES, new SpeechHover(names)),
    languages.registerHoverProvider(ARTICLES, new DateHover(names)),
    languages.registerHoverProvider(ARTICLES, new NameHover(names, entities)),
    languages.registerInlayHintsProvider(ARTICLES, hints),
    languages.registerFoldingRangeProvider(ARTICLES, new StructureFolding(names)),
    languages.registerReferenceProvider(ARTICLES, new NameReferences(names, entities)),
    languages.registerDocumentHighlightProvider(ARTICLES, new NameHighlights(names)),
    languages.registerDocumentSymbolProvider(ARTICLES, new ArticleOutline(names), { label: 'Korpus' }),
    languages.registerWorkspaceSymbolProvider(new EntitySymbols(corpora, entities)),
    languages.registerCodeLensProvider(ARTICLES, lens),
    registerNotes(ARTICLES, corpora, names, log, context.workspaceState),
    readDeclaredCorpora(corpora),
  );
}

/** A folder with a korpus.yaml says that it is a corpus: it is read as soon as one of its files is looked at. Others wait for a view or a command. */
function readDeclaredCorpora(corpora: Corpora): vscode.Disposable {
  const asked = new WeakSet<CorpusSession>();
  const look = (editors: readonly vscode.TextEditor[]): void => {
    for (const { document } of editors) {
      const session = corpora.of(document.uri);
      if (session === undefined || session.state !== undefined || asked.has(session)) continue;
      asked.add(session);
      void readIfDeclared(session);
    }
  };
  look(vscode.window.visibleTextEditors);
  return vscode.window.onDidChangeVisibleTextEditors(look);
}

async function readIfDeclared(session: CorpusSession): Promise<void> {
  try {
    await vscode.workspace.fs.stat(session.uriOf(CONFIG_FILE));
  } catch {
    return;
  }
  try {
    await session.ready();
  } catch (error) {
    sayUnread(session.folder, error);
  }
}
