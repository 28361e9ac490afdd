import * as vscode from 'vscode';

/** A name below `place` that nothing has yet: `name`, `name-2`, … */
export async function freeName(place: vscode.Uri, name: string): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(place)).map(([entry]) => entry.toLowerCase()));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(candidate)) return vscode.Uri.joinPath(place, candidate);
  }
}
