import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, discard, freshName, openText } from '../notebook/support';
import { openQuery } from './openQuery';

/** `type text` of each token, with `!` where a name is defined. */
async function tokensOf(document: vscode.TextDocument): Promise<readonly string[]> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
  const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
  const found: string[] = [];
  let [line, column] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines, columns, length, type, modifiers] = data.slice(at, at + 5) as unknown as [number, number, number, number, number];
    column = lines === 0 ? column + columns : columns;
    line += lines;
    found.push(`${legend.tokenTypes[type]}${modifiers === 0 ? '' : '!'} ${document.getText(new vscode.Range(line, column, line, column + length))}`);
  }
  return found;
}

const QUERY = '$s = title:Kim date:2023-09\n$s | kwik | kwic context=8';
const EXPECTED = [
  'variable! $s', 'operator =', 'korpusField title:', 'string Kim', 'korpusField date:', 'korpusDate 2023-09',
  'variable $s', 'operator |', 'operator |', 'function kwic', 'parameter context', 'operator =', 'number 8',
];

describe('the colours of queries', () => {
  for (const session of ['', ' @untrusted', ' @nofolder']) {
    it(`are by meaning in a .korpus file${session}`, async () => {
      const document = await openQuery(QUERY);
      assert.deepEqual(await tokensOf(document), EXPECTED);
      await closeAll();
    });
  }

  it('are by meaning in a cell', async () => {
    const name = freshName();
    const notebook = await openText(name, `\`\`\`korpus\n${QUERY}\n\`\`\`\n`);
    assert.deepEqual(await tokensOf(notebook.cellAt(0).document), EXPECTED);
    await discard(name);
  });

  it('have types that are the editor’s own or declared', () => {
    const { contributes } = vscode.extensions.getExtension('korpus.korpus')?.packageJSON as { contributes: { semanticTokenTypes: readonly { id: string }[]; snippets: readonly unknown[] } };
    assert.deepEqual(contributes.semanticTokenTypes.map(({ id }) => id).sort(), ['korpusColumn', 'korpusDate', 'korpusField', 'korpusWildcard']);
  });
});
