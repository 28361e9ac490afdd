import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Corpora } from '../../../src/extension/corpora';
import { WordFilter } from '../../../src/extension/explorer/WordFilter';
import { FolderSession } from '../../../src/extension/FolderSession';
import { CorpusNotes } from '../../../src/extension/notes/CorpusNotes';
import type { NotesGrouping } from '../../../src/extension/notes/groupNotes';
import type { NotesNode } from '../../../src/extension/notes/noteNodes';
import { NotesTree } from '../../../src/extension/notes/NotesTree';
import type { HitRow } from '../../../src/protocol/result';
import { eventually, nextQuickPick, readCorpus } from '../annotate/support';

const ARTICLE = 'zz-notes.txt';
const PASSAGE = '„Wir antworten: sofort“,\r\nsagte Kim 😀';
const TEXT = `Ein Bericht über Drohungen\r\n\r\nKim kam am Montag nach Moskau. ${PASSAGE} und ging. Putin schwieg dazu lange, wie es hieß.\r\n`;
const CONFIG = `# ours\nversion: 1\nkeep: me # and this\narticles:\n  ${ARTICLE}: { tags: [ drohung ] }\n`;

describe('notes and tags on passages', () => {
  let folder: vscode.WorkspaceFolder;
  let config: vscode.Uri;
  let article: vscode.Uri;
  let document: vscode.TextDocument;
  let original: Uint8Array | undefined;
  let cacheDirectory: string;
  /** Beside the extension's own: asks the engine what the view shows. */
  let session: FolderSession;
  let tree: NotesTree;
  const counts: { shown: number; total: number; orphans: number; empty: string }[] = [];

  const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const onDisk = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
  const refresh = () => vscode.commands.executeCommand('korpus.refresh');
  const notesOnDisk = async () => (await onDisk()).split('\n').filter((line) => line.includes('quote:'));

  before(async () => {
    folder = await readCorpus();
    config = vscode.Uri.joinPath(folder.uri, 'korpus.yaml');
    article = vscode.Uri.joinPath(folder.uri, ARTICLE);
    original = await Promise.resolve(vscode.workspace.fs.readFile(config)).catch(() => undefined);
    const resourceDirectory = join(vscode.extensions.getExtension('korpus.korpus')!.extensionPath, 'dist');
    cacheDirectory = mkdtempSync(join(tmpdir(), 'korpus-host-'));
    session = new FolderSession(folder, { script: join(resourceDirectory, 'worker.js'), resourceDirectory, cacheDirectory });
    const none: vscode.Event<never> = () => new vscode.Disposable(() => undefined);
    const corpora: Corpora = { all: [session], onDidChangeCorpora: none, onDidChangeState: none, onDidKnowPaths: none, onDidChangeAnalysis: none, of: () => session, dispose: () => undefined };
    tree = new NotesTree(corpora, new CorpusNotes(), { grouping: 'tag', filter: new WordFilter('') });
    tree.onDidCount((count) => counts.push(count));
  });
  beforeEach(async () => {
    await write(article, TEXT);
    await write(config, CONFIG);
    await refresh();
    document = await vscode.workspace.openTextDocument(article);
    await eventually(() => assert.equal(document.getText(), TEXT));
    await vscode.window.showTextDocument(document);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
  after(async () => {
    tree.dispose();
    session.dispose();
    rmSync(cacheDirectory, { recursive: true, force: true });
    await vscode.workspace.fs.delete(article);
    if (original === undefined) await vscode.workspace.fs.delete(config);
    else await vscode.workspace.fs.writeFile(config, original);
    await refresh();
  });

  const select = async (words: string): Promise<void> => {
    const start = document.getText().indexOf(words);
    assert.ok(start >= 0, words);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
    await eventually(() => assert.equal(document.getText(vscode.window.activeTextEditor!.selection), words));
  };
  const placeOf = (words: string) => ({ uri: article.toString(), start: document.getText().indexOf(words), end: document.getText().indexOf(words) + words.length });
  const hover = async (words: string): Promise<string> => {
    const at = document.positionAt(document.getText().indexOf(words) + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', article, at);
    return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
  };
  /** Chooses the first tag that a pick offers, by its keys. */
  const tagFirst = async (start: () => Thenable<unknown>): Promise<void> => {
    const shown = nextQuickPick();
    const running = start();
    await shown;
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await running;
  };
  const rows = async (grouping: NotesGrouping = 'tag', filter = ''): Promise<readonly string[]> => {
    await session.refresh();
    tree.apply({ grouping, filter: new WordFilter(filter) });
    const shown: string[] = [];
    for (const group of await tree.getChildren()) {
      shown.push(textOf(group));
      for (const row of await tree.getChildren(group)) shown.push(`- ${textOf(row)}`);
    }
    return shown;
  };
  const textOf = (node: NotesNode): string => {
    const { label, description } = tree.getTreeItem(node);
    return [label, description].filter((part) => part !== undefined && part !== '').join(' | ');
  };
  const row = async (label: RegExp): Promise<NotesNode> => {
    await session.refresh();
    for (const group of await tree.getChildren()) for (const each of await tree.getChildren(group)) if (label.test(textOf(each))) return each;
    throw new Error(`no row ${String(label)}`);
  };
  const hits = async (query: string): Promise<readonly string[]> => {
    await session.refresh();
    const outcome = await session.engine.run({ cells: [query] }, 0, { limit: null, base: '', savedRows: 50 });
    assert.ok(outcome.kind === 'result', JSON.stringify(outcome));
    return outcome.cell.result.rows.map((each) => (each as HitRow).match);
  };

  it('a selection over two lines is tagged: one line in korpus.yaml, found by tag:, shown in the view and on hover', async () => {
    await select(PASSAGE);
    await tagFirst(() => vscode.commands.executeCommand('korpus.tagSelection'));
    await eventually(async () => assert.equal(await onDisk(), `${CONFIG}notes:\n  - { path: ${ARTICLE}, quote: "„Wir antworten: sofort“,\\nsagte Kim 😀", prefix: "Montag nach Moskau. ", tags: [ drohung ] }\n`));
    assert.deepEqual(await rows(), ['drohung | 1', '- „Wir antworten: sofort“, sagte Kim 😀']);
    assert.deepEqual(await rows('article'), ['Ein Bericht über Drohungen | 1', '- „Wir antworten: sofort“, sagte Kim 😀 | drohung']);
    assert.deepEqual(await hits('tag:drohung | kwic'), ['Wir antworten: sofort“,\r\nsagte Kim']);
    await eventually(async () => assert.match(await hover('antworten'), /\*\*Note\*\* · drohung/));
    assert.equal(document.isDirty, false);
  });

  it('the same passage tagged again is one entry, and the last tag gone takes the entry along', async () => {
    await write(config, `${CONFIG}notes:\n  - { path: ${ARTICLE}, quote: Putin schwieg, note: "[x](command:y) *b*", tags: [ zuletzt ], by: Max } # who\n`);
    await refresh();
    await eventually(async () => assert.match(await hover('Putin schwieg'), /\\\[x\\\]\\\(command\\:y\\\) \\\*b\\\*/));
    await select('Putin schwieg');
    await tagFirst(() => vscode.commands.executeCommand('korpus.tagSelection'));
    await eventually(async () => assert.deepEqual(await notesOnDisk(), [`  - { path: ${ARTICLE}, quote: Putin schwieg, note: "[x](command:y) *b*", tags: [ zuletzt, drohung ], by: Max } # who`]));
    await vscode.commands.executeCommand('korpus.undoDecision');
    await eventually(async () => assert.match(await onDisk(), /tags: \[ zuletzt \], by: Max \} # who/));
  });

  it('a note stays at its words when text is put in before it, and is an orphan when they are deleted', async () => {
    await write(config, `${CONFIG}notes:\n  - { path: ${ARTICLE}, quote: "Putin schwieg dazu lange", prefix: "😀 und ging. ", note: Wirklich?, tags: [ schweigen ] }\n`);
    await write(article, `Neu davor. ${TEXT}`);
    await refresh();
    await eventually(() => assert.ok(document.getText().startsWith('Neu davor')));
    assert.deepEqual(await rows(), ['schweigen | 1', '- Putin schwieg dazu lange | Wirklich?']);
    const item = tree.getTreeItem(await row(/Putin/));
    await vscode.commands.executeCommand(item.command!.command, ...item.command!.arguments as unknown[]);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.getText(editor.selection), 'Putin schwieg dazu lange');

    await write(article, TEXT.replace('Putin schwieg dazu lange, wie es hieß.', ''));
    await refresh();
    assert.deepEqual(await rows(), ['Without a place | 1', '- Putin schwieg dazu lange | Wirklich? · schweigen']);
    assert.deepEqual(counts.at(-1), { shown: 1, total: 1, orphans: 1, empty: '' });
    assert.deepEqual(await hits('tag:schweigen'), []);
    await eventually(() => {
      const [problem] = vscode.languages.getDiagnostics(config).filter(({ message }) => message.includes('Putin schwieg'));
      assert.deepEqual([problem?.severity, problem?.range.start.line], [vscode.DiagnosticSeverity.Information, 6]);
    });
  });

  it('an orphan is attached where it is proposed, or to a selection; each is taken back', async () => {
    const entry = `  - { path: ${ARTICLE}, quote: Putin schwieg dazu lange, prefix: "😀 und ging. ", tags: [ schweigen ], by: Max }\n`;
    await write(config, `${CONFIG}notes:\n${entry}`);
    await write(article, TEXT.replace('schwieg dazu lange', 'schwieg dazu länger'));
    await refresh();
    await eventually(() => assert.ok(document.getText().includes('länger')));
    assert.deepEqual(await rows(), ['Without a place | 1', `- Putin schwieg dazu lange | perhaps ${ARTICLE}, line 4, 95 % alike · schweigen`]);
    await vscode.commands.executeCommand('korpus.confirmNote', await row(/Putin/));
    await eventually(async () => assert.deepEqual(await notesOnDisk(), [`  - { path: ${ARTICLE}, quote: Putin schwieg dazu länger, prefix: "sagte Kim 😀 und ging. ", tags: [ schweigen ], by: Max }`]));
    assert.deepEqual(await rows(), ['schweigen | 1', '- Putin schwieg dazu länger']);
    await vscode.commands.executeCommand('korpus.undoDecision');
    await eventually(async () => assert.ok((await onDisk()).includes(`quote: Putin schwieg dazu lange, prefix: "😀 und ging. "`), await onDisk()));

    await select('Kim kam am Montag');
    await vscode.commands.executeCommand('korpus.attachNote', await row(/Putin/));
    await eventually(async () => assert.match((await notesOnDisk())[0]!, /quote: Kim kam am Montag, prefix: .*tags: \[ schweigen \], by: Max \}$/));
  });

  it('notes are deleted, also several at once, and come back with all that their lines said', async () => {
    const lines = ['Kim kam', 'Putin schwieg'].map((quote) => `  - { path: ${ARTICLE}, quote: ${quote}, tags: [ a, b ], by: Max }\n`).join('');
    await write(config, `${CONFIG}notes:\n${lines}`);
    await refresh();
    await session.refresh();
    const [group] = await tree.getChildren();
    const both = await tree.getChildren(group);
    await vscode.commands.executeCommand('korpus.deleteNote', both[0], both);
    await eventually(async () => assert.equal(await onDisk(), `${CONFIG}notes:\n`));
    await vscode.commands.executeCommand('korpus.undoDecision');
    await eventually(async () => assert.deepEqual(new Set(await notesOnDisk()), new Set(lines.trimEnd().split('\n'))));
    await eventually(async () => assert.match(await hover('Kim kam'), /\*\*Note\*\*/));
    await vscode.commands.executeCommand('korpus.deleteNote', placeOf('Kim kam'));
    await eventually(async () => assert.deepEqual((await notesOnDisk()).length, 1));
  });

  it('an orphan says at its line of korpus.yaml what can be done about it', async () => {
    await write(config, `${CONFIG}notes:\n  - { path: umbenannt.txt, quote: Putin schwieg dazu lange, note: x }\n`);
    await refresh();
    const yaml = await vscode.workspace.openTextDocument(config);
    const fixes = await eventually(async () => {
      const { line } = yaml.positionAt(yaml.getText().indexOf('umbenannt'));
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', config, new vscode.Range(line, 0, line, 0), vscode.CodeActionKind.QuickFix.value);
      assert.deepEqual(found.map(({ title }) => title), [`Attach the note to “Putin schwieg dazu lange” in ${ARTICLE}, line 4`, 'Show the proposed place', 'Delete the note']);
      return found;
    });
    await vscode.commands.executeCommand(fixes[0]!.command!.command, ...fixes[0]!.command!.arguments as unknown[]);
    await eventually(async () => assert.match((await notesOnDisk())[0]!, new RegExp(`path: ${ARTICLE}, quote: Putin schwieg dazu lange, note: x, prefix: `)));
  });

  it('are offered by the light bulb on a selection and on a noted passage', async () => {
    await write(config, `${CONFIG}notes:\n  - { path: ${ARTICLE}, quote: Putin schwieg, note: x }\n`);
    await refresh();
    const offered = async (start: number, end: number) => {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', article, range);
      return actions.flatMap(({ command }) => (/Note|tag/.test(command?.command ?? '') ? [command!.title] : []));
    };
    const { start, end } = placeOf('Putin schwieg');
    await eventually(async () => assert.deepEqual(await offered(start + 2, start + 2), ['Edit the note…', 'Change the tags…', 'Delete the note']));
    assert.deepEqual(await offered(start, end), ['Tag this passage…', 'Add a note…']);
    assert.deepEqual(await offered(0, 0), []);
  });

  it('leave a damaged korpus.yaml as it is', async () => {
    const damaged = `${CONFIG}notes:\n  - { path: x\n`;
    await write(config, damaged);
    await refresh();
    await select('Putin schwieg');
    const shown = nextQuickPick();
    const running = vscode.commands.executeCommand('korpus.tagSelection');
    await shown;
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await running;
    await vscode.commands.executeCommand('korpus.deleteNote', await Promise.resolve(placeOf('Putin schwieg')));
    assert.equal(await onDisk(), damaged);
  });
});
