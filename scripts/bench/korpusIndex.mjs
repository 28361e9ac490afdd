// Korpus's index by itself: built, saved, opened.

export const VERSION = 'bench';
/** As MiniSearch, FlexSearch and SQLite have none. */
export const noLemmas = (folded) => folded;

export function buildIndex(core, articles, lemmaKey) {
  const builder = new core.IndexBuilder(lemmaKey);
  for (const { path, text } of articles) {
    builder.add({ path, text, paragraphs: core.paragraphs(text).map(({ start, end }) => ({ start, end, language: 'de' })), regions: [] });
  }
  return builder.finish();
}

/** How many articles have a word. */
export function articlesOf(index, word) {
  return new Set(index.dictionary.withFolded(word).flatMap((term) => Array.from(index.postings(term), (position) => index.articleOf(position)))).size;
}

/** As the parts of a file. */
export function savedIndex(core, index) {
  return core.encodeIndex(index, VERSION, new Uint8Array(0));
}
