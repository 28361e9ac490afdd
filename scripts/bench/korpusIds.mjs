// What Korpus's index answers by itself: numbers of articles, without a query that is read and without rows that show them.

const TOP = 20;

/** Over one corpus: `or` ranks articles with any of the words and gives the best, `phrase` gives all that hold the words one behind the other. */
export function korpusIds(core, corpus) {
  const scope = new Uint8Array(corpus.index.articleCount).fill(1);
  const mask = core.DEFAULT_REGIONS;
  const finder = () => new core.HitFinder(corpus, new core.Pace({ cancellation: { cancelled: false }, yield: async () => undefined }));
  return {
    async or(words) {
      const hits = finder();
      const node = words.map((word) => atom('word', word, mask));
      const scores = await core.rankArticles({ scope, mask, node }, hits);
      const found = (await hits.ofAll(node, scope)).counts();
      const ranking = new core.Ranking(numbersOf(found), scores);
      return Array.from({ length: Math.min(TOP, ranking.size) }, (_, place) => ranking.at(place));
    },
    async phrase(words) {
      const hits = finder();
      return core.articlesOf(corpus.index, hits.of(atom('phrase', words.join(' '), mask)), hits.pace).articles;
    },
  };
}

function atom(form, text, mask) {
  return { node: { type: 'word', form, exact: false, raw: text, text, distance: 0, start: 0, end: text.length }, mask };
}

function numbersOf(counts) {
  const numbers = new Uint32Array(counts.length);
  let size = 0;
  for (let article = 0; article < counts.length; article++) if (counts[article] > 0) numbers[size++] = article;
  return numbers.subarray(0, size);
}
