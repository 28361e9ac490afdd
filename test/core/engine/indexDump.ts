import assert from 'node:assert/strict';
import type { Snapshot } from '../../../src/core/engine/Snapshot';

/** All that a snapshot's index answers, whatever the form that it is kept in. */
export function dumpOf(snapshot: Snapshot): unknown {
  // Known before the index is asked for, which may be put together only then.
  const { paths, tokenCount, records, digests } = snapshot;
  const { index } = snapshot;
  assert.deepEqual([paths, tokenCount], [index.paths, index.tokenCount]);
  const { dictionary } = index;
  const positions = Array.from({ length: index.tokenCount }, (_, at) => at);
  return {
    records: [...records],
    digests,
    paths: [...index.paths],
    articles: index.paths.map((_, article) => index.articleStart(article)),
    tokens: positions.map((at) => [index.terms[at], index.regions[at], index.startOf(at), index.endOf(at), index.startsParagraph(at), index.articleOf(at)].join(' ')),
    terms: Array.from({ length: dictionary.size }, (_, at) => at + 1).map((term) => [
      dictionary.form(term), dictionary.folded(term), dictionary.language(term), dictionary.count(term), dictionary.lemma(term), dictionary.lemmaKey(dictionary.lemma(term)), [...index.postings(term)].join(),
    ].join(' ')),
  };
}
