import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { PLAIN_RECIPE, type Recipe } from '../../../src/core/imports/Recipe';
import { setRecipe } from '../../../src/core/corpus/editRecipes';
import { writeConfig } from '../../../src/extension/commands/writeConfig';
import { COMMANDS, IMPORT_PANEL } from '../../../src/extension/ids';
import { ImportPanel } from '../../../src/extension/imports/ImportPanel';
import { SourceDrop } from '../../../src/extension/imports/SourceDrop';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import type { ImportPageMessage, ImportPageRequest } from '../../../src/protocol/imports';
import { extensionUri, until } from '../explorer/support';

const LONG = 'Nordkoreas Machthaber Kim Jong Un ist mit dem Zug nach Russland gereist. Dort will er den russischen Präsidenten treffen, wie es heißt, um über Granaten zu reden.';

/** A panel whose page is this test. */
class Page {
  readonly sent: ImportPageMessage[] = [];
  readonly received = new vscode.EventEmitter<ImportPageRequest>();
  readonly gone = new vscode.EventEmitter<void>();
  readonly panel = {
    iconPath: undefined, dispose: () => this.gone.fire(), onDidDispose: this.gone.event,
    webview: {
      options: {}, html: '', cspSource: 'https://own', asWebviewUri: (uri: vscode.Uri) => uri, onDidReceiveMessage: this.received.event,
      postMessage: (message: ImportPageMessage) => Promise.resolve(this.sent.push(message) > 0),
    },
  };

  get state() {
    return this.sent.filter((message) => message.type === 'state').at(-1);
  }

  /** Of the last reading. */
  get rows() {
    const from = this.sent.map(({ type }) => type).lastIndexOf('clear');
    return this.sent.slice(from).flatMap((message) => (message.type === 'rows' ? message.rows : []));
  }
}

