import * as vscode from 'vscode';
import type { CallOptions } from '../../protocol/engine';
import { notify } from '../notify';
import { observeToken } from '../thread/observeToken';
import type { ExportHost } from './ExportHost';

/** Runs an export with progress and cancel. */
export async function withExportProgress<T>(work: (options: CallOptions) => Promise<T>): Promise<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Exporting'), cancellable: true }, (report, token) => {
    let shown = 0;
    return work({
      cancellation: observeToken(token),
      progress: ({ done, total }) => {
        report.report({ increment: ((done - shown) / total) * 100, message: `${done}/${total}` });
        shown = done;
      },
    });
  });
}

/** A cancelled export needs no word. */
export function sayFailure(error: unknown, { isCancelled, reasonOf }: ExportHost): void {
  if (!isCancelled(error)) void notify.error(vscode.l10n.t('The export failed: {0}', reasonOf(error)));
}
