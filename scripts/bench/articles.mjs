// The bench's articles as the corpus of a query, with made-up names.

/** One token in so many is a person's name. */
const NAMED = 20;
const PEOPLE = 2000;

/** Whoever a name is follows from the word, so that few people are named often and many seldom. */
export function corpusOf(index, articles) {
  const infos = articles.map(({ path, text }) => ({ path, title: null, published: null, sources: [], author: null, url: null, tags: [], language: 'de', encoding: 'utf-8', length: text.length, tokens: 0, opening: '', remarks: [] }));
  const people = Array.from({ length: PEOPLE }, (_, number) => ({ id: `person/p${number}`, type: 'person', name: `P ${number}`, names: [`P ${number}`], mentions: 1, articles: [0], counts: [1] }));
  const entities = { entities: people, ofType: () => new Uint32Array(0), find: () => undefined, named: () => [] };
  const mentionsOf = (article) => {
    const mentions = [];
    for (let at = index.articleStart(article); at < index.articleStart(article + 1); at += NAMED) mentions.push({ start: index.startOf(at), end: index.endOf(at), entity: index.terms[at] % PEOPLE });
    return mentions;
  };
  return { index, articles: infos, article: (article) => infos[article], contentHash: () => '', text: (article) => articles[article].text, layers: { entities, mentionsOf, layersOf: () => ({ quotes: [], reported: [], dates: [] }) } };
}

/** What runs a cell over a corpus; `cancellation` may be watched. */
export function runner(core, corpus) {
  return async (cells, cancellation = { cancelled: false }) => {
    const run = await core.runCell(corpus, cells, cells.length - 1, { cancellation, yield: async () => undefined });
    if (run.kind !== 'result') throw new Error(`${cells.join('\n')}: ${JSON.stringify(run.diagnostics)}`);
    return run.result;
  };
}
