// Token patterns over the bench's corpus, through the whole of a query: parsed, checked, run, counted.

const PATTERNS = {
  'rare word first': '[lemma="Rakete.*"] []{0,3} [word="putin"%c] within s',
  'common words': '[word="der|die|das"%c] [] [lemma="Kim"]',
  'every token': '[word="\\p{Lu}.*" & !entity="person"] []* [word=".*en"] within s',
};
/** One token in so many is a person's name. */
const NAMED = 20;

/** Per pattern the hits, the processor time of its first run, which walks through the vocabulary, and the least of some further ones. */
export async function benchPatterns(core, index, articles, rounds) {
  const corpus = corpusOf(index, articles);
  const found = [];
  for (const [name, pattern] of Object.entries(PATTERNS)) {
    const times = [];
    let hits = 0;
    for (let round = 0; round <= rounds; round++) {
      const before = process.cpuUsage();
      const run = await core.runCell(corpus, [`${pattern} | count`], 0, { cancellation: { cancelled: false }, yield: async () => undefined });
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
      hits = run.result.method.hits;
    }
    found.push({ name, pattern, hits, first: times[0], best: Math.min(...times.slice(1)) });
  }
  return found;
}

function corpusOf(index, articles) {
  const infos = articles.map(({ path, text }) => ({ path, title: null, published: null, sources: [], author: null, url: null, tags: [], language: 'de', encoding: 'utf-8', length: text.length, tokens: 0, opening: '', remarks: [] }));
  const entities = { entities: [{ id: 'person/x', type: 'person', name: 'X', names: ['X'], mentions: 1, articles: [0], counts: [1] }], links: [], find: () => undefined, named: () => [] };
  const mentionsOf = (article) => {
    const mentions = [];
    for (let at = index.articleStart(article); at < index.articleStart(article + 1); at += NAMED) mentions.push({ start: index.startOf(at), end: index.endOf(at), entity: 0 });
    return mentions;
  };
  return { index, articles: infos, contentHash: () => '', text: (article) => articles[article].text, layers: { entities, mentionsOf, layersOf: () => ({ quotes: [] }) } };
}
