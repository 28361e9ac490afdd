import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/extension/ids';
import { closeAll, until } from '../notebook/support';

const ALTERED = 'Nordkorea könnte Russland für seinen Krieg in der Ukraine Artilleriemunition und Panzerabwehrraketen verkaufen';
const DRAFT = `Entwurf: „${ALTERED}“ und „Niemand hat jemals so etwas Seltsames gesagt“.\nEr sei „angesichts der zunehmenden militärischen Zusammenarbeit“ gereist.\n`;

describe('verifying the quotations of a draft', () => {
  afterEach(closeAll);

  const open = async (content: string): Promise<vscode.TextEditor> => vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
  const problems = ({ document }: vscode.TextEditor): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Korpus');

  it('underlines what the corpus has otherwise or not at all, leads to the passage, and takes its wording', async () => {
    const editor = await open(DRAFT);
    await vscode.commands.executeCommand(COMMANDS.verifyQuotations);
    const [altered, absent, ...more] = problems(editor);
    assert.ok(altered && absent);
    assert.deepEqual(more, []);
    assert.equal(editor.document.getText(altered.range), ALTERED);
    assert.match(altered.message, /otherwise: “Nordkorea könnte Russland .* Panzerabwehrraketen liefern”/);
    assert.equal(absent.message, 'No article has this quotation.');
    const [passage] = altered.relatedInformation ?? [];
    assert.ok(passage);
    const article = await vscode.workspace.openTextDocument(passage.location.uri);
    assert.equal(article.getText(passage.location.range), ALTERED.replace('verkaufen', 'liefern'));

    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, altered.range, vscode.CodeActionKind.QuickFix.value);
    const fix = found.find(({ title }) => title === 'Take the wording of the corpus');
    assert.ok(fix?.edit && await vscode.workspace.applyEdit(fix.edit));
    await vscode.commands.executeCommand(COMMANDS.verifyQuotations);
    assert.deepEqual(problems(editor).map(({ message }) => message), ['No article has this quotation.']);
  });

  it('verifies only what is selected, and a selection without marks as a whole', async () => {
    const editor = await open('Vorweg „Niemand hat jemals so etwas Seltsames gesagt“. Ganz und gar ohne Zeichen.');
    const start = editor.document.getText().indexOf('Ganz');
    editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(start + 'Ganz und gar ohne Zeichen'.length));
    await until('it is selected', () => !editor.selection.isEmpty);
    await vscode.commands.executeCommand(COMMANDS.verifyQuotations);
    assert.deepEqual(problems(editor).map(({ range }) => editor.document.getText(range)), ['Ganz und gar ohne Zeichen']);
  });
});
