import assert from 'node:assert/strict';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { lexiconOf } from '../../../src/core/query/lexicon';
import { memoryCorpus } from '../../support/memoryCorpus';
import { run } from '../../support/run';

const corpus = memoryCorpus({ 'a.txt': { text: 'Kim liefert Munition', title: 'Kim' }, [`${'b'.repeat(300)}.txt`]: 'Putin schweigt' });

/** What broke once, by what broke it. */
const QUERIES: readonly [name: string, query: string][] = [
  ['a word of 100,000 letters', 'a'.repeat(100_000)],
  ['an exact word of 100,000 letters', `=${'ä'.repeat(100_000)}`],
  ['a similar word of 100,000 letters', `${'a'.repeat(100_000)}~`],
  ['a path of 100,000 letters', `path:${'a'.repeat(100_000)}`],
  ['a source of 100,000 letters', `source:${'a'.repeat(100_000)}`],
  ['a title of 100,000 letters', `title:${'a'.repeat(100_000)}`],
  ['a verb of 100,000 letters', `Kim | ${'a'.repeat(100_000)}`],
  ['a field of 100,000 letters', `${'a'.repeat(100_000)}:x`],
  ['a name of 100,000 letters', `$${'a'.repeat(100_000)}`],
  ['a column of 100,000 letters', `Kim | sort ${'a'.repeat(100_000)}`],
  ['a phrase of 20,000 words', `"${'Kim '.repeat(20_000)}"`],
  ['50,000 stars in one word', '*a'.repeat(50_000)],
  ['a nearness of 2^53', '"Kim Munition"~9007199254740993'],
  ['a repetition without end', '[word="Kim"]{999999999}'],
  ['an expression that starts over', '/(a+)+$/'],
  ['an expression of 100,000 letters', `/${'a'.repeat(100_000)}/`],
  ['an expression in an expression, 10,000 deep', `/${'('.repeat(10_000)}a${')'.repeat(10_000)}/`],
  ['a class of 10,000 ranges', `/[${'a-z'.repeat(10_000)}]/`],
  ['a pattern of 10,000 NOTs', `[${'!'.repeat(10_000)}word="Kim"]`],
  ['a pattern of 10,000 brackets', `[${'('.repeat(10_000)}word="Kim"${')'.repeat(10_000)}]`],
];

describe('a hostile query is answered', function () {
  this.timeout(20_000);
  for (const [name, query] of QUERIES) {
    it(name, async () => {
      checkNotebook([query], lexiconOf(corpus));
      const outcome = await run(corpus, query);
      assert.equal(outcome.kind === 'error', outcome.diagnostics.some(({ severity }) => severity === 'error'));
    });
  }
});
