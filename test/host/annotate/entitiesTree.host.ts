import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { CorpusEntities } from '../../../src/extension/annotate/CorpusEntities';
import { EntitiesTree } from '../../../src/extension/annotate/EntitiesTree';
import type { EntitiesNode } from '../../../src/extension/annotate/entityNodes';
import type { Corpora } from '../../../src/extension/corpora';
import { FolderSession } from '../../../src/extension/FolderSession';
import { readCorpus } from './support';

const labelOf = (item: vscode.TreeItem): string => (typeof item.label === 'string' ? item.label : item.label?.label ?? '');

describe('the Entities view', () => {
  let cacheDirectory: string;
  let session: FolderSession;
  let tree: EntitiesTree;
  const empty: string[] = [];

  before(async () => {
    const folder = await readCorpus();
    const extension = vscode.extensions.getExtension('korpus.korpus');
    assert.ok(extension);
    const resourceDirectory = join(extension.extensionPath, 'dist');
    cacheDirectory = mkdtempSync(join(tmpdir(), 'korpus-host-'));
    session = new FolderSession(folder, { script: join(resourceDirectory, 'worker.js'), resourceDirectory, cacheDirectory });
    const none: vscode.Event<never> = () => new vscode.Disposable(() => undefined);
    const corpora: Corpora = { all: [session], onDidChangeCorpora: none, onDidChangeState: none, onDidKnowPaths: none, onDidChangeAnalysis: none, of: () => session, dispose: () => undefined };
    tree = new EntitiesTree(corpora, new CorpusEntities());
    tree.onDidChangeEmpty((reason) => empty.push(reason));
  });
  after(() => {
    tree.dispose();
    session.dispose();
    rmSync(cacheDirectory, { recursive: true, force: true });
  });

  const child = async (parent: EntitiesNode | undefined, label: string): Promise<EntitiesNode> => {
    const rows = await tree.getChildren(parent);
    const found = rows.find((row) => labelOf(tree.getTreeItem(row)) === label);
    assert.ok(found, `${label} is not among ${rows.map((row) => labelOf(tree.getTreeItem(row))).join(', ')}`);
    return found;
  };

  it('leads from type to entity to article to mention, and lands on the span', async () => {
    const person = await child(await child(undefined, 'People'), 'Dmitri Peskow');
    const articles = await tree.getChildren(person);
    assert.ok(articles.length >= 3);
    assert.equal(tree.getTreeItem(person).description, `${await count(articles)} · ${articles.length} articles`);
    const [mention] = await tree.getChildren(articles[0]);
    assert.ok(mention);
    const item = tree.getTreeItem(mention);
    const [from, to] = (item.label as vscode.TreeItemLabel).highlights?.[0] ?? [0, 0];
    assert.match(labelOf(item).slice(from, to), /^(Dmitri )?Peskow$/);
    await vscode.commands.executeCommand(item.command?.command ?? '', ...(item.command?.arguments as unknown[]));
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.getText(editor.selection) ?? '', /^(Dmitri )?Peskow$/);
    assert.deepEqual(empty, ['reading', '']);
  });

  const count = async (articles: readonly EntitiesNode[]): Promise<number> => (await Promise.all(articles.map((article) => tree.getChildren(article)))).flat().length;

  it('has rows with ids of their own', async () => {
    const ids = new Set<string>();
    for (const type of await tree.getChildren()) {
      for (const entity of await tree.getChildren(type)) {
        const { id } = tree.getTreeItem(entity);
        assert.ok(id !== undefined && !ids.has(id), id);
        ids.add(id);
      }
    }
    assert.ok(ids.size > 20);
  });
});
