import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { listFiles, PackageManager } from '@vscode/vsce';

/** What a user gets, by folder. A file that fits no line has no business in the package. */
const ALLOWED = [
  /^(package|package\.nls|package\.nls\.de)\.json$/,
  /^(README\.md|CHANGELOG\.md|LICENSE|NOTICE)$/,
  /^dist\/((configEdits|exports|pictures|pictureView|noteUi|exportUi|overviewUi|overview|extension|queryEditor|worker|renderer|results)\.js|(gazetteer|licenses)\.txt|names\.model|(lemmas\.de|world)\.bin)$/,
  /^l10n\/bundle\.l10n\.de\.json$/,
  /^media\/(?!screenshot)[\w-]+\.(png|svg|(language-configuration|snippets|tmLanguage)\.json)$/,
  /^media\/[\w-]+\.(tmLanguage|language-configuration)\.json$/,
  /^media\/walkthrough\/[\w.-]+\.(md|svg)$/,
  /^seeds\/(\d{3}_[0-9a-f]{16}\.txt|[\w-]+\.korpus\.md|korpus\.yaml)$/,
];

const NEEDED = ['package.json', 'package.nls.json', 'package.nls.de.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'dist/licenses.txt', 'dist/gazetteer.txt', 'dist/lemmas.de.bin', 'dist/names.model', 'dist/world.bin', 'dist/extension.js', 'dist/configEdits.js', 'dist/noteUi.js', 'dist/exports.js', 'dist/pictures.js', 'dist/pictureView.js', 'dist/exportUi.js', 'dist/overviewUi.js', 'dist/overview.js', 'dist/queryEditor.js', 'l10n/bundle.l10n.de.json', 'media/icon.png', 'seeds/000_94948d54b16cd0b3.txt'];

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

  it('keeps the YAML parser out of what VS Code loads at start', () => {
    const parses = (file: string) => readFileSync(file, 'utf8').includes('YAMLParseError');
    assert.ok(parses('dist/configEdits.js'));
    assert.ok(!parses('dist/extension.js'));
  });

  it('keeps what fills the overview out of it, too', () => {
    const fills = (file: string) => readFileSync(file, 'utf8').includes('Worth a look');
    assert.ok(fills('dist/overviewUi.js'));
    assert.ok(!fills('dist/extension.js'));
  });

  it('holds the example articles once', () => {
    assert.equal(files.filter((file) => file.endsWith('000_94948d54b16cd0b3.txt')).length, 1);
  });
});

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
