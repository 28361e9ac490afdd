import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { prepareCorpora } from '../../../src/extension/language/prepareCorpora';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import { closeAll, discard, freshName, openText, until } from '../notebook/support';

describe('a corpus of which a notebook is opened', () => {
  const [before, after] = [freshName(), freshName()];
  const corpora = new WorkspaceCorpora(vscode.extensions.getExtension('korpus.korpus')!.extensionUri);
  const session = corpora.all[0]!;
  let prepared = 0;
  let registration: vscode.Disposable;

  beforeEach(() => {
    prepared = 0;
    const prepare = () => { prepared++; return Promise.resolve(); };
    Object.assign(session, { prepare });
  });
  afterEach(async () => {
    registration.dispose();
    await closeAll();
    for (const name of [before, after]) await discard(name);
  });

  it('is prepared once, and its folder is not read', async () => {
    registration = prepareCorpora(corpora);
    await openText(before, '```korpus\nPutin\n```\n\n```korpus\nKim\n```\n');
    await openText(after, '```korpus\nPutin\n```\n');
    await until('it is prepared', () => prepared > 0);
    assert.equal(prepared, 1);
    assert.equal(session.state, undefined);
  });

  it('is prepared where the notebook is open already, and not once it has been read', async () => {
    await openText(before, '```korpus\nPutin\n```\n');
    registration = prepareCorpora(corpora);
    assert.equal(prepared, 1);
    await session.ready();
    registration.dispose();
    registration = prepareCorpora(corpora);
    assert.equal(prepared, 1);
    corpora.dispose();
  });
});
