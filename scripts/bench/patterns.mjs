// Token patterns over the bench's corpus, through the whole of a query: parsed, checked, run, counted.
import { corpusOf, runner } from './articles.mjs';

const PATTERNS = {
  'rare word first': '[lemma="Rakete.*"] []{0,3} [word="putin"%c] within s',
  'common words': '[word="der|die|das"%c] [] [lemma="Kim"]',
  'every token': '[word="\\p{Lu}.*" & !entity="person"] []* [word=".*en"] within s',
};

/** Per pattern the hits, the processor time of its first run, which walks through the vocabulary, and the least of some further ones. */
export async function benchPatterns(core, index, articles, rounds) {
  const run = runner(core, corpusOf(index, articles));
  const found = [];
  for (const [name, pattern] of Object.entries(PATTERNS)) {
    const times = [];
    let hits = 0;
    for (let round = 0; round <= rounds; round++) {
      const before = process.cpuUsage();
      const result = await run([`${pattern} | count`]);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
      hits = result.method.hits;
    }
    found.push({ name, pattern, hits, first: times[0], best: Math.min(...times.slice(1)) });
  }
  return found;
}
