import assert from 'node:assert/strict';
import type { EntityType } from '../../../../src/protocol/article';
import { completeNames } from '../../../../src/core/entity/tagger/completeNames';
import { hashUnits } from '../../../../src/core/entity/tagger/hashing';
import { KNOWN } from '../../../../src/core/entity/tagger/Lexicon';
import { lines } from '../support';

const nouns = new Set(['fischer', 'bank'].map((word) => hashUnits(word)));
const lexicon = { mask: (hash: number) => (nouns.has(hash) ? KNOWN.noun : 0), cluster: () => 0, casing: () => 0 };

/** Names that are added to those in square brackets, as `text=type`; `[Anton Tschechow|person]`. */
function added(marked: string, language = 'de'): string[] {
  const named: { start: number; end: number; type: EntityType }[] = [];
  let text = '';
  for (const [whole, name, type] of marked.matchAll(/\[([^|\]]+)\|(\w+)\]|[^[]+/g)) {
    if (name !== undefined) named.push({ start: text.length, end: text.length + name.length, type: type as EntityType });
    text += name ?? whole;
  }
  return completeNames(text, lines(text, language), named, lexicon).filter((each) => !named.includes(each)).map(({ start, end, type }) => `${text.slice(start, end)}=${type}`);
}

describe('names over an article', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Am Abend las [Anton Tschechow|person]. Dann ging Tschechow nach Hause.', ['Tschechow=person']],
    ['[Anton Tschechow|person] las.\nTschechows Frau lachte.', ['Tschechows=person']],
    ['TSCHECHOW LIEST\n[Anton Tschechow|person] las.', ['TSCHECHOW=person']],
    ['Die [Xyz AG|organisation] wächst. Xyz baut.', ['Xyz=organisation']],
    ['[Ban Ki Moon|person] kam. Ban Ki Moon ging.', ['Ban Ki Moon=person']],
    ['[Zorbing|place] liegt da. In Zorbing regnet es.', ['Zorbing=place']],
    ['[Zorbins|organisation] Plan scheitert. [Anton Zorbin|person] schweigt.', ['Zorbins=person']],
    ['[Ann Lee Zorbin|person] schrieb. [Zorbin|organisation] zahlt. [Zorbin|organisation] schweigt.', []],
    ['[Zorbin|place] liegt am Meer. [Anton Zorbin|person] schweigt.', []],
    ['[Joschka Fischer|person] kam. Die Fischer warteten.', []],
    ['[Anton Tschechow|person] las. Der tschechow ist ein Hut. Tschechow!', []],
    ['[Zorbing|other] lief. Zorbing endete.', []],
    ['[Zorbing|place] lag da. Zorbing, Zorbing und Zorbing.', []],
    ['[Anton Tschechow|person] las. Der Tschechow-Abend endete.', []],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(added(text), expected));

  it("leaves 's outside in English", () => assert.deepEqual(added("[Anton Zorbin|person] came. Zorbin's house burnt.", 'en'), ['Zorbin=person']));

  it('takes time that grows with the length', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `[Kim N${at}x|person] `).join('');
    assert.deepEqual(added(`${names}\n${'Kim '.repeat(100_000)}`), []);
  }).timeout(20_000);
});
