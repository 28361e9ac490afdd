import type * as vscode from 'vscode';
import type { CellResult } from '../../protocol/engine';
import type { RendererRequest, RendererResponse, ResultOutput } from '../../protocol/renderer';
import type { Corpora, CorpusSession } from '../corpora';

/** What is handed in, as it belongs to the bundle that VS Code loads at start and this code to one of its own. */
export interface OverviewHost {
  readonly corpora: Corpora;
  readonly extensionUri: vscode.Uri;
  isCancelled(error: unknown): boolean;
  /** Why something failed, in the user's language. */
  reasonOf(error: unknown): string;
  output(session: CorpusSession, cell: CellResult): ResultOutput;
  /** Does what a drawn result asks for. */
  answer(request: RendererRequest, reply: (response: RendererResponse) => unknown): Promise<void>;
}
