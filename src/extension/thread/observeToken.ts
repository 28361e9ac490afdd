import type * as vscode from 'vscode';
import type { ObservableCancellation } from './WorkerEngine';

/** A VS Code cancellation token as the engine's cancellation. */
export function observeToken(token: vscode.CancellationToken): ObservableCancellation {
  return {
    get cancelled() { return token.isCancellationRequested; },
    onCancelled: (listener) => token.onCancellationRequested(listener),
  };
}
