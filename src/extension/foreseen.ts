import type * as vscode from 'vscode';
import type { CorpusSession } from './corpora';

/**
 * The corpus can answer: its state is known, or it has opened what was known last time, before it has looked at its folder. Opens it when nobody has; one
 * that cannot be read is told of where it is asked for.
 */
export function foreseen(session: CorpusSession, onDidKnowPaths: vscode.Event<CorpusSession>): Promise<void> {
  if (session.state !== undefined || session.lastPaths !== undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const known = onDidKnowPaths((other) => { if (other === session) end(); });
    const end = (): void => {
      known.dispose();
      resolve();
    };
    session.ready().then(end, end);
  });
}
