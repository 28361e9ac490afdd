import * as vscode from 'vscode';
import { rewriteFile } from '../../node/rewriteFile';

/** Writes a file as a whole or not at all, where it lies on a disk; elsewhere as its file system does. */
export async function writeWhole(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  if (target.scheme === 'file') rewriteFile(target.fsPath, bytes);
  else await vscode.workspace.fs.writeFile(target, bytes);
}
