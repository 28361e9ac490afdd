import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, discard, freshName, inWorkspace, openNotebook, openText, replaceCell, until } from '../notebook/support';
import { tapWorkers, type Tap } from '../tapWorkers';
import { openQuery } from './openQuery';

type Item = vscode.CompletionItem;

const labelOf = ({ label }: Item): string => (typeof label === 'string' ? label : label.label);
const detailOf = ({ label }: Item): string | undefined => (typeof label === 'string' ? undefined : label.description);
const textOf = ({ documentation }: Item): string => (typeof documentation === 'string' ? documentation : documentation?.value ?? '');

/** What is offered at the end of a document, snippets aside. */
async function offered(document: vscode.TextDocument, trigger?: string, most?: number): Promise<readonly Item[]> {
  const end = document.positionAt(document.getText().length);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, end, trigger, most);
  return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
}

/** Writes a text into the editor that has the keyboard, letter by letter, as a person does. */
async function write(text: string): Promise<void> {
  for (const letter of text) await vscode.commands.executeCommand('type', { text: letter });
}

/** Types behind `before` and takes the item that is offered then, until the document reads as expected. A list that comes late is no fault. */
async function takes(before: string, typed: string, expected: string): Promise<void> {
  let last = '';
  await until(`${before}${typed} becomes ${expected}`, async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return false;
    const { document } = editor;
    const at = before.indexOf('¦');
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), before.replace('¦', '')));
    const position = document.positionAt(at);
    editor.selection = new vscode.Selection(position, position);
    await write(typed);
    const written = document.getText();
    for (let look = 0; look < 20 && document.getText() === written; look++) {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    last = document.getText();
    await vscode.commands.executeCommand('hideSuggestWidget');
    return last === expected;
  }).catch(() => assert.equal(last, expected));
}

