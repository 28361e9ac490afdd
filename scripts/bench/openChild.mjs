// Opens the file of the index and answers, in a process that has nothing else to look after: openChild.mjs FOLDER WORD ROUNDS. Prints milliseconds and
// articles found, as JSON.
import { loadCore } from './core.mjs';
import { race } from './clock.mjs';
import { articlesOf, VERSION } from './korpusIndex.mjs';

const [folder, word, rounds] = process.argv.slice(2);

const core = await loadCore();
const cache = new core.NodeCache(folder);

const { index } = await race({ index: openAndAnswer }, Number(rounds));
console.log(JSON.stringify({ ms: index.ms, articles: index.result }));

function openAndAnswer() {
  const file = cache.open('bench.index');
  const opened = core.openIndex(file, VERSION, core.lemmaKey);
  const articles = articlesOf(opened.index, word);
  file.close();
  return articles;
}
