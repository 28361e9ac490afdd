import * as vscode from 'vscode';
import type { ArticleInfo } from '../../protocol/article';
import type { Span } from '../../protocol/span';
import { articleAt } from '../articleAt';
import type { CorpusSession } from '../corpora';
import { notify } from '../notify';
import { reasonOf } from '../reasonOf';

export interface OpenPassageOptions {
  /** In the column beside the active editor, as for a click in a notebook's output. */
  readonly beside: boolean;
  readonly preserveFocus?: boolean;
  /** 1-based; counts in place of the span. */
  readonly line?: number | undefined;
}

/**
 * Opens an article with exactly `span` (UTF-16 offsets into the text that the engine read) selected and in the centre.
 * Whatever goes wrong is said to the user; the promise never rejects.
 */
export async function openPassage(session: CorpusSession, path: string, span: Span, options: OpenPassageOptions): Promise<void> {
  const info = articleAt(session.state, path);
  try {
    const document = await openArticle(session.uriOf(path), info);
    await showSpan(document, span, options);
    warnIfOutdated(document, path, span, info);
  } catch (error) {
    void sayWhyNot(session, path, error);
  }
}

async function showSpan(document: vscode.TextDocument, span: Span, options: OpenPassageOptions): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, {
    selection: options.line === undefined ? rangeOf(document, span) : lineOf(document, options.line),
    preserveFocus: options.preserveFocus ?? false,
    preview: true,
    ...(options.beside ? { viewColumn: vscode.ViewColumn.Beside } : {}),
  });
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
}

/** A line without the white space before it; the last one where there are fewer. */
function lineOf(document: vscode.TextDocument, line: number): vscode.Range {
  const { range, firstNonWhitespaceCharacterIndex: first } = document.lineAt(Math.min(line, document.lineCount) - 1);
  return new vscode.Range(range.start.with(undefined, first), range.end);
}

/** The document of an article, decoded as the engine decoded it: otherwise the offsets would not fit. */
export async function openArticle(uri: vscode.Uri, info: Pick<ArticleInfo, 'encoding'> | undefined): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  const wanted = info === undefined ? undefined : VSCODE_ENCODINGS[info.encoding];
  if (wanted === undefined || document.encoding === wanted || document.encoding === `${wanted}bom` || document.isDirty) return document;
  return vscode.workspace.openTextDocument(uri, { encoding: wanted });
}

/** The editor's names of the encodings; it finds the mark of UTF-16 by itself. */
const VSCODE_ENCODINGS: Readonly<Record<ArticleInfo['encoding'], string>> = {
  'utf-8': 'utf8',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  'windows-1252': 'windows1252',
};

/** Offsets as the editor counts them: `\n` or `\r\n` between lines, as the engine's text has it. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** A selection that may have slipped is shown, but not in silence. */
function warnIfOutdated(document: vscode.TextDocument, path: string, span: Span, info: ArticleInfo | undefined): void {
  const length = document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
  if (length === info?.length || (info === undefined && span.end <= length)) return;
  void notify.warning(vscode.l10n.t('"{0}" has changed since it was read; the passage may stand elsewhere.', path));
}

async function sayWhyNot(session: CorpusSession, path: string, error: unknown): Promise<void> {
  const gone = !(await exists(session.uriOf(path)));
  const reason = reasonOf(error);
  const refresh = vscode.l10n.t('Refresh');
  const answer = gone
    ? await notify.error(vscode.l10n.t('"{0}" is no longer there.', path), refresh)
    : await notify.error(vscode.l10n.t('"{0}" could not be opened: {1}', path, reason));
  if (answer === refresh) await session.refresh();
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
