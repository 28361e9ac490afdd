import assert from 'node:assert/strict';
import { runCell } from '../../../src/core/query/runCell';
import { Cancelled } from '../../../src/protocol/engine';
import { memoryCorpus } from '../../support/memoryCorpus';

/** Words that differ, so that a search of thousands is one, in articles that all hold the commonest. */
const word = (at: number): string => `wort${at.toString(26).replace(/\d/g, (digit) => 'qwertyuiop'[Number(digit)]!)}`;
const article = (at: number): string => Array.from({ length: 60 }, (_, line) => `der die und ${word(at * 60 + line)} in der Stadt`).join('\n');
const corpus = memoryCorpus(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.txt`, { text: article(at), title: `Titel ${word(at)}` }])));

const some = (count: number, each: (at: number) => string): string => Array.from({ length: count }, (_, at) => each(at)).join(' OR ');

/** A flag that is set from the look number `after` on. */
class Flag {
  looks = 0;
  constructor(private readonly after = Infinity) {}

  get cancelled(): boolean {
    return ++this.looks > this.after;
  }
}

async function run(query: string, cancellation: Flag): Promise<string> {
  const outcome = await runCell(corpus, [query], 0, { cancellation, yield: () => Promise.resolve() });
  if (outcome.kind === 'result') await outcome.result.rows(0, 10);
  return outcome.kind;
}

/** Each phase of a run with how often it looks at the flag at least: so much work is never done without. */
const PHASES: readonly [phase: string, query: string, looks: number][] = [
  ['words that are looked up', some(10_000, word), 10_000],
  ['words that the corpus lacks', some(10_000, (at) => `fehlt${at}`), 10_000],
  ['reading the cell', `der OR ${'(die OR und) OR '.repeat(5_000)}in`, 60_000],
  ['words left out', `der ${Array.from({ length: 10_000 }, (_, at) => `-${word(at)}`).join(' ')}`, 10_000],
  ['wildcards', some(300, (at) => `*${word(at).slice(-3)}*`), 300],
  ['regular expressions', some(300, (at) => `/.*${word(at).slice(-3)}/`), 300],
  ['similar spellings', some(300, (at) => `${word(at)}~`), 300],
  ['phrases', '"in der Stadt" OR "der die und"', 10],
  ['words near each other', '"der Stadt"~1000000', 20],
  ['fields', some(3_000, (at) => `path:*${at}*`), 3_000],
  ['titles', some(500, (at) => `title:${word(at)}`), 500],
  ['sorting', 'der OR die OR und | kwic | sort right, left desc', 30],
  ['conditions', 'der OR die OR und | kwic | where right contains "x" AND NOT left contains "y"', 30],
  ['sentences', '* | sentences', 200],
  ['counting', '* | frequency | sort word desc', 10],
  ['passages that repeat', 'in:all | repeats', 100],
  ['claims', '* | claims', 100],
  ['sequences', '* | ngrams n=10 min=1', 30],
  ['two queries', '$a = path:1*\n$b = path:2*\n* | compare $a $b of=word', 30],
  ['names', `${Array.from({ length: 90 }, (_, at) => `$n${at} = ${at ? `$n${at - 1}` : 'der'} OR ${word(at)}`).join('\n')}\n$n89 | kwic`, 200],
];

describe('an interrupt', function () {
  this.timeout(60_000);
  for (const [phase, query, least] of PHASES) {
    it(`ends a run amid ${phase}`, async () => {
      // What is kept per vocabulary is made by a first run: the others look equally often.
      await run(query, new Flag());
      const watched = new Flag();
      assert.equal(await run(query, watched), 'result');
      assert.ok(watched.looks >= least, `${watched.looks} looks`);
      for (const after of [0, Math.floor(watched.looks / 3), watched.looks - 1]) {
        const flag = new Flag(after);
        await assert.rejects(run(query, flag), Cancelled);
        assert.equal(flag.looks, after + 1, 'nothing is done behind it');
      }
    });
  }
});
