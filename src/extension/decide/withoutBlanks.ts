import * as vscode from 'vscode';

/** A selection without the blanks and line ends at its ends, as a double or triple click takes them along; empty where it has nothing else. */
export function withoutBlanks(document: vscode.TextDocument, range: vscode.Range): vscode.Range {
  const text = document.getText(range);
  const kept = text.trim();
  if (kept === '') return new vscode.Range(range.start, range.start);
  const start = document.offsetAt(range.start) + text.indexOf(kept);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + kept.length));
}
