import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import * as fieldSyntax from '../../src/core/query/editor/fieldSyntax';
import * as forms from '../../src/core/query/forms';
import * as table from '../../src/core/query/table';
import { RESULT_FORMATS } from '../../src/protocol/export';
import { RENDERER_STRINGS } from '../../src/protocol/rendererStrings';

const read = (file: string): string => readFileSync(file, 'utf8');
const german = JSON.parse(read('l10n/bundle.l10n.de.json')) as Record<string, string>;
const sources = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => path.join(folder, file));

function visit(file: string, look: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    look(node);
    node.forEachChild(walk);
  };
  walk(ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true));
}

/** Templates that the extension translates where they stand; whatever is no literal is handed to `strange`. */
function extensionTemplates(strange: (place: string) => void): string[] {
  const found: string[] = [];
  for (const file of sources('src/extension')) {
    visit(file, (node) => {
      if (!ts.isCallExpression(node) || !/(^|\.)l10n\.t$/.test(node.expression.getText())) return;
      const [template] = node.arguments;
      if (template !== undefined && ts.isStringLiteralLike(template)) found.push(template.text);
      else strange(`${file}: ${node.getText()}`);
    });
  }
  return found;
}

/** Every sentence in the core's messages.ts files and in the table of the language, and templates that stand elsewhere. */
function coreTemplates(): string[] {
  const found: string[] = [];
  for (const file of ['src/core', 'src/protocol', 'src/node', 'src/worker'].flatMap(sources)) {
    const all = ['messages.ts', 'table.ts', 'columns.ts'].includes(path.basename(file));
    visit(file, (node) => {
      if (!ts.isStringLiteralLike(node) || ts.isImportDeclaration(node.parent) || ts.isLiteralTypeNode(node.parent)) return;
      const property = ts.isPropertyAssignment(node.parent) && node.parent.name !== node ? node.parent.name.getText() : undefined;
      const said = property === 'template' || (property !== undefined && path.basename(file) === 'messages.ts');
      if ((all && /\s/.test(node.text)) || said) found.push(node.text);
    });
  }
  return found;
}

/** Help texts of the query language's tables. */
function docs(value: unknown, found: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'doc' && typeof inner === 'string') found.push(inner);
    else docs(inner, found);
  }
  return found;
}

const strange: string[] = [];
const templates = new Set([...extensionTemplates((place) => strange.push(place)), ...coreTemplates(), ...docs({ ...table, ...forms, ...fieldSyntax, RESULT_FORMATS }), ...Object.values(RENDERER_STRINGS)]);
const placeholders = (text: string) => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

/** Places that translate what the core or the renderer hands them. */
const PASSING_ON = ['src/extension/translate.ts', 'src/extension/commands/resultOutput.ts'];

describe('German', () => {
  it('finds templates at all', () => assert.ok(templates.size > 150, `${templates.size}`));
  it('has every sentence of the extension, the core and the renderer', () => assert.deepEqual([...templates].filter((template) => !Object.hasOwn(german, template)).sort(), []));
  it('has none that nobody says', () => assert.deepEqual(Object.keys(german).filter((template) => !templates.has(template)), []));
  it('takes the same arguments as the English', () => {
    for (const [template, text] of Object.entries(german)) assert.deepEqual(placeholders(text), placeholders(template), template);
  });
  it('leaves no sentence empty', () => assert.deepEqual(Object.entries(german).filter(([, text]) => text.trim() === ''), []));
  it('is asked only for literals, but where the core hands over its own', () => {
    assert.deepEqual(strange.filter((place) => !PASSING_ON.some((file) => place.startsWith(file))), []);
  });
});

describe('package.nls', () => {
  const english = JSON.parse(read('package.nls.json')) as Record<string, string>;
  const translated = JSON.parse(read('package.nls.de.json')) as Record<string, string>;
  const used = new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!));

  it('has every text of package.json', () => assert.deepEqual([...used].filter((key) => !Object.hasOwn(english, key)), []));
  it('has none that package.json does not use', () => assert.deepEqual(Object.keys(english).filter((key) => !used.has(key)), []));
  it('is complete in German', () => assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort()));
  it('starts the same commands in German', () => {
    const commands = (text: string) => text.match(/\(command:[^)]+\)/g) ?? [];
    for (const [key, text] of Object.entries(english)) assert.deepEqual(commands(translated[key]!), commands(text), key);
  });
});
