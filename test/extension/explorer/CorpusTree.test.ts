import assert from 'node:assert/strict';
import type { CorpusState } from '../../../src/protocol/engine';
import type { CorpusSession } from '../../../src/extension/corpora';
import { ArticleFilter } from '../../../src/extension/explorer/ArticleFilter';
import { CorpusTree, PART, type Redrawn, type TreeSettings } from '../../../src/extension/explorer/CorpusTree';
import type { ArticlesNode, CorpusNode } from '../../../src/extension/explorer/nodes';
import { article, sources } from './articles';

const settings = (filter = '', grouping: TreeSettings['grouping'] = 'folder'): TreeSettings => ({ grouping, filter: new ArticleFilter(filter) });
const stateOf = (articles: CorpusState['articles'], more: Partial<CorpusState> = {}): CorpusState => ({ revision: 1, articles, unread: [], warnings: [], tokens: 0, ...more });

/** All that a tree asks of a session. */
function session(state: CorpusState | undefined): CorpusSession {
  const partial: Pick<CorpusSession, 'state'> & { folder: { uri: { toString(): string } } } = { state, folder: { uri: { toString: () => 'file:///corpus' } } };
  return partial as CorpusSession;
}

const label = (node: ArticlesNode): string =>
  node.kind === 'group' ? `${node.group.id || '/'}` : node.kind === 'article' ? node.info.path : node.kind === 'range' ? `${node.from}-${node.to}` : node.kind;
const until = async (holds: () => boolean): Promise<void> => { while (!holds()) await new Promise((resolve) => void setImmediate(resolve)); };
const labels = (nodes: readonly ArticlesNode[]) => nodes.map(label);

