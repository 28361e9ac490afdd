import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What each bundle may ask of Node and VS Code. None of it opens a connection or starts a program; `buffer` and `process` are the YAML parser's. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'cli.js': ['buffer', 'node:crypto', 'node:fs', 'node:fs/promises', 'node:os', 'node:path', 'node:util', 'node:worker_threads', 'process'],
  'configEdits.js': ['buffer', 'process'],
  'exportUi.js': ['node:crypto', 'node:fs', 'node:path', 'vscode'],
  'extension.js': ['vscode'],
  'importThread.js': ['buffer', 'node:crypto', 'node:fs', 'node:fs/promises', 'node:path', 'node:worker_threads', 'process'],
  'importUi.js': ['node:path', 'node:worker_threads', 'vscode'],
  'korpus.js': ['node:fs', 'node:os', 'node:path', 'node:worker_threads', 'vscode'],
  'noteUi.js': ['vscode'],
  'overviewUi.js': ['vscode'],
  'worker.js': ['buffer', 'node:crypto', 'node:fs', 'node:os', 'node:path', 'node:worker_threads', 'process'],
};
/** Each makes code of text, or asks the network. */
const FORBIDDEN = new Set(['eval', 'Function', 'fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'RTCPeerConnection', 'EventSource', 'sendBeacon', 'importScripts', 'SharedWorker', 'serviceWorker']);
/** Each makes markup of text. */
const MARKUP = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'parseFromString', 'srcdoc']);
/** Readability copies and compares parts of the tree of its own package so; that tree is objects alone, in no browser, and what is in it neither runs nor is drawn. */
const OF_OWN_TREE: Readonly<Record<string, RegExp>> = { 'formats-web.js': /^[\w$]+(?:\[[\w$]+\])?\.innerHTML$/ };
/** Another bundle, loaded when it is used. */
const SIBLING = /^\.\/[\w-]+\.js$/;
const GLOBALS = new Set(['globalThis', 'window', 'self', 'navigator', 'document']);

interface Found {
  readonly required: Set<string>;
  readonly imported: Set<string>;
  readonly wrong: string[];
}

function lookThrough(file: string): Found {
  const source = ts.createSourceFile(file, readFileSync(join('dist', file), 'utf8'), ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const found: Found = { required: new Set(), imported: new Set(), wrong: [] };
  walk(source, (node) => look(node, found));
  return found;
}

/** Each node of a tree; a library's tables nest deeper than a stack of calls. */
function walk(tree: ts.Node, visit: (node: ts.Node) => void): void {
  const left = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    visit(node);
    ts.forEachChild(node, (child) => { left.push(child); });
  }
}

function look(node: ts.Node, { required, imported, wrong }: Found): void {
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    const text = first !== undefined && ts.isStringLiteralLike(first) ? first.text : `?${first?.getText() ?? ''}`;
    if (ts.isIdentifier(node.expression) && node.expression.text === 'require') required.add(text);
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) imported.add(text);
    if (ts.isIdentifier(node.expression) && /^set(Timeout|Interval|Immediate)$/.test(node.expression.text) && first !== undefined && ts.isStringLiteralLike(first)) wrong.push(node.getText().slice(0, 80));
  }
  if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression) && FORBIDDEN.has(node.expression.text)) wrong.push(node.getText().slice(0, 80));
  if (ts.isPropertyAccessExpression(node)) {
    if (MARKUP.has(node.name.text)) wrong.push(node.getText().slice(0, 80));
    if (FORBIDDEN.has(node.name.text) && ts.isIdentifier(node.expression) && GLOBALS.has(node.expression.text)) wrong.push(node.getText().slice(0, 80));
    if (node.name.text === 'write' && node.expression.getText() === 'document') wrong.push(node.getText());
  }
}

describe('what ships', function () {
  this.timeout(60_000);
  const bundles = readdirSync('dist').filter((file) => file.endsWith('.js'));

  it('is a dozen bundles', () => assert.ok(bundles.length >= 12 && Object.keys(REQUIRED).every((file) => bundles.includes(file))));

  for (const file of bundles) {
    it(`opens no connection, starts no program and makes neither code nor markup of text: ${file}`, () => {
      const { required, imported, wrong } = lookThrough(file);
      assert.deepEqual([...required].filter((name) => !SIBLING.test(name) && !(REQUIRED[file] ?? []).includes(name)), []);
      // The page of the results is told by the program where the renderer lies, as its address differs from window to window.
      assert.deepEqual([...imported].filter((name) => !SIBLING.test(name) && !(file === 'results.js' && /^\?\w+\.dataset(?:\.renderer\b|\["renderer"\])/.test(name))), []);
      assert.deepEqual(wrong.filter((text) => OF_OWN_TREE[file]?.test(text) !== true), []);
    });
  }

  it('would be told otherwise', () => {
    for (const text of ['eval(x)', 'new Function(x)', 'globalThis.fetch(x)', 'fetch("x")', 'new WebSocket(x)', 'a.innerHTML = x', 'setTimeout("x", 1)', 'navigator.sendBeacon(x)', 'document.write(x)']) {
      const found: Found = { required: new Set(), imported: new Set(), wrong: [] };
      walk(ts.createSourceFile('x.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS), (node) => look(node, found));
      assert.equal(found.wrong.length, 1, text);
    }
  });
});
