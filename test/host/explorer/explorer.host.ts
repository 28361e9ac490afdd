import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ArticleInfo } from '../../../src/protocol/article';
import { articleItem } from '../../../src/extension/explorer/articleItem';
import { ArticlesTree } from '../../../src/extension/explorer/ArticlesTree';
import { ArticleFilter } from '../../../src/extension/explorer/ArticleFilter';
import { GROUPINGS, isEntityGrouping } from '../../../src/extension/explorer/groupArticles';
import type { ArticlesNode } from '../../../src/extension/explorer/nodes';
import { COMMANDS } from '../../../src/extension/ids';
import type { CorpusSession } from '../../../src/extension/corpora';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import { article } from '../../extension/explorer/articles';
import { extensionUri, until } from './support';

describe('the Articles view', () => {
  let corpora: WorkspaceCorpora;
  let session: CorpusSession;
  before(async () => {
    corpora = new WorkspaceCorpora(extensionUri());
    session = corpora.all[0]!;
    await session.ready();
  });
  after(() => corpora.dispose());

  const tree = (filter = '', grouping: (typeof GROUPINGS)[number] = 'folder') => new ArticlesTree(corpora, { grouping, filter: new ArticleFilter(filter) });
  const leaves = (of: ArticlesTree, node?: ArticlesNode): ArticlesNode[] => of.getChildren(node).flatMap((child) => (child.kind === 'article' ? [child] : leaves(of, child)));

  it('registers every command of the manifest', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(Object.values(COMMANDS).filter((id) => !known.has(id)), []);
  });

  it('shows the five seeds in every grouping, by title and never by file name', () => {
    for (const grouping of GROUPINGS.filter((each) => !isEntityGrouping(each))) {
      const rows = leaves(tree('', grouping)).map(articleItem);
      assert.equal(rows.length, 5, grouping);
      for (const { label } of rows) assert.doesNotMatch(String(label), /\.txt$/);
    }
  });

  it('groups by person: an article stands under everybody whom it names', async () => {
    const people = tree('', 'person');
    people.getChildren();
    await until(() => people.getChildren().length > 0);
    const groups = people.getChildren().filter((node) => node.kind === 'group');
    const named = new Map(groups.map((node) => [String(articleItem(node).label), people.getChildren(node).length]));
    assert.equal(named.get('Wladimir Putin'), 5);
    assert.equal(named.get('Sergej Lawrow'), 1);
    people.dispose();
  });

  it('filters, counts and says why it is empty', () => {
    const filtered = tree('unterstuetzung heiligen');
    assert.deepEqual(leaves(filtered).map((node) => node.kind === 'article' && node.info.path.slice(0, 3)), ['000']);
    assert.deepEqual(filtered.counts, { shown: 1, total: 5 });
    assert.equal(filtered.emptyReason, '');
    assert.equal(tree('kein solcher Artikel').emptyReason, 'filter');
  });

  it('finds the row of a file and its parents', () => {
    const uri = session.uriOf(session.state!.articles[2]!.path);
    const found = tree('', 'language').find(uri);
    assert.ok(found?.kind === 'article');
    assert.equal(found.parent?.kind, 'group');
    assert.equal(tree().find(vscode.Uri.joinPath(uri, 'absent')), undefined);
  });

  it('lets nothing in an article become markup, an icon or a command', () => {
    const hostile: Partial<ArticleInfo> = { title: '<img src=x> $(trash) [x](command:korpus.refresh) **b**', opening: '[x](command:quit) <b>' };
    const item = articleItem({ kind: 'article', id: 'x', parent: undefined, session, info: article('x.txt', hostile) });
    assert.equal(item.label, hostile.title);
    assert.equal(typeof item.tooltip, 'string');
    assert.equal(item.command?.command, COMMANDS.openArticle);
  });

  it('shows new, renamed and deleted files by itself', async () => {
    const shown = tree();
    const uri = session.uriOf('neu/ein Artikel.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('Ein neuer Artikel\n\nMit etwas Text darin.'));
    await until(() => shown.find(uri) !== undefined);
    assert.ok(shown.getChildren().some((node) => node.kind === 'group'));
    const renamed = session.uriOf('neu/anders.txt');
    await vscode.workspace.fs.rename(uri, renamed);
    await until(() => shown.find(uri) === undefined && shown.find(renamed) !== undefined);
    await vscode.workspace.fs.delete(session.uriOf('neu'), { recursive: true });
    await until(() => shown.find(renamed) === undefined);
    assert.equal(leaves(shown).length, 5);
  });
});

describe('the Articles view in German @de', () => {
  it('speaks German', () => {
    assert.equal(vscode.l10n.t('Source unknown'), 'Quelle unbekannt');
    const folder = vscode.workspace.workspaceFolders![0]!;
    const session = { folder, state: undefined, uriOf: () => folder.uri } as unknown as CorpusSession;
    const item = articleItem({ kind: 'article', id: 'x', parent: undefined, session, info: article('x.txt', { tokens: 1234 }) });
    assert.match(String(item.tooltip), /1\.234 Tokens, 100 Zeichen, Deutsch\nKodierung: UTF-8\nUnbekannt: Titel, Datum, Quelle, Autor/);
  });
});

describe('the Articles view without trust @untrusted', () => {
  it('reads, finds and queries', async () => {
    const corpora = new WorkspaceCorpora(extensionUri());
    try {
      const session = corpora.all[0]!;
      assert.equal((await session.ready()).articles.length, 5);
      assert.ok((await session.engine.find('Munit')).words.length > 0);
    } finally {
      corpora.dispose();
    }
  });
});

describe('the Articles view over dirty files @fixtures', () => {
  it('stands a binary called .txt in the tree, with its reason and what to do, and reads the rest', async () => {
    const corpora = new WorkspaceCorpora(extensionUri());
    try {
      const session = corpora.all[0]!;
      const state = await session.ready();
      assert.deepEqual(state.unread.map(({ path }) => path), ['binary.txt']);
      const tree = new ArticlesTree(corpora, { grouping: 'source', filter: new ArticleFilter('') });
      const node = tree.find(session.uriOf('binary.txt'));
      assert.ok(node?.kind === 'unread');
      const item = articleItem(node);
      assert.equal(item.label, 'binary.txt');
      assert.ok(String(item.description).length > 10);
      assert.ok(String(item.tooltip).includes(String(item.description)));
      const latin = tree.find(session.uriOf('windows-1252.txt'));
      assert.ok(latin?.kind === 'article');
      assert.match(String(articleItem(latin).tooltip), /Encoding: Windows-1252\n.+/);
    } finally {
      corpora.dispose();
    }
  });
});

describe('the Articles view without a folder @nofolder', () => {
  it('has its commands, no rows and no corpus', async () => {
    await vscode.commands.executeCommand('korpus.articles.focus');
    await until(async () => (await vscode.commands.getCommands(true)).includes(COMMANDS.openSample));
    const corpora = new WorkspaceCorpora(extensionUri());
    const tree = new ArticlesTree(corpora, { grouping: 'folder', filter: new ArticleFilter('') });
    assert.deepEqual(tree.getChildren(), []);
    assert.equal(tree.emptyReason, 'none');
    corpora.dispose();
  });
});
