// What the bench runs over: made-up articles, or the texts of a folder, in memory and as files.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { syntheticCorpus } from '../bench-corpus.mjs';
import { temporaryFolder } from '../host/hostSession.mjs';
import { root } from './core.mjs';

/** `{ name, articles: [{ id, path, text }], bytes, files(), cache, remove() }`; `files()` answers with a folder of the articles, which a change may be written to. */
export function benchCorpus({ articles: count, folder }) {
  const articles = folder === undefined ? syntheticCorpus(root, count).articles : textsOf(folder);
  if (articles.length === 0) throw new Error(`no .txt or .md below ${folder}`);
  const temporary = temporaryFolder('bench');
  const files = path.join(temporary.folder, 'articles');
  return {
    name: folder === undefined ? 'made-up articles' : path.basename(path.resolve(folder)),
    articles,
    bytes: articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    files() {
      if (!existsSync(files)) writeAll(files, articles);
      return files;
    },
    temporary: temporary.folder,
    remove: temporary.remove,
  };
}

function textsOf(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /(?<!\.korpus)\.(txt|md)$/i.test(name)).sort();
  return names.map((name, id) => ({ id, path: name.split(path.sep).join('/'), text: readFileSync(path.join(folder, name), 'utf8') }));
}

function writeAll(folder, articles) {
  for (const { path: name, text } of articles) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
