import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { EMPTY_CONFIG, parseConfig } from '../../../src/core/corpus/config';
import { walkCorpus } from '../../../src/core/corpus/walk';
import { FileProblem, type DirectoryEntry, type Files, type LinkTarget } from '../../../src/core/ports';
import { nodeCodec } from '../../../src/node/nodeCodec';
import { Cancelled } from '../../../src/protocol/engine';

/** A folder in memory: paths to contents; `-> target` is a link to a path in it, `-> /…` one outside. */
class FakeFiles implements Files {
  constructor(private readonly tree: Readonly<Record<string, string>>, private readonly forbidden: readonly string[] = []) {}

  list(directory: string): readonly DirectoryEntry[] {
    if (this.forbidden.includes(directory)) throw new FileProblem('forbidden', directory);
    const real = this.real(directory);
    if (real === undefined) throw new FileProblem('missing', directory);
    const prefix = real === '' ? '' : `${real}/`;
    const inside = Object.keys(this.tree).filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
    return [...new Set(inside.map((path) => path.split('/', 1)[0] as string))].map((name) => ({ name, kind: this.kind(prefix + name) }));
  }

  stat(path: string) {
    const real = this.real(path);
    return real !== undefined && this.kind(real) === 'file' ? { path, size: this.tree[real]?.length ?? 0, modified: 1 } : undefined;
  }

  read(path: string): Uint8Array {
    const text = this.tree[this.real(path) ?? ''];
    if (text === undefined) throw new FileProblem('missing', path);
    return new TextEncoder().encode(text);
  }

  resolveLink(path: string): LinkTarget {
    const real = this.real(path);
    if (real === undefined) return { kind: 'broken' };
    if (real.startsWith('/')) return { kind: 'outside' };
    if (real === '∞') return { kind: 'circular' };
    const kind = this.kind(real);
    return kind === 'link' ? { kind: 'circular' } : { kind, path: real };
  }

  private kind(path: string): DirectoryEntry['kind'] {
    if (this.tree[path] === undefined) return 'directory';
    return this.tree[path].startsWith('-> ') ? 'link' : 'file';
  }

  /** The real path, links resolved part by part; `∞` for a circle. */
  private real(path: string): string | undefined {
    let done = '';
    const left = path === '' ? [] : path.split('/');
    for (let steps = 0; left.length > 0; steps++) {
      if (steps > 50) return '∞';
      const next = done === '' ? left.shift() as string : `${done}/${left.shift() as string}`;
      const text = this.tree[next];
      if (text?.startsWith('-> ')) {
        const target = text.slice(3);
        if (target.startsWith('/')) return target;
        done = '';
        left.unshift(...target.split('/').filter((part) => part !== '' && part !== '.'));
      } else done = next;
    }
    return done === '' || this.tree[done] !== undefined || Object.keys(this.tree).some((one) => one.startsWith(`${done}/`)) ? done : undefined;
  }
}

const NEVER = { cancelled: false };
const walk = async (tree: Readonly<Record<string, string>>, config = '', forbidden: readonly string[] = []) => {
  const { entries, warnings } = await walkCorpus({ files: new FakeFiles(tree, forbidden), codec: nodeCodec, yield: async () => undefined }, parseConfig(config).config, NEVER);
  return { paths: entries.map(({ path }) => path), warnings: warnings.map(({ path, message }) => `${path}: ${message.template}`) };
};
const files = (...paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, 'x']));