describe('CorpusTree', () => {
  it('has no rows before the corpus has been read', () => {
    const tree = new CorpusTree(session(undefined), undefined, settings());
    assert.deepEqual(tree.children(undefined), []);
    assert.equal(tree.shown, undefined);
  });

  it('draws folders and parts of what there was last time until the state comes, of which no article is known', async () => {
    const paths = [...Array.from({ length: PART + 1 }, (_, at) => `${String(at).padStart(5, '0')}.txt`), 'a/1.txt', 'a/b/2.txt'];
    const drawn: Redrawn[] = [];
    const tree = new CorpusTree(session(undefined), undefined, settings(), (rows) => drawn.push(rows));
    tree.foresee(paths);
    await until(() => drawn.length > 0);
    const rows = tree.children(undefined);
    assert.deepEqual([drawn, labels(rows), tree.shown], [[[undefined]], ['a/', `0-${PART}`, `${PART}-${PART + 1}`], undefined]);
    assert.deepEqual([labels(tree.children(rows[0])), labels(tree.children(rows[1])), tree.find('00000.txt')], [['a/b/'], [], undefined]);
    const state = stateOf(paths.slice(1).map((path) => article(path)));
    assert.deepEqual(tree.update(state), [undefined], 'all of it is drawn again');
    const after = tree.children(undefined);
    assert.deepEqual([labels(after).slice(0, 2), after.length, tree.shown], [['a/', '00001.txt'], PART + 1, PART + 2]);
    assert.equal(tree.find('00001.txt')?.kind, 'article');
  });

  it('draws nothing of last time where a state, another grouping or a filter has come before', async () => {
    for (const [state, given] of [[stateOf([article('1.txt')]), settings()], [undefined, settings('x')], [undefined, settings('', 'source')]] as const) {
      const drawn: Redrawn[] = [];
      const tree = new CorpusTree(session(state), undefined, given, (rows) => drawn.push(rows));
      const before = labels(tree.children(undefined));
      tree.foresee(['a/1.txt']);
      await new Promise((resolve) => void setImmediate(resolve));
      assert.deepEqual([drawn, labels(tree.children(undefined))], [[], before]);
    }
    const late = new CorpusTree(session(undefined), undefined, settings());
    late.foresee(['a/1.txt']);
    late.update(stateOf([article('2.txt')]));
    await new Promise((resolve) => void setImmediate(resolve));
    assert.deepEqual(labels(late.children(undefined)), ['2.txt']);
  });

  it('keeps the objects of rows, so that the editor knows them, and gives them the new content', () => {
    const tree = new CorpusTree(session(stateOf([article('a/1.txt'), article('b/2.txt')])), undefined, settings());
    const [a] = tree.children(undefined);
    const [one] = tree.children(a);
    const changed = tree.update(stateOf([article('a/1.txt', { title: 'Neu' }), article('b/2.txt', { title: 'Neu' })]));
    assert.deepEqual(changed, [one], 'only the row that the editor has asked for');
    assert.equal(one?.kind === 'article' && one.info.title, 'Neu');
    const [two] = tree.children(tree.children(undefined)[1]);
    assert.equal(two?.kind === 'article' && two.info.title, 'Neu', 'a row made later is no older');
  });

  it('shows what a folder holds now, though its row was not drawn again', () => {
    const tree = new CorpusTree(session(stateOf([article('a/1.txt')])), undefined, settings());
    const [a] = tree.children(undefined);
    tree.update(stateOf([article('a/1.txt', { title: 'Neu' })]));
    const [one] = tree.children(a);
    assert.equal(one?.kind === 'article' && one.info.title, 'Neu');
  });

  it('draws the corpus again for a new article: its own row where there are several corpora', () => {
    const one = session(stateOf([article('1.txt')]));
    const top: CorpusNode = { kind: 'corpus', id: 'file:///corpus', parent: undefined, session: one };
    for (const row of [undefined, top]) {
      const tree = new CorpusTree(one, row, settings());
      tree.children(row);
      assert.deepEqual(tree.update(stateOf([article('1.txt'), article('2.txt')])), [row]);
    }
  });

  it('shows long lists in parts and finds the way to a row in the last one', () => {
    const articles = Array.from({ length: 2 * PART + 1 }, (_, at) => article(`d/${String(at).padStart(5, '0')}.txt`));
    const tree = new CorpusTree(session(stateOf(articles)), undefined, settings());
    const [folder] = tree.children(undefined);
    const parts = tree.children(folder);
    assert.deepEqual(labels(parts), ['0-1000', '1000-2000', '2000-2001']);
    assert.deepEqual(labels(tree.children(parts[2])), ['d/02000.txt']);
    const found = tree.find('d/02000.txt');
    assert.equal(found, tree.children(parts[2])[0]);
    assert.equal(found?.parent, parts[2]);
    assert.equal(found?.parent?.parent, folder);
    assert.equal(tree.find('absent.txt'), undefined);
  });

  it('arranges a large corpus in turns, and meanwhile leaves the rows as they were', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => article(`${String(at).padStart(5, '0')}.txt`, { title: `Titel ${at}` }));
    const redrawn: Redrawn[] = [];
    const told = async (count: number) => { while (redrawn.length < count) await new Promise<void>((resolve) => void setImmediate(resolve)); };
    const tree = new CorpusTree(session(stateOf(many)), undefined, settings(), (rows) => redrawn.push(rows));
    assert.deepEqual([tree.children(undefined), tree.shown], [[], undefined], 'nothing is held up for it');
    await told(1);
    assert.deepEqual([redrawn, tree.children(undefined).length, tree.shown], [[[undefined]], 20, 20_000]);
    tree.apply(settings('titel 1999'));
    tree.apply(settings('titel 19999'));
    assert.equal(tree.children(undefined).length, 20, 'until the filter has been through');
    await told(2);
    assert.deepEqual(labels(tree.children(undefined)), ['19999.txt']);
    tree.apply(settings());
    await told(3);
    const [one] = tree.children(tree.children(undefined)[0]);
    assert.deepEqual(tree.update(stateOf(many.map((info, at) => (at === 0 ? article(info.path, { title: 'Neu' }) : info)))), []);
    await told(4);
    assert.deepEqual(redrawn[3], [one], 'the filter that was given up is not drawn, nor a row that stayed');
    assert.equal(one?.kind === 'article' && one.info.title, 'Neu');
  });

  it('shows long lists of groups in parts, and finds the way to a row in the last one', () => {
    const articles = Array.from({ length: PART + 1 }, (_, at) => article(`${String(at).padStart(5, '0')}/x.txt`));
    const tree = new CorpusTree(session(stateOf(articles)), undefined, settings());
    const parts = tree.children(undefined);
    assert.deepEqual(labels(parts), ['0-1000', '1000-1001']);
    const [group] = tree.children(parts[1]);
    const found = tree.find('01000/x.txt');
    assert.equal(found?.parent, group);
    assert.equal(group?.parent, parts[1]);
  });

  it('opens what a filter found, as rows of their own', () => {
    const tree = new CorpusTree(session(stateOf([article('a/1.txt', { title: 'Kim' }), article('b/2.txt')])), undefined, settings());
    const [before] = tree.children(undefined);
    tree.apply(settings('kim'));
    const [after] = tree.children(undefined);
    assert.equal(tree.shown, 1);
    assert.deepEqual(labels(tree.children(undefined)), ['a/']);
    assert.ok(before?.kind === 'group' && !before.expanded && after?.kind === 'group' && after.expanded);
    assert.notEqual(before.id, after.id);
  });

  it('stands a file that was not read and the remarks beside the articles', () => {
    const unread = [{ path: 'kaputt.txt', reason: { template: 'r', args: [] }, remedy: { template: 'm', args: [] } }];
    const warnings = [{ message: { template: 'link', args: [] }, path: null, line: null }];
    const tree = new CorpusTree(session(stateOf([article('1.txt', { sources: sources('dpa') })], { unread, warnings })), undefined, settings('', 'source'));
    const rows = tree.children(undefined);
    assert.deepEqual(labels(rows), ['warnings', 'unread', 'source:dpa']);
    assert.deepEqual(labels(tree.children(rows[0])), ['warning']);
    assert.deepEqual(labels(tree.children(rows[1])), ['unread']);
    assert.deepEqual(labels(tree.children(rows[2])), ['1.txt']);
  });
});
