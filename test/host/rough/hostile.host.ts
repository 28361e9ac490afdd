import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { ArticleFilter } from '../../../src/extension/explorer/ArticleFilter';
import { articleItem } from '../../../src/extension/explorer/articleItem';
import { ArticlesTree } from '../../../src/extension/explorer/ArticlesTree';
import { GROUPINGS } from '../../../src/extension/explorer/groupArticles';
import type { ArticlesNode } from '../../../src/extension/explorer/nodes';
import { openPassage } from '../../../src/extension/commands/openPassage';
import type { CorpusSession } from '../../../src/extension/corpora';
import { COMMANDS, INTERNAL_COMMANDS } from '../../../src/extension/ids';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import { HOSTILE_PATHS, hostileCorpus } from '../../support/hostileCorpus';
import { extensionUri } from '../explorer/support';
import { closeAll, freshName, inWorkspace, openText, outputText, runCells, until } from '../notebook/support';

const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const OWN_COMMANDS: readonly string[] = [INTERNAL_COMMANDS.openMention, INTERNAL_COMMANDS.findMentions, INTERNAL_COMMANDS.queryName, COMMANDS.addNote, COMMANDS.tagSelection, COMMANDS.deleteNote];

describe('a hostile corpus in the editor @rough', function () {
  this.timeout(60_000);
  let corpora: WorkspaceCorpora;
  let session: CorpusSession;
  before(async () => {
    for (const [path, text] of Object.entries(hostileCorpus())) await vscode.workspace.fs.writeFile(inWorkspace(path), Buffer.from(text));
    await vscode.commands.executeCommand(COMMANDS.refresh);
    corpora = new WorkspaceCorpora(extensionUri());
    session = corpora.all[0]!;
    await session.ready();
  });
  after(async () => {
    corpora.dispose();
    await closeAll();
  });

  it('is read with every name', () => {
    const paths = session.state!.articles.map(({ path }) => path);
    assert.deepEqual(HOSTILE_PATHS.filter((path) => !paths.includes(path)), []);
  });

  it('has rows that are text on one line, in every grouping', () => {
    for (const grouping of GROUPINGS) {
      const tree = new ArticlesTree(corpora, { grouping, filter: new ArticleFilter('') });
      const nodes = (node?: ArticlesNode): ArticlesNode[] => tree.getChildren(node).flatMap((child) => [child, ...nodes(child)]);
      for (const { label, description, tooltip, accessibilityInformation } of nodes().map(articleItem)) {
        for (const text of [label, description, accessibilityInformation?.label]) assert.doesNotMatch(String(text ?? ''), /[\n]|(?:[\u0000-\u001f\u202a-\u202e\u2066-\u2069])/);
        assert.ok(tooltip === undefined || typeof tooltip === 'string');
        assert.doesNotMatch(String(tooltip ?? ''), STEERING);
      }
      tree.dispose();
    }
  });

  it('opens every article at its passage', async () => {
    for (const path of HOSTILE_PATHS) {
      const text = hostileCorpus()[path]!;
      const start = text.indexOf('Munition');
      await openPassage(session, path, { start, end: start + 8 }, { beside: false });
      const { document, selection } = vscode.window.activeTextEditor!;
      assert.equal(document.uri.toString(), session.uriOf(path).toString());
      assert.equal(document.getText(selection), 'Munition');
    }
  });

  it('has hovers in which only what Korpus says is a link', async () => {
    let seen = 0;
    for (const path of HOSTILE_PATHS.slice(0, 12)) {
      const document = await vscode.workspace.openTextDocument(session.uriOf(path));
      for (const word of ['Kim', 'Putin', 'Peskow', 'Mittwoch', '__proto__']) {
        const at = document.getText().indexOf(word);
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(at + 1));
        for (const content of hovers.flatMap(({ contents }) => contents)) {
          seen++;
          assertOwnLinks((content as vscode.MarkdownString).value);
        }
      }
    }
    assert.ok(seen >= 12, String(seen));
  });

  it('has problems, outline, symbols and completions without what turns a line around', async () => {
    const said: string[] = vscode.languages.getDiagnostics().flatMap(([, problems]) => problems.map(({ message }) => message));
    const names = (symbols: readonly vscode.DocumentSymbol[]): string[] => symbols.flatMap(({ name, detail, children }) => [name, detail, ...names(children)]);
    for (const path of HOSTILE_PATHS.slice(0, 8)) said.push(...names(await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', session.uriOf(path)) ?? []));
    said.push(...(await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'i')).map(({ name }) => name));
    const query = await vscode.workspace.openTextDocument({ language: 'korpus', content: 'source:' });
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', query.uri, new vscode.Position(0, 7));
    said.push(...items.map(({ label }) => (typeof label === 'string' ? label : `${label.label} ${label.description ?? ''} ${label.detail ?? ''}`)));
    assert.ok(items.some(({ insertText }) => String(insertText).includes('__proto__')));
    assert.ok(said.length > 20);
    for (const text of said) assert.doesNotMatch(text, STEERING);
  });

  it('gives results that are text, and links to the articles alone', async () => {
    const notebook = await openText(freshName(), '```korpus\nMunition | kwic\n```\n\n```korpus\n* | count by=source\n```\n');
    await runCells(notebook, 0, 2);
    await until('both ran', () => notebook.getCells().every((cell) => cell.executionSummary?.success === true), 30_000);
    for (const cell of notebook.getCells()) {
      const markdown = outputText(cell, 'text/markdown');
      assert.doesNotMatch(markdown, STEERING);
      const html = new MarkdownIt({ html: true }).render(markdown.replace(/<!--.*?-->/gs, ''));
      assert.doesNotMatch(html, /<(?:img|script|a href="(?:[a-z]+:|\/))/i);
      // A tab stands between columns.
      assert.doesNotMatch(outputText(cell, 'text/plain').replaceAll('\t', ' '), STEERING);
    }
  });
});

/** No element but text, no link but to a command of Korpus. */
function assertOwnLinks(markdown: string): void {
  assert.doesNotMatch(markdown, STEERING);
  const reader = new MarkdownIt({ html: true });
  reader.validateLink = () => true;
  const html = reader.render(markdown);
  assert.doesNotMatch(html, /<(?:img|script|b>)/i);
  for (const [, target] of html.matchAll(/href="([^"]*)"/g)) assert.ok(OWN_COMMANDS.some((command) => target!.startsWith(`command:${command}?`)), target);
}
