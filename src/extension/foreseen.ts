import type * as vscode from 'vscode';
import type { CorpusSession } from './corpora';

/**
 * The corpus can answer: its state is known, or it has opened what was known last time, before it has looked at its folder. Has that read when nobody has; one
 * that cannot be is told of where it is asked for.
 */
export function foreseen(session: CorpusSession, onDidKnowPaths: vscode.Event<CorpusSession>): Promise<void> {
  if (session.state !== undefined) return Promise.resolve();
  const read = (): Promise<void> => session.ready().then(() => undefined, () => undefined);
  if (session.lastPaths !== undefined) {
    // What is asked now goes before a look at the folder.
    setImmediate(() => void read());
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const known = onDidKnowPaths((other) => { if (other === session) end(); });
    const end = (): void => {
      known.dispose();
      resolve();
    };
    void read().then(end);
  });
}