describe('walkCorpus', () => {
  it('lets other work go first while it looks at many files, and ends there when it is cancelled', async () => {
    const many = files(...Array.from({ length: 5000 }, (_, number) => `${number}.txt`));
    let turns = 0;
    const cancellation = { get cancelled() { return turns === 2; } };
    const ports = { files: new FakeFiles(many), codec: nodeCodec, yield: async () => { turns++; } };
    await assert.rejects(walkCorpus(ports, EMPTY_CONFIG, cancellation), Cancelled);
    assert.equal(turns, 2);
  });

  it('takes .txt and .md, not notebooks, dot folders, node_modules or files about a project', async () => {
    const { paths } = await walk(files('b.txt', 'a.MD', 'sub/c.txt', 'n.korpus.md', 'korpus.yaml', '.git/x.txt', 'sub/node_modules/p/y.md', 'README.md', 'sub/LICENSE.txt', 'changelog.md', 'z.pdf', 'readme-first.md'));
    assert.deepEqual(paths, ['a.MD', 'b.txt', 'readme-first.md', 'sub/c.txt']);
  });

  it('sorts by code units', async () => {
    assert.deepEqual((await walk(files('ä.txt', 'a.txt', 'B.txt', 'a/b.txt', 'a-b.txt', '😀.txt', '\uFF21.txt'))).paths,
      ['B.txt', 'a-b.txt', 'a.txt', 'a/b.txt', 'ä.txt', '😀.txt', '\uFF21.txt']);
  });

  it('keeps to include and exclude, and to README only when include names it', async () => {
    const tree = files('a.txt', 'b.md', 'sub/c.txt', 'drafts/d.txt', 'README.md');
    assert.deepEqual((await walk(tree, 'include: [ "*.txt" ]\nexclude: [ drafts/ ]')).paths, ['a.txt', 'sub/c.txt']);
    assert.deepEqual((await walk(tree, 'include: [ "*.md" ]')).paths, ['b.md']);
    assert.deepEqual((await walk(tree, 'include: [ "*.md", README.md ]')).paths, ['README.md', 'b.md']);
    assert.deepEqual((await walk(tree, 'exclude: [ "*", "!b.md" ]')).paths, ['b.md']);
  });

  it('keeps to .gitignore from the root down; the inner one wins', async () => {
    const tree = { ...files('a.txt', 'tmp/b.txt', 'sub/a.txt', 'sub/keep.txt', 'sub/deep/x.txt', 'sub/deep/y.txt', 'A.txt'), '.gitignore': '/a.txt\ntmp/\nkeep.txt\n', 'sub/.gitignore': '!keep.txt\ndeep/x.txt\n' };
    assert.deepEqual((await walk(tree)).paths, ['A.txt', 'sub/a.txt', 'sub/deep/y.txt', 'sub/keep.txt']);
  });

  it('follows links to what is inside, each file once, and names the others', async () => {
    const tree = {
      ...files('a.txt', 'sub/b.txt', 'node_modules/p/c.txt'),
      'again.txt': '-> a.txt', 'sub/up': '-> .', 'sub/self': '-> sub', 'other': '-> sub', 'pack': '-> node_modules/p',
      'out.txt': '-> /etc/passwd', 'gone.txt': '-> nowhere.txt', 'x': '-> y', 'y': '-> x',
    };
    const { paths, warnings } = await walk(tree);
    assert.deepEqual(paths, ['a.txt', 'pack/c.txt', 'sub/b.txt']);
    assert.deepEqual(warnings.map((warning) => warning.split(' ').slice(0, 5).join(' ')), [
      'gone.txt: This link leads nowhere', 'out.txt: This link leads out', 'sub/self: This link leads back', 'sub/up: This link leads back',
      'x: This link leads back', 'y: This link leads back',
    ]);
  });

  it('names a folder that may not be read and goes on', async () => {
    const { paths, warnings } = await walk(files('a.txt', 'secret/b.txt'), '', ['secret']);
    assert.deepEqual(paths, ['a.txt']);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /^secret: /);
  });

  it('throws when the root is gone or the walk is cancelled', async () => {
    await assert.rejects(walkCorpus({ files: new FakeFiles({}, ['']), codec: nodeCodec, yield: async () => undefined }, EMPTY_CONFIG, NEVER), FileProblem);
    await assert.rejects(walkCorpus({ files: new FakeFiles(files('a.txt')), codec: nodeCodec, yield: async () => undefined }, EMPTY_CONFIG, { cancelled: true }), Cancelled);
  });

  it('ends on any tangle of links, takes no file twice, and answers the same for every order of listing', async () => {
    const folder = fc.constantFrom('a', 'b', 'a/c', 'a/c/d', '');
    const link = fc.tuple(folder, fc.constantFrom('l', 'm', 'n.txt'), fc.oneof(folder.map((one) => one || '.'), fc.constantFrom('a/l', 'b/m', '/out', 'nowhere', 'a/1.txt')));
    await fc.assert(fc.asyncProperty(fc.array(link, { maxLength: 8 }), async (links) => {
      const tree: Record<string, string> = files('a/1.txt', 'b/2.txt', 'a/c/3.md', 'a/c/d/4.txt', '5.txt', '.hidden/6.txt');
      for (const [where, name, target] of links) tree[where === '' ? name : `${where}/${name}`] = `-> ${target}`;
      const { paths } = await walk(tree);
      for (const path of ['a/1.txt', 'b/2.txt', 'a/c/3.md', 'a/c/d/4.txt', '5.txt']) assert.ok(paths.includes(path), path);
      assert.equal(paths.length, 5);
      const reversed = await walk(Object.fromEntries(Object.entries(tree).reverse()));
      assert.deepEqual(reversed.paths, paths);
    }), { seed: 17, numRuns: 300 });
  }).timeout(60_000);
});
