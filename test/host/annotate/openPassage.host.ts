import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, readCorpus } from './support';

/** Reads as CONTRACT.md says, by other means than Korpus: mark, else UTF-8, else windows-1252; then one kind of line end. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const text = decode(bytes);
  const ends = text.match(/\r\n|\r|\n/g) ?? [];
  const withCr = ends.filter((end) => end.startsWith('\r')).length;
  return text.replace(/\r\n|\r|\n/g, withCr > ends.length / 2 ? '\r\n' : '\n');
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function everySpan(text: string, pattern: RegExp): { readonly start: number; readonly end: number; readonly word: string }[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, word: match[0] }));
}

describe('a passage opens with exactly its span selected @fixtures', () => {
  let folder: vscode.WorkspaceFolder;

  before(async () => { folder = await readCorpus(); });

  for (const name of ['bom', 'crlf', 'mixed', 'mixed-cr', 'nbsp-emoji-combining', 'windows-1252', 'invalid-utf8']) {
    it(`in ${name}.txt`, async () => {
      const uri = vscode.Uri.joinPath(folder.uri, `${name}.txt`);
      const text = await textOf(uri);
      const spans = everySpan(text, /Mu\u00ad?nition|\p{Lu}[\p{L}\p{M}]*g\p{L}*/gu);
      assert.ok(spans.length > 0);
      for (const { start, end, word } of spans) {
        await vscode.commands.executeCommand('korpus.openMention', folder.uri.toString(), `${name}.txt`, start, end);
        const editor = vscode.window.activeTextEditor;
        assert.equal(editor?.document.uri.path, uri.path);
        assert.equal(editor.document.getText(editor.selection), word);
        assert.equal(editor.document.offsetAt(editor.selection.start), start, 'the first of several equal words is not another');
        assert.ok(editor.visibleRanges.some((range) => range.contains(editor.selection.active)));
      }
    });
  }

  it('with a file that has vanished: says so and changes nothing', async () => {
    await vscode.commands.executeCommand('korpus.openMention', folder.uri.toString(), 'bom.txt', 0, 6);
    await vscode.commands.executeCommand('korpus.openMention', folder.uri.toString(), 'no-such-article.txt', 0, 6);
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /bom\.txt$/);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('names in a windows-1252 article answer once it is open', async () => {
    const text = await textOf(vscode.Uri.joinPath(folder.uri, 'windows-1252.txt'));
    const start = text.indexOf('Pjöngjang');
    await vscode.commands.executeCommand('korpus.openMention', folder.uri.toString(), 'windows-1252.txt', start, start + 9);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const locations = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, document.positionAt(start + 1));
      assert.ok(found.length >= 1);
      return found;
    });
    const texts = await Promise.all(locations.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)));
    for (const name of texts) assert.match(name.normalize('NFC'), /^Pjöngjang$/);
  });
});
