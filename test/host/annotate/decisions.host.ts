import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, inside, nextQuickPick, readCorpus } from './support';

const ARTICLE = '002_0e38799f239c3e12.txt';
const TEXT = '# ours\nversion: 1\nkeep: me # and this\n';

/** What a code action hands to its command. */
interface Place {
  readonly uri: vscode.Uri;
  readonly start: number;
  readonly end: number;
}

describe('decisions about entities', () => {
  let folder: vscode.WorkspaceFolder;
  let document: vscode.TextDocument;
  let config: vscode.Uri;
  let original: Uint8Array | undefined;
  let article: Uint8Array;

  before(async () => {
    folder = await readCorpus();
    config = vscode.Uri.joinPath(folder.uri, 'korpus.yaml');
    original = await Promise.resolve(vscode.workspace.fs.readFile(config)).catch(() => undefined);
    document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, ARTICLE));
    article = await vscode.workspace.fs.readFile(document.uri);
  });
  beforeEach(async () => {
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(TEXT));
    await vscode.commands.executeCommand('korpus.refresh');
    await vscode.window.showTextDocument(document);
    await eventually(async () => assert.match(await hover('Peskow'), /Dmitri Peskow/));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.deepEqual(await vscode.workspace.fs.readFile(document.uri), article, 'the article must not change');
  });
  after(async () => {
    if (original === undefined) await vscode.workspace.fs.delete(config);
    else await vscode.workspace.fs.writeFile(config, original);
    await vscode.commands.executeCommand('korpus.refresh');
  });

  const onDisk = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
  const hover = async (word: string): Promise<string> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, inside(document, word));
    return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
  };
  const placeOf = (word: string): Place => {
    const start = document.getText().indexOf(word);
    assert.ok(start >= 0, word);
    return { uri: document.uri, start, end: start + word.length };
  };
  const rangeOf = ({ start, end }: Place) => new vscode.Range(document.positionAt(start), document.positionAt(end));
  const actions = (place: Place) => vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, rangeOf(place));
  /** Chooses an entry of the quick pick that a command opens: the first, or one further down. */
  const choose = async (start: () => Thenable<unknown>, down = 0): Promise<void> => {
    const shown = nextQuickPick();
    const running = start();
    await shown;
    for (let step = 0; step < down; step++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await running;
  };

  it('F2 renames in korpus.yaml, and hovers follow', async () => {
    const at = inside(document, 'Peskow');
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', document.uri, at);
    assert.equal(prepared.placeholder, 'Dmitri Peskow');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'Dmitrij Peskow: Sprecher');
    assert.deepEqual(edit.entries().map(([uri]) => uri.toString()), [config.toString()]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(async () => assert.equal(await onDisk(), `${TEXT}entities:\n  - { name: person/dmitri-peskow, as: "Dmitrij Peskow: Sprecher" }\n`));
    await eventually(async () => assert.match(await hover('Peskow'), /\*\*Dmitrij Peskow.{0,2}: Sprecher\*\*/));
  });

  it('F2 says why there is nothing to rename', async () => {
    await assert.rejects(Promise.resolve(vscode.commands.executeCommand('vscode.prepareRename', document.uri, inside(document, 'Handschuh'))));
  });

  it('merge by a quick pick: one line, and all mentions are those of the other', async () => {
    await choose(() => vscode.commands.executeCommand('korpus.mergeEntity', placeOf('Peskow')));
    const into = await eventually(async () => {
      const found = /^ {2}- \{ merge: person\/dmitri-peskow, into: (person\/\S+) \}$/m.exec(await onDisk());
      assert.ok(found, await onDisk());
      return found[1]!;
    });
    assert.notEqual(into, 'person/dmitri-peskow');
    await eventually(async () => assert.doesNotMatch(await hover('Peskow'), /\*\*Dmitri Peskow\*\* ·/));
  });

  it('not an entity: here alone, or anywhere', async () => {
    await vscode.commands.executeCommand('korpus.rejectMention', placeOf('Peskow'));
    const text = await onDisk();
    assert.match(text, /^ {2}- \{ reject: person\/dmitri-peskow, path: 002_0e38799f239c3e12\.txt, quote: (Dmitri )?Peskow, prefix: .+ \}$/m);
    await eventually(async () => assert.doesNotMatch(await hover('Peskow'), /Dmitri Peskow/));
    await vscode.commands.executeCommand('korpus.undoDecision');
    assert.equal(await onDisk(), `${TEXT}entities:\n`);
    await eventually(async () => assert.match(await hover('Peskow'), /Dmitri Peskow/));
    await vscode.commands.executeCommand('korpus.rejectEntity', placeOf('Peskow'));
    assert.equal(await onDisk(), `${TEXT}entities:\n  - { reject: person/dmitri-peskow }\n`);
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'peskow');
      assert.deepEqual(symbols.filter(({ name }) => name === 'Dmitri Peskow'), []);
    });
  });

  it('mark a missed name from a selection, by a code action', async () => {
    const place = placeOf('Handschuh');
    const marking = (await actions(place)).find(({ command }) => command?.command === 'korpus.markEntity' && command.arguments?.[1] === 'organisation');
    assert.ok(marking?.command);
    await vscode.commands.executeCommand(marking.command.command, ...marking.command.arguments as unknown[]);
    assert.match(await onDisk(), /^ {2}- \{ mention: organisation\/handschuh, path: 002_0e38799f239c3e12\.txt, quote: Handschuh, prefix: .+ \}$/m);
    await eventually(async () => assert.match(await hover('Handschuh'), /\*\*Handschuh\*\* · Organisation/));
  });

  it('split a mention off: another of the same name', async () => {
    await choose(() => vscode.commands.executeCommand('korpus.splitMention', placeOf('Peskow')));
    await eventually(async () => assert.match(await onDisk(), /^ {2}- \{ mention: person\/(dmitri-)?peskow(-2)?, path: 002_0e38799f239c3e12\.txt, quote: .*Peskow, prefix: .+ \}$/m));
    const references = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, inside(document, 'Peskow'));
      assert.equal(found.length, 1);
      return found;
    });
    assert.equal(document.offsetAt(references[0]!.range.end), placeOf('Peskow').end);
  });

  it('change the type', async () => {
    await choose(() => vscode.commands.executeCommand('korpus.changeEntityType', placeOf('Peskow')), 1);
    await eventually(async () => assert.match(await onDisk(), /^ {2}- \{ type: person\/dmitri-peskow, as: organisation \}$/m));
    await eventually(async () => assert.match(await hover('Peskow'), /· Organisation/));
  });

  it('are offered on a name and not beside it, and none of them is a fix that applies itself', async () => {
    const offered = (await actions({ ...placeOf('Peskow'), end: placeOf('Peskow').start })).filter(({ command }) => command?.command.startsWith('korpus.'));
    const commands = new Set(offered.map(({ command }) => command?.command));
    for (const id of ['renameEntity', 'mergeEntity', 'splitMention', 'changeEntityType', 'rejectMention', 'rejectEntity']) assert.ok(commands.has(`korpus.${id}`), id);
    assert.ok(offered.every(({ edit, isPreferred }) => edit === undefined && isPreferred !== true));
    const beside = placeOf('Handschuh');
    assert.deepEqual((await actions({ ...beside, end: beside.start })).filter(({ command }) => command?.command.startsWith('korpus.')), []);
  });

  it('about a line: it is boilerplate in all articles, and body text again', async () => {
    const line = document.getText().split(/\r?\n/).find((each) => /^\p{Lu}[^.„“"]{20,}\.$/u.test(each) && !each.includes('Peskow'))!;
    const everywhere = (await actions(placeOf(line))).find(({ command }) => command?.command === 'korpus.overruleRegion' && command.arguments?.[2] === true);
    assert.ok(everywhere?.command, line);
    await vscode.commands.executeCommand(everywhere.command.command, ...everywhere.command.arguments as unknown[]);
    assert.ok((await onDisk()).includes(`regions:\n  - { quote: `), await onDisk());
    await eventually(async () => assert.match(await hover(line), /as korpus\S*yaml says/));
    const at = { ...placeOf(line), end: placeOf(line).start };
    const back = (await actions(at)).find(({ command }) => command?.command === 'korpus.overruleRegion' && command.arguments?.[1] === 'body');
    assert.ok(back?.command);
    await vscode.commands.executeCommand(back.command.command, ...back.command.arguments as unknown[]);
    assert.match(await onDisk(), /^ {2}- \{ path: 002_0e38799f239c3e12\.txt, quote: .+, kind: body \}$/m);
    await eventually(async () => assert.doesNotMatch(await hover(line), /as korpus\S*yaml says/));
    await vscode.commands.executeCommand('korpus.undoDecision');
    assert.doesNotMatch(await onDisk(), /kind: body/);
    await eventually(async () => assert.match(await hover(line), /as korpus\S*yaml says/));
  });

  it('about a line: it is the title', async () => {
    const line = document.getText().split(/\r?\n/).find((each) => /^\p{Lu}[^.„“"]{20,}\.$/u.test(each) && !each.includes('Peskow'))!;
    const ofLine = async () => (await actions(placeOf(line))).find(({ command }) => command?.command === 'korpus.overruleRegion' && command.arguments?.[1] === 'title');
    const offered = await ofLine();
    assert.ok(offered?.command, line);
    await vscode.commands.executeCommand(offered.command.command, ...offered.command.arguments as unknown[]);
    assert.match(await onDisk(), /^ {2}- \{ path: 002_0e38799f239c3e12\.txt, quote: .+, kind: title \}$/m);
    await eventually(async () => assert.equal(await ofLine(), undefined));
  });

  it('all stand in korpus.yaml when several are made at once', async () => {
    await Promise.all([
      vscode.commands.executeCommand('korpus.markEntity', placeOf('Handschuh'), 'organisation'),
      vscode.commands.executeCommand('korpus.rejectMention', placeOf('Peskow')),
      vscode.commands.executeCommand('korpus.rejectEntity', placeOf('Peskow')),
    ]);
    const text = await onDisk();
    assert.ok(text.startsWith(TEXT));
    assert.equal(text.split('\n').filter((line) => line.startsWith('  - {')).length, 3, text);
  });

  it('keep line ends, comments and what is not saved yet in korpus.yaml, and its changes are not undone', async () => {
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(TEXT.replaceAll('\n', '\r\n')));
    const open = await vscode.workspace.openTextDocument(config);
    await eventually(() => assert.equal(open.eol, vscode.EndOfLine.CRLF));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(config, new vscode.Position(1, 0), '# by hand\r\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.commands.executeCommand('korpus.rejectEntity', placeOf('Peskow'));
    const kept = TEXT.replace('version', '# by hand\nversion').replaceAll('\n', '\r\n');
    assert.equal(await onDisk(), `${kept}entities:\r\n  - { reject: person/dmitri-peskow }\r\n`);
    await vscode.commands.executeCommand('korpus.undoDecision');
    assert.equal(await onDisk(), `${kept}entities:\r\n`);
  });

  it('F2 to a name that another has offers to merge both, and does not do it unasked', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, inside(document, 'Gagarin'), 'Dmitri Peskow');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(async () => assert.match(await onDisk(), /as: Dmitri Peskow \}\n$/));
    await eventually(async () => assert.match(await hover('Gagarin'), /\*\*Dmitri Peskow\*\*/));
    const merged = async () => assert.match(await onDisk(), /merge: person\/juri-gagarin, into: person\/dmitri-peskow \}\n$/);
    // Not pressed again before it can have worked: the next button would undo.
    await eventually(async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      await eventually(merged, 3000);
    });
  });

  it('F2 takes quotes, bars and markup as they are, and no empty name', async () => {
    const at = inside(document, 'Peskow');
    const rename = (name: string) => vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, name);
    await assert.rejects(Promise.resolve(rename('  ')));
    const odd = `"P" | <b>'x'</b> \\ # [y](command:z) ${'lang '.repeat(60)}`.trim();
    assert.ok(await vscode.workspace.applyEdit(await rename(odd)));
    await eventually(async () => assert.match(await onDisk(), /name: person\/dmitri-peskow/));
    await eventually(async () => {
      const text = await hover('Peskow');
      assert.match(text, /command\\:z/);
      assert.doesNotMatch(text, /(?<!\\)\]\(command:z|(?<!\\)<b>/);
    });
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'command:z');
    assert.ok(symbols.some(({ name }) => name.startsWith('"P" | <b>')), symbols.map(({ name }) => name).join());
  });

  it('are refused where korpus.yaml is damaged, which stays as it is', async () => {
    const damaged = 'version: 1\nentities:\n  - { merge: A\n';
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(damaged));
    await eventually(async () => assert.equal((await vscode.workspace.openTextDocument(config)).getText(), damaged));
    await vscode.commands.executeCommand('korpus.rejectEntity', placeOf('Peskow'));
    const rename = Promise.resolve(vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, inside(document, 'Peskow'), 'X'));
    await assert.rejects(rename, /korpus\.yaml.*line \d/);
    assert.equal(await onDisk(), damaged);
  });
});
