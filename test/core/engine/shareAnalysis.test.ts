import assert from 'node:assert/strict';
import type { AnalysedArticle } from '../../../src/core/analysis/createAnalyser';
import { encodeLayers } from '../../../src/core/analysis/layerCodec';
import { createEngine } from '../../../src/core/engine/createEngine';
import { loadAnalyser } from '../../../src/core/engine/loadLanguage';
import { loadWords } from '../../../src/core/engine/loadWords';
import type { Beside, Ports } from '../../../src/core/ports';
import { Cancelled } from '../../../src/protocol/engine';
import { MemoryFiles, memoryPorts } from '../../support/memoryPorts';

const MANY = 150;
const files = new MemoryFiles(Object.fromEntries(Array.from({ length: MANY }, (_, at) => [`${String(at).padStart(3, '0')}.txt`, `Bericht ${at}\n\nKim Jong Un traf Putin am ${1 + (at % 28)}. Mai 2023 in Moskau. „Das ist Nummer ${at}“, sagte Putin.`])));
const analyser = loadWords(memoryPorts(files)).then((words) => loadAnalyser(memoryPorts(files).resources, words));

/** The thread beside, played by this one: so many of its answers come, then it is gone. */
class PlayedBeside implements Beside {
  asked = 0;
  ended = 0;

  constructor(private readonly answers = Infinity) {}

  read(): never {
    throw new Error('too few to be read beside');
  }

  async analyse(articles: readonly AnalysedArticle[]): Promise<readonly string[]> {
    const number = this.asked++;
    await new Promise((resolve) => setImmediate(resolve));
    if (number >= this.answers) throw new Error('gone');
    return Promise.all(articles.map(async (article) => encodeLayers((await analyser).analyser.analyse(structuredClone(article)))));
  }

  end(): void {
    this.ended++;
  }
}

function engineBeside(beside?: Ports['beside']) {
  return createEngine({ ...memoryPorts(files), rest: memoryPorts(files).yield, ...(beside && { beside }) }, { cacheName: 'c' });
}

describe('analysis that is shared with another thread', function () {
  this.timeout(60_000);

  it('comes to the same as analysis alone, wherever the other thread gives up', async () => {
    const alone = await engineBeside().entities();
    for (const answers of [Infinity, 3, 0]) {
      const beside = new PlayedBeside(answers);
      assert.deepEqual(await engineBeside(() => beside).entities(), alone, `after ${answers} answers`);
      assert.ok(beside.asked > 0 && beside.asked < MANY / 4, 'this thread analyses, too');
      assert.equal(beside.ended, 1);
    }
  });

  it('stays in this thread behind everything else, until somebody waits for it', async () => {
    const beside = new PlayedBeside();
    await engineBeside(() => beside).analyzeCorpus({ share: 1 });
    assert.equal(beside.asked, 0);
    const engine = engineBeside(() => beside);
    await Promise.all([engine.analyzeCorpus({ share: 0.5 }), engine.entities()]);
    assert.ok(beside.asked > 0);
    assert.equal(beside.ended, 1);
  });

  it('ends the other thread when it is cancelled', async () => {
    const beside = new PlayedBeside();
    const cancellation = { cancelled: false };
    await assert.rejects(engineBeside(() => beside).analyzeCorpus({ cancellation, progress: ({ done }) => { cancellation.cancelled = done > 0; } }), Cancelled);
    assert.equal(beside.ended, 1);
  });
});
