import * as vscode from 'vscode';

/** The folder of the extension under test. */
export function extensionUri(): vscode.Uri {
  const extension = vscode.extensions.all.find(({ id }) => id.endsWith('.korpus'));
  if (extension === undefined) throw new Error('Korpus is not installed in this window');
  return extension.extensionUri;
}

/** Waits until something holds, at most `seconds`. */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`does not hold after ${seconds} s: ${holds.toString()}`);
}
