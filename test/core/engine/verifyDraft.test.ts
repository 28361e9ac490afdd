import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import { MemoryFiles, memoryPorts } from '../../support/memoryPorts';

const ARTICLE = 'Kreml-Sprecher Peskow\n\n„Wir werden die Zusammenarbeit mit unseren Nachbarn nicht einstellen“, sagte Peskow am Mittwoch in Moskau.\n';
const DRAFT = '# Entwurf\n\nPeskow sagte: „Wir werden die Zusammenarbeit mit unseren Nachbarn nicht einstellen.“ Das „große Ziel“ blieb.\n\nEr sagte auch: "Wir werden die Zusammenarbeit mit den Nachbarn niemals einstellen." Und: „Niemand hat die Absicht, eine Mauer zu errichten.“\n';

describe('verifying a draft', () => {
  const engine = createEngine(memoryPorts(new MemoryFiles({ 'a.txt': ARTICLE, 'entwurf.md': DRAFT })), { cacheName: 'draft' });
  const verified = async (draft: string, path: string | null) => (await engine.verifyDraft(draft, path)).map(({ start, end, status, places }) => [draft.slice(start, end), status, places.map((place) => `${place.path}:${place.line}`).join()]);

  it('tells of each quotation of three words or more whether it stands in the corpus; the draft is no witness of itself', async () => {
    assert.deepEqual(await verified(DRAFT, 'entwurf.md'), [
      ['Wir werden die Zusammenarbeit mit unseren Nachbarn nicht einstellen', 'exact', 'a.txt:3'],
      ['Wir werden die Zusammenarbeit mit den Nachbarn niemals einstellen', 'altered', 'a.txt:3'],
      ['Niemand hat die Absicht, eine Mauer zu errichten', 'absent', ''],
    ]);
  });

  it('takes a text without quotation marks as one, and knows the passage', async () => {
    assert.deepEqual(await verified('Zusammenarbeit mit unseren Nachbarn nicht', null), [['Zusammenarbeit mit unseren Nachbarn nicht', 'exact', 'a.txt:3,entwurf.md:3']]);
    const [{ places }] = await engine.verifyDraft('Zusammenarbeit mit unseren Nachbarn', null) as readonly [Awaited<ReturnType<typeof engine.verifyDraft>>[number]];
    assert.equal(ARTICLE.slice(places[0]!.start, places[0]!.end), places[0]!.text);
  });

  it('finds nothing to verify in a word or two, or in none', async () => {
    assert.deepEqual(await verified('zwei Wörter', null), []);
    assert.deepEqual(await verified('', null), []);
  });
});
