import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as ids from '../../src/extension/ids';

interface Command { readonly command: string; readonly title: string; readonly category?: string }
interface MenuItem { readonly command?: string; readonly submenu?: string; readonly when?: string }
interface View { readonly id: string; readonly icon?: string }
interface Manifest {
  readonly main: string;
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } | readonly { readonly properties: Readonly<Record<string, unknown>> }[];
    readonly keybindings: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly notebooks?: readonly { readonly type: string }[];
    readonly languages?: readonly { readonly id: string }[];
    readonly submenus: readonly { readonly id: string }[];
    readonly views: Readonly<Record<string, readonly View[]>>;
    readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when?: string }[];
  };
}

const read = (file: string): string => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { contributes } = manifest;
const nls = JSON.parse(read('package.nls.json')) as Record<string, string>;
const same = (left: Iterable<string>, right: Iterable<string>) => assert.deepEqual([...new Set(left)].sort(), [...new Set(right)].sort());
const sources = (): string[] => readdirSync('src/extension', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => path.join('src/extension', file));
const whens = (): string[] => [
  ...Object.values(contributes.menus).flat().map(({ when }) => when ?? ''),
  ...contributes.viewsWelcome.map(({ when }) => when ?? ''),
  ...Object.values(contributes.views).flat().map((view) => (view as { when?: string }).when ?? ''),
  ...contributes.keybindings.map((key) => (key as { when?: string }).when ?? ''),
  ...contributes.commands.map((command) => (command as { enablement?: string }).enablement ?? ''),
];

describe('package.json and the code', () => {
  it('contribute and register the same commands', () => same(contributes.commands.map(({ command }) => command), Object.values(ids.COMMANDS)));
  it('name the same views', () => same(Object.values(contributes.views).flat().map(({ id }) => id), Object.values(ids.VIEWS)));
  it('name the same view containers', () => {
    same(Object.values(contributes.viewsContainers).flat().map(({ id }) => id), Object.values(ids.VIEW_CONTAINERS));
    same(Object.keys(contributes.views), Object.values(ids.VIEW_CONTAINERS));
  });
  it('name the same settings', () => {
    const blocks = 'properties' in contributes.configuration ? [contributes.configuration] : contributes.configuration;
    same(blocks.flatMap((block) => Object.keys(block.properties)), Object.values(ids.SETTINGS));
  });
  it('name the same notebook type and language', () => {
    for (const { type } of contributes.notebooks ?? []) assert.equal(type, ids.NOTEBOOK_TYPE);
    assert.ok((contributes.languages ?? [{ id: ids.QUERY_LANGUAGE }]).some(({ id }) => id === ids.QUERY_LANGUAGE));
  });

  it('use every command id of the code somewhere in the code', () => {
    const text = sources().filter((file) => !file.endsWith('ids.ts')).map(read).join('\n');
    for (const name of Object.keys(ids.COMMANDS)) assert.ok(text.includes(`COMMANDS.${name}`), `COMMANDS.${name} is used nowhere`);
  });
  it('spell no command, view or setting out beside ids.ts', () => {
    for (const file of sources().filter((name) => !name.endsWith('ids.ts'))) {
      for (const id of [...Object.values(ids.COMMANDS), ...Object.values(ids.SETTINGS)]) assert.ok(!read(file).includes(`'${id}'`), `${file} spells out ${id}`);
    }
  });
});

describe('package.json', () => {
  it('puts only contributed commands and submenus into menus and on keys', () => {
    const commands = new Set(contributes.commands.map(({ command }) => command));
    const submenus = new Set(contributes.submenus.map(({ id }) => id));
    for (const item of Object.values(contributes.menus).flat()) assert.ok(commands.has(item.command ?? '') || submenus.has(item.submenu ?? ''), JSON.stringify(item));
    for (const { command } of contributes.keybindings) assert.ok(commands.has(command), command);
    for (const id of Object.keys(contributes.menus).filter((menu) => menu.startsWith('korpus.'))) assert.ok(submenus.has(id), id);
  });
  it('gives every command the prefix and the category', () => {
    for (const { command, category } of contributes.commands) {
      assert.match(command, /^korpus\.[a-z]/i);
      assert.equal(category, 'Korpus', command);
    }
  });
  it('asks only context keys that are set somewhere', () => {
    const keys = new Set<string>([...Object.values(ids.CONTEXT_KEYS), ...Object.values(ids.VIEWS)]);
    const known = (key: string) => keys.has(key) || key.startsWith('config.');
    for (const when of whens()) for (const key of when.match(/(?<![\w.'"/])korpus\.[\w.]+/g) ?? []) assert.ok(known(key), `${key} in "${when}"`);
  });
  it('lets a welcome text start only commands that exist', () => {
    const commands = new Set(contributes.commands.map(({ command }) => command));
    const texts = Object.values(nls).flatMap((text) => [...text.matchAll(/\(command:(korpus\.[\w.]+)/g)].map((match) => match[1]!));
    for (const command of texts) assert.ok(commands.has(command) || Object.values<string>(ids.VIEWS).includes(command.replace(/\.focus$/, '')), command);
  });
  it('points only at files that are there', () => {
    const files = [...new Set([...Object.values(nls), ...Object.values(JSON.parse(read('package.nls.de.json')) as object) as string[], ...(read('package.json').match(/"(?:\.\/)?media\/[^"]+"/g) ?? []).map((text) => JSON.parse(text) as string)])];
    for (const file of files.filter((text) => /^(\.\/)?media\/\S+$/.test(text))) assert.ok(existsSync(file), file);
  });
});