describe('completion in the editor of a .korpus file', () => {
  afterEach(closeAll);

  it('appears while one types, also inside quotation marks, and replaces what was meant', async () => {
    await openQuery('');
    await takes('¦', 'Munit', 'Munition');
    await takes('¦ | kwic', 'source:"Fox', 'source:"Fox News" | kwic');
    await takes('source:"Fo¦" Munition', 'x', 'source:"Fox News" Munition');
    await takes('Munition ¦', '| kw', 'Munition | kwic');
    await takes('Munition | count by=source | where ¦', 'art', 'Munition | count by=source | where articles');
    await takes('* | entities | where type = ¦', 'pl', '* | entities | where type = place');
    await takes('[word="Rak¦"] Munition', 'e', '[word="Raketen"] Munition');
  });

  it('goes on by itself behind what must be followed by something', async () => {
    await openQuery('');
    await write('sour');
    await until('sources are offered behind the field', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return /^source:./.test(vscode.window.activeTextEditor?.document.getText() ?? '');
    });
  });

  it('knows the corpus: counts, entities under other spellings, explanations', async () => {
    const [first] = await offered(await openQuery('Munit'), undefined, 5);
    assert.equal(first && labelOf(first), 'Munition');
    assert.match(detailOf(first!) ?? '', /^\d+$/);
    await closeAll();
    await until('who goes by a spelling that no text has is offered', async () => {
      const document = await openQuery('place:Wostochn');
      const items = await offered(document, undefined, 5);
      await closeAll();
      return items.some((item) => /Wostotschny/.test(labelOf(item)) && /place/.test(textOf(item)));
    });
    const kwic = (await offered(await openQuery('Munition | '), undefined, 30)).find((item) => labelOf(item) === 'kwic');
    assert.match(kwic ? textOf(kwic) : '', /Concordance[\s\S]*```korpus\n.*\| kwic/);
  });

  it('leaves Enter alone behind a blank in a search, and offers verbs and options behind one', async () => {
    const labels = async (query: string, trigger: string) => {
      const items = await offered(await openQuery(query), trigger);
      await closeAll();
      return items.map(labelOf);
    };
    assert.deepEqual(await labels('Munition ', ' '), []);
    assert.ok((await labels('Munition | ', ' ')).includes('kwic'));
    assert.ok((await labels('Munition | kwic ', ' ')).includes('context='));
    assert.ok((await labels('[word="a" & ', ' ')).includes('lemma='));
  });
});

describe('completion in a cell', () => {
  let name = '';
  let tap: Tap | undefined;
  beforeEach(() => { name = freshName(); });
  afterEach(async () => {
    tap?.release();
    tap = undefined;
    await discard(name);
  });

  it('appears while one types and knows names of other cells', async () => {
    await openText(name, '```korpus\nx\n```\n\n```korpus\n$waffen = Munition OR Rakete\n```\n');
    await vscode.commands.executeCommand('notebook.cell.edit');
    await takes('¦', '$waf', '$waffen');
    await takes('source:"Fo¦" Kim', 'x', 'source:"Fox News" Kim');
    await takes('Kim ¦ | kwic', 'speaker:"Pesk', 'Kim speaker:"Dmitri Peskow" | kwic');
  });

  it('offers what the language has when the corpus does not answer, and when its worker dies', async () => {
    const notebook = await openText(name, '```korpus\nMunition | k\n```\n');
    const { document } = notebook.cellAt(0);
    tap = tapWorkers((call) => (call === 'complete' ? 'hold' : 'pass'));
    assert.ok((await offered(document)).some((item) => labelOf(item) === 'kwic'));
    assert.equal(tap.held, 1);
    tap.release();
    let killed = 0;
    tap = tapWorkers((call) => (call === 'complete' && killed++ === 0 ? 'kill' : 'pass'));
    assert.ok((await offered(document)).some((item) => labelOf(item) === 'kwic'));
    assert.equal(killed, 1);
    tap.release();
    await replaceCell(notebook, 0, 'Munit');
    await until('another worker knows the words', async () => (await offered(document)).some((item) => labelOf(item) === 'Munition'));
  });

  it('shows text of articles as text', async () => {
    const path = `probe-${Date.now().toString(36)}.md`;
    await vscode.workspace.fs.writeFile(inWorkspace(path), Buffer.from('---\nsource: "$(sync~spin) [x](command:korpus.refresh)"\n---\n\n# Probe\n\nText\n'));
    try {
      const { document } = (await openText(name, '```korpus\nsource:sync\n```\n')).cellAt(0);
      await until('the source is offered', async () => (await offered(document)).length > 0);
      const [item] = await offered(document);
      assert.equal(item && labelOf(item), '\\$(sync~spin) [x](command:korpus.refresh)');
      assert.equal(item?.insertText, '"$(sync~spin) [x](command:korpus.refresh)"');
    } finally {
      await vscode.workspace.fs.delete(inWorkspace(path));
    }
  });
});

describe('completion in a folder that is not trusted @untrusted', () => {
  afterEach(closeAll);

  it('knows the corpus', async () => {
    const notebook = await openNotebook(inWorkspace('munition.korpus.md'));
    const cell = notebook.getCells().find(({ document }) => document.getText().startsWith('$munition Pesk'));
    assert.ok(cell);
    await until('words of the corpus are offered with their counts', async () => {
      const position = new vscode.Position(0, '$munition Pesk'.length);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', cell.document.uri, position);
      return items.some((item) => labelOf(item) === 'Peskow' && /^\d+$/.test(detailOf(item) ?? ''));
    });
    await closeAll();
    assert.ok((await offered(await openQuery('source:'))).some((item) => labelOf(item) === 'Fox News'));
  });
});

describe('completion without a corpus @nofolder', () => {
  afterEach(closeAll);

  it('offers verbs, fields, options and columns', async () => {
    for (const [query, label] of [['Kim | k', 'kwic'], ['sou', 'source:'], ['in:cap', 'caption'], ['Kim | kwic con', 'context='], ['* | entities | where ty', 'type'], ['[wo', 'word=']] as const) {
      assert.ok((await offered(await openQuery(query))).map(labelOf).includes(label), query);
      await closeAll();
    }
  });
});

describe('completion in German @de', () => {
  afterEach(closeAll);

  it('explains in German', async () => {
    const kwic = (await offered(await openQuery('Munition | kw'), undefined, 5)).find((item) => labelOf(item) === 'kwic');
    assert.match(kwic ? textOf(kwic) : '', /Konkordanz/);
  });
});