describe('adding to the corpus', () => {
  let corpora: WorkspaceCorpora;
  let sources = '';
  let config: Uint8Array;
  const configUri = () => vscode.Uri.joinPath(corpora.all[0]!.folder.uri, 'korpus.yaml');
  const root = () => corpora.all[0]!.folder.uri.fsPath;
  const into = (name: string) => join(root(), 'added', name);

  before(async () => {
    corpora = new WorkspaceCorpora(extensionUri());
    await corpora.all[0]!.ready();
    config = await vscode.workspace.fs.readFile(configUri());
    sources = mkdtempSync(join(tmpdir(), 'korpus-sources-'));
    mkdirSync(join(sources, 'in'));
    writeFileSync(join(sources, 'in', 'eins.txt'), `${LONG} Eins.`);
    writeFileSync(join(sources, 'in', '2024-06-19 zwei.txt'), `${LONG} Und noch ganz anderes, zwei. ${'Wort '.repeat(40)}`);
    writeFileSync(join(sources, 'in', 'bild.png'), 'x');
  });
  after(async () => {
    rmSync(sources, { recursive: true, force: true });
    rmSync(join(root(), 'added'), { recursive: true, force: true });
    await vscode.workspace.fs.writeFile(configUri(), config);
    await corpora.all[0]!.refresh();
    corpora.dispose();
  });

  const opened = (changes: Partial<Recipe> = {}): Page => {
    const page = new Page();
    const session = corpora.all[0]!;
    new ImportPanel(page.panel as unknown as vscode.WebviewPanel, session, { ...PLAIN_RECIPE, from: [join(sources, 'in')], into: 'added', ...changes }, {
      extensionUri: extensionUri(), keepRecipe: async (_, recipe) => void await writeConfig(session, (text) => setRecipe(text, recipe)),
    });
    page.received.fire({ type: 'ready' });
    return page;
  };

  it('tells what would become of each source, and writes nothing', async () => {
    const page = opened();
    await until(() => page.state?.phase === 'ready', 30);
    assert.deepEqual(page.rows.map(({ key, fate, becomes, published }) => [key, fate, becomes, published]), [
      ['2024-06-19 zwei.txt', 'new', 'added/2024-06-19 zwei.md', '2024-06-19'], ['bild.png', 'skipped', 'No article is made of .png files.', ''], ['eins.txt', 'new', 'added/eins.md', ''],
    ]);
    assert.deepEqual([page.state!.action, page.state!.chips.map(({ text }) => text)], ['Add 2 articles', ['2 new', '1 left out']]);
    assert.deepEqual([page.rows[2]!.readIn, page.rows[2]!.language], ['German', '']);
    assert.throws(() => readFileSync(into('eins.md')));
    page.panel.dispose();
  });

  it('takes what is changed, one by one and for all, adds the rest, and keeps how in korpus.yaml', async () => {
    const page = opened();
    await until(() => page.state?.phase === 'ready', 30);
    page.received.fire({ type: 'settings', settings: { source: 'Das Blatt', tags: 'a; b' } });
    await until(() => page.state?.phase === 'reading');
    await until(() => page.state?.phase === 'ready', 30);
    page.received.fire({ type: 'item', key: 'eins.txt', field: 'title', value: 'Titel: eins', unchanged: false });
    page.received.fire({ type: 'take', key: '2024-06-19 zwei.txt', fate: 'new', taken: false });
    assert.equal(page.state!.action, 'Add 1 article');
    page.received.fire({ type: 'act' });
    await until(() => page.state?.phase === 'done', 30);
    await until(() => corpora.all[0]!.state?.articles.some(({ path }) => path === 'added/eins.md') === true, 30);
    const info = corpora.all[0]!.state!.articles.find(({ path }) => path === 'added/eins.md')!;
    assert.deepEqual([info.title, info.sources.map(({ name }) => name), info.tags], ['Titel: eins', ['Das Blatt'], ['a', 'b']]);
    assert.throws(() => readFileSync(into('2024-06-19 zwei.md')));
    await until(() => /imports:\n {2}- \{ from: .*items: \{ .*skip/.test(readFileSync(join(root(), 'korpus.yaml'), 'utf8')));
    page.panel.dispose();
  });

  it('makes of forty files over all formats what the command line makes of them', async function () {
    this.timeout(60_000);
    const from = [join(extensionUri().fsPath, 'test/fixtures/imports')];
    const elsewhere = join(sources, 'elsewhere');
    const { stdout } = await promisify(execFile)(process.execPath, [join(extensionUri().fsPath, 'bin/korpus.js'), 'import', ...from, '--into', join(elsewhere, 'added'), '--format', 'json'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
    const { steps } = JSON.parse(stdout) as { steps: readonly { from: string; fate: string; path: string | null }[] };
    const page = opened({ from, into: 'added' });
    await until(() => page.state?.phase === 'ready', 30);
    page.received.fire({ type: 'act' });
    await until(() => page.state?.phase === 'done', 30);
    assert.deepEqual(page.rows.map(({ key, fate }) => [key, fate]), steps.map(({ from: key, fate }) => [key, fate]));
    const text = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8').replace(/^(?:original|imported): .*\n/gm, '');
    for (const { path, fate } of steps) if (fate === 'new') assert.equal(text(into('.'), path!), text(join(elsewhere, 'added'), path!), path!);
    page.panel.dispose();
  });

  it('finds an import unchanged that is run again', async () => {
    const page = opened({ set: { source: ['Das Blatt'], tags: ['a', 'b'] }, items: new Map([['eins.txt', { title: 'Titel: eins' }]]) });
    await until(() => page.state?.phase === 'ready', 30);
    assert.deepEqual(page.rows.map(({ key, fate }) => [key, fate]), [['2024-06-19 zwei.txt', 'new'], ['bild.png', 'skipped'], ['eins.txt', 'same']]);
    assert.equal(page.state!.action, 'Add 1 article');
    for (const value of ['Anders', 'Doch anders']) page.received.fire({ type: 'item', key: 'eins.txt', field: 'title', value, unchanged: true });
    assert.equal(page.state!.action, 'Add 1, update 1');
    page.received.fire({ type: 'take', key: '2024-06-19 zwei.txt', fate: 'new', taken: false });
    assert.deepEqual([page.state!.action, page.state!.chips.map(({ text }) => text)], ['Update 1 article', ['1 changed', '2 left out']]);
    page.panel.dispose();
  });

  it('has the language that is stated for an article or for all, and writes no guess', async () => {
    const from = join(sources, 'stated');
    mkdirSync(from);
    writeFileSync(join(from, 'drei.txt'), `${LONG} Drei, und sonst nichts.`);
    writeFileSync(join(from, 'vier.txt'), `Vier. ${'Satz '.repeat(40)}`);
    const page = opened({ from: [from], into: 'added/stated' });
    const read = () => until(() => page.state?.phase === 'ready', 30);
    await read();
    page.received.fire({ type: 'settings', settings: { language: 'nds' } });
    await until(() => page.rows[0]?.language === 'Low German', 30);
    await read();
    page.received.fire({ type: 'settings', settings: { language: '' } });
    await until(() => page.rows[0]?.readIn === 'German', 30);
    await read();
    page.received.fire({ type: 'item', key: 'vier.txt', field: 'language', value: 'fr', unchanged: false });
    page.received.fire({ type: 'act' });
    await until(() => page.state?.phase === 'done', 30);
    const languageOf = (path: string) => corpora.all[0]!.state?.articles.find((article) => article.path === path)?.language;
    await until(() => languageOf('added/stated/vier.md') !== undefined, 30);
    assert.deepEqual([languageOf('added/stated/drei.md'), languageOf('added/stated/vier.md')], ['de', 'fr']);
    assert.match(readFileSync(into('stated/vier.md'), 'utf8'), /^language: fr$/m);
    assert.doesNotMatch(readFileSync(into('stated/drei.md'), 'utf8'), /^language:/m);
    page.panel.dispose();
  });

  it('opens by its command and by what is dropped on the Articles view', async () => {
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(IMPORT_PANEL));
    await vscode.commands.executeCommand(COMMANDS.addToCorpus, undefined, [vscode.Uri.file(join(sources, 'in'))]);
    await until(() => tabs().length === 1);
    await vscode.window.tabGroups.close(tabs());
    const dropped = new vscode.DataTransfer();
    dropped.set('text/uri-list', new vscode.DataTransferItem(`# a comment\r\n${vscode.Uri.file(join(sources, 'in')).toString()}\r\n`));
    await new SourceDrop().handleDrop(undefined, dropped);
    await until(() => tabs().length === 1);
    await vscode.window.tabGroups.close(tabs());
    await until(() => tabs().length === 0);
  });
});
