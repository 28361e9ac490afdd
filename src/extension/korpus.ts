import * as path from 'node:path';
import type * as vscode from 'vscode';
import { cacheDirectory } from '../node/cacheDirectory';
import { nodeCodec } from '../node/nodeCodec';
import { WritingCopies } from '../node/WritingCopies';
import { registerAnnotations } from './annotate/registerAnnotations';
import { registerExplorer } from './explorer/registerExplorer';
import { registerImports } from './imports/registerImports';
import { keepWhole } from './keepWhole';
import { registerLanguage } from './language/registerLanguage';
import { KorpusSerializer } from './notebook/KorpusSerializer';
import { registerNotebook } from './notebook/registerNotebook';
import { registerOverview } from './overview/registerOverview';
import { registerQuotations } from './quotations/registerQuotations';
import { WorkspaceCorpora } from './WorkspaceCorpora';

/** What the doorstep hands on. */
export interface Korpus {
  readonly serializer: KorpusSerializer;
  restoreOverview(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
}

/** Composition root of the extension: puts the parts together and reads nothing. */
export function startKorpus(context: vscode.ExtensionContext): Korpus {
  context.subscriptions.push(keepWhole(new WritingCopies(path.join(cacheDirectory(), 'writing'))));
  const corpora = new WorkspaceCorpora(context.extensionUri);
  context.subscriptions.push(corpora);
  registerExplorer(context, corpora);
  registerNotebook(context, corpora, registerLanguage(context, corpora));
  const restoreOverview = registerOverview(context, corpora);
  registerAnnotations(context, corpora);
  registerQuotations(context, corpora);
  registerImports(context, corpora);
  return { serializer: new KorpusSerializer(nodeCodec), restoreOverview };
}
