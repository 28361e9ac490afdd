import * as vscode from 'vscode';
import type { CorpusSession } from '../corpora';
import { OVERVIEW_PANEL } from '../ids';
import type { OverviewHost } from './OverviewHost';
import { OverviewPanel } from './OverviewPanel';

/** One for each corpus. */
const open = new Map<CorpusSession, OverviewPanel>();

/** Brings the overview of a corpus to the front. A bundle of its own, loaded with the first one. */
export function showOverview(session: CorpusSession, host: OverviewHost): void {
  const there = open.get(session);
  if (there !== undefined) return there.reveal();
  const panel = vscode.window.createWebviewPanel(OVERVIEW_PANEL, '', vscode.ViewColumn.Active);
  restoreOverview(panel, session, host);
}

/** Fills a panel, new or of an earlier window; where the corpus has one already, that one is enough. */
export function restoreOverview(panel: vscode.WebviewPanel, session: CorpusSession, host: OverviewHost): void {
  if (open.has(session)) return panel.dispose();
  open.set(session, new OverviewPanel(panel, session, host, () => open.delete(session)));
}
