import * as vscode from 'vscode';
import type { Cancellation, Progress } from '../protocol/engine';
import { oneLine, withoutLinks } from './plainText';
import { observeToken } from './thread/observeToken';

/** Milliseconds of work in the status bar before a notification offers to cancel it. */
const QUIET = 1500;

/** Shows that a folder is being read: at once in the status bar, and if it takes long in a notification that can cancel it. */
export async function withIndexingProgress<T>(name: string, work: (cancellation: Cancellation, report: (progress: Progress) => void) => Promise<T>): Promise<T> {
  const source = new vscode.CancellationTokenSource();
  const reporters = new Set<(progress: Progress) => void>();
  const task = work(observeToken(source.token), (progress) => { for (const report of reporters) report(progress); });
  const title = withoutLinks(vscode.l10n.t('Reading {0}', oneLine(name)));
  const show = (location: vscode.ProgressLocation) => void vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) => {
    token.onCancellationRequested(() => source.cancel());
    reporters.add(reporterTo(progress));
    return settled(task);
  });
  show(vscode.ProgressLocation.Window);
  const timer = setTimeout(() => show(vscode.ProgressLocation.Notification), QUIET);
  try {
    return await task;
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}

function reporterTo(progress: vscode.Progress<{ message?: string; increment?: number }>): (report: Progress) => void {
  let shown = 0;
  return ({ done, total }) => {
    const share = total === 0 ? 100 : (100 * done) / total;
    progress.report({ message: vscode.l10n.t('{0} of {1} articles', done, total), increment: share - shown });
    shown = share;
  };
}

async function settled(task: Promise<unknown>): Promise<void> {
  await task.catch(() => undefined);
}
