import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { listFiles, PackageManager } from '@vscode/vsce';

/** What a user gets, by folder. A file that fits no line has no business in the package. */
const ALLOWED = [
  /^(package|package\.nls|package\.nls\.de)\.json$/,
  /^(README\.md|CHANGELOG\.md|LICENSE|NOTICE)$/,
  /^dist\/((configEdits|exports|pictures|pictureView|noteUi|exportUi|overviewUi|overview|importUi|importThread|importPage|formats-\w+|extension|korpus|queryEditor|worker|renderer|results)\.js|(gazetteer|licenses)\.txt|names\.model|(lemmas\.de|world)\.bin)$/,
  /^l10n\/bundle\.l10n\.de\.json$/,
  /^media\/(?!screenshot)[\w-]+\.(png|svg|(language-configuration|snippets|tmLanguage)\.json)$/,
  /^media\/[\w-]+\.(tmLanguage|language-configuration)\.json$/,
  /^media\/walkthrough\/[\w.-]+\.(md|svg)$/,
  /^seeds\/(\d{3}_[0-9a-f]{16}\.txt|[\w-]+\.korpus\.md|korpus\.yaml)$/,
];

const NEEDED = ['package.json', 'package.nls.json', 'package.nls.de.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'dist/licenses.txt', 'dist/gazetteer.txt', 'dist/lemmas.de.bin', 'dist/names.model', 'dist/world.bin', 'dist/extension.js', 'dist/korpus.js', 'dist/configEdits.js', 'dist/noteUi.js', 'dist/exports.js', 'dist/pictures.js', 'dist/pictureView.js', 'dist/exportUi.js', 'dist/overviewUi.js', 'dist/overview.js', 'dist/queryEditor.js', 'dist/formats-web.js', 'dist/importUi.js', 'dist/importThread.js', 'dist/importPage.js', 'dist/formats-office.js', 'l10n/bundle.l10n.de.json', 'media/icon.png', 'seeds/000_94948d54b16cd0b3.txt'];

describe('the .vsix', () => {
  let files: readonly string[] = [];
  before(async function () {
    this.timeout(30000);
    files = await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None });
  });

  it('holds nothing but what a user needs', () => {
    assert.deepEqual(files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file))), []);
  });

  it('holds all that it cannot do without', () => {
    assert.deepEqual(NEEDED.filter((file) => !files.includes(file)), []);
  });

  it('holds every file that package.json points to', () => {
    const named = pathsIn(JSON.parse(readFileSync('package.json', 'utf8')) as unknown);
    assert.ok(named.includes('media/icon.png'));
    assert.deepEqual(named.filter((file) => !files.includes(file) && !files.some((other) => other.startsWith(`${file}/`))), []);
  });

  it('has VS Code load a doorstep at start, and nothing else', () => {
    const code = readFileSync('dist/extension.js', 'utf8');
    assert.ok(code.includes('./korpus.js'));
    assert.ok(code.length < 20_000, `${code.length} characters`);
    assert.deepEqual(requiredBy(code), ['./korpus.js', 'vscode']);
  });

  for (const [name, words, bundle] of [
    ['the YAML parser', 'YAMLParseError', 'configEdits'], ['what fills the overview', 'Worth a look', 'overviewUi'],
    ['what notes ask', 'Choose tags, or type a new one', 'noteUi'], ['what adding to the corpus asks', 'Nothing is written yet', 'importUi'], ['what exports ask', 'With footnotes, for Pandoc and GitHub', 'exportUi'],
  ] as const) {
    it(`keeps ${name} out of what the first use loads`, () => {
      const has = (file: string) => readFileSync(`dist/${file}.js`, 'utf8').includes(words);
      assert.ok(has(bundle));
      assert.ok(!has('korpus'));
    });
  }

  it('takes the editor’s API once a bundle: each import of all of its names copies some 500', () => {
    for (const bundle of ['korpus', 'exportUi', 'overviewUi', 'noteUi', 'importUi']) assert.equal(requiredBy(readFileSync(`dist/${bundle}.js`, 'utf8')).filter((name) => name === 'vscode').length, 1, bundle);
  });

  it('holds the example articles once', () => {
    assert.equal(files.filter((file) => file.endsWith('000_94948d54b16cd0b3.txt')).length, 1);
  });
});

/** What a bundle takes from outside, one entry a call. */
function requiredBy(code: string): readonly string[] {
  return [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name as string).sort();
}

/** Values below `contributes`, `icon`, `main` and `l10n` that name a file of the repository. */
function pathsIn(manifest: unknown): readonly string[] {
  const { contributes, icon, main, l10n } = manifest as Record<string, unknown>;
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && /^(\.\/)?[\w-]+(\/[\w.-]+)*$/.test(value) && existsSync(value) && value.includes('/')) found.push(value.replace(/^\.\//, ''));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit([contributes, icon, main, l10n]);
  return found;
}
