import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the host that runs these suites', () => {
  it('opens a copy of the seeds', () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    assert.equal(folder.name, 'workspace');
  });

  it('saves when it is told to, as a desktop does: what is not saved stays so under load', () => {
    assert.equal(vscode.workspace.getConfiguration('files').get('autoSave'), 'off');
  });

  it('speaks German in the window for it @de', () => {
    assert.equal(vscode.env.language, 'de');
  });

  it('does not trust the folder in the window for it @untrusted', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('has no folder in the window for it @nofolder', () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
  });
});
