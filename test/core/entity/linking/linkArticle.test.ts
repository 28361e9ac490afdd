import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntityType } from '../../../../src/protocol/article';
import { parseGazetteer } from '../../../../src/core/entity/Gazetteer';
import { linkArticle } from '../../../../src/core/entity/linking/linkArticle';
import { linkCorpus } from '../../../../src/core/entity/linking/linkCorpus';
import type { NamedSpan } from '../../../../src/core/entity/NamedSpan';
import { codec, gazetteerBytes } from '../support';

const gazetteer = parseGazetteer(gazetteerBytes(), codec);
const TYPES: Readonly<Record<string, EntityType>> = { P: 'person', L: 'place', O: 'organisation', X: 'other' };

/** `[P:Kim]` marks a name of a person. */
function marked(source: string): { text: string; named: NamedSpan[] } {
  const named: NamedSpan[] = [];
  let text = '';
  for (const [, before, type, name] of source.matchAll(/([^[]*)(?:\[(\w):([^\]]*)\])?/g)) {
    text += before;
    if (type !== undefined) named.push({ start: text.length, end: text.length + name!.length, type: TYPES[type]! });
    text += name ?? '';
  }
  return { text, named };
}

function idsIn(source: string): string[] {
  const { text, named } = marked(source);
  const locals = linkArticle(text, named, gazetteer);
  const { entities, links } = linkCorpus([locals], gazetteer);
  return named.map(({ start, end }, number) => `${text.slice(start, end)}=${entities[links[0]![locals.findIndex((local) => local.mentions.includes(number))]!]!.id}`);
}

describe('linkArticle', () => {
  it('names what it links with one blank between words, whatever stands in the text', () => {
    const { text, named } = marked('[P:Anna\u00A0\u2060 Meier] und [P:Karl  Otto Weber].');
    assert.deepEqual(linkArticle(text, named, gazetteer).map(({ name }) => name), ['Anna Meier', 'Karl Otto Weber']);
  });

  const table: readonly (readonly [string, readonly string[]])[] = [
    ['[P:Wladimir Putin] kam. [P:Putins] Zug, [P:Putin] selbst.', ['Wladimir Putin=person/wladimir-putin', 'Putins=person/wladimir-putin', 'Putin=person/wladimir-putin']],
    ['[P:Putin] besucht [P:Kim]. [P:Wladimir Putin] und [P:Kim Jong Un]', ['Putin=person/wladimir-putin', 'Kim=person/kim-jong-un', 'Wladimir Putin=person/wladimir-putin', 'Kim Jong Un=person/kim-jong-un']],
    ['[P:Kim Jong Un], [P:Kim Jong-un] und [P:Kim Jong Il]. [P:Kim]', ['Kim Jong Un=person/kim-jong-un', 'Kim Jong-un=person/kim-jong-un', 'Kim Jong Il=person/kim-jong-il', 'Kim=person/kim-jong-il']],
    ['[P:Kim] reist. [P:Kim Jong Un] kam, [P:Kim] sprach, [P:Kim] ging. Sein Vater [P:Kim Jong Il] nicht. [P:Kim] lachte.', ['Kim=person/kim-jong-un', 'Kim Jong Un=person/kim-jong-un', 'Kim=person/kim-jong-un', 'Kim=person/kim-jong-un', 'Kim Jong Il=person/kim-jong-il', 'Kim=person/kim-jong-un']],
    ['[P:Merkel] gegen [P:Merkel]: [P:Angela Merkel] und [P:Hans Merkel]. [P:Merkel] sprach, [P:Angela] schwieg', ['Merkel=person/merkel', 'Merkel=person/merkel', 'Angela Merkel=person/angela-merkel', 'Hans Merkel=person/hans-merkel', 'Merkel=person/hans-merkel', 'Angela=person/angela-merkel']],
    ['[P:Hans Meier] und [P:Anna Meier]. Herr [P:Meier] lehrt, Frau [P:Meier] heilt.', ['Hans Meier=person/hans-meier', 'Anna Meier=person/anna-meier', 'Meier=person/hans-meier', 'Meier=person/anna-meier']],
    ['[P:Bill Clark] left. Mrs. [P:Clark] stayed, and Ms. [P:Clark] said so. [P:Clark] waved.', ['Bill Clark=person/bill-clark', 'Clark=person/mrs-clark', 'Clark=person/mrs-clark', 'Clark=person/bill-clark']],
    ['Herrn [P:Meier] und Frau Dr. [P:Meier] kennt man.', ['Meier=person/herr-meier', 'Meier=person/frau-meier']],
    ['Frau [P:Meier] kam, [P:Meier] ging.', ['Meier=person/meier', 'Meier=person/meier']],
    ['[P:Kim Novak] kam. Frau [P:Novak] ging.', ['Kim Novak=person/kim-novak', 'Novak=person/kim-novak']],
    ['Frau [P:Kim] kam mit [P:Kim Jong Un].', ['Kim=person/kim-jong-un', 'Kim Jong Un=person/kim-jong-un']],
    ['[P:Ruth Clark] met Mr. [P:Clark]. [P:Adam Clark] of [O:Barclays] spoke.', ['Ruth Clark=person/ruth-clark', 'Clark=person/adam-clark', 'Adam Clark=person/adam-clark', 'Barclays=organisation/barclays']],
    ['[P:Jane Smith], [P:John Smith] and [P:J. Smith]', ['Jane Smith=person/jane-smith', 'John Smith=person/john-smith', 'J. Smith=person/j-smith']],
    ['[P:Jane Smith], [P:Peter Smith] and [P:J. Smith]', ['Jane Smith=person/jane-smith', 'Peter Smith=person/peter-smith', 'J. Smith=person/jane-smith']],
    ['[P:George W. Bush] und [P:George Bush]', ['George W. Bush=person/george-w-bush', 'George Bush=person/george-bush']],
    ['Der [O:Verkehrsclub Deutschland] ([O:VCD]) warnt, der [O:VCD] droht', ['Verkehrsclub Deutschland=organisation/verkehrsclub-deutschland', 'VCD=organisation/verkehrsclub-deutschland', 'VCD=organisation/verkehrsclub-deutschland']],
    ['Die [O:Hoffmann Bau GmbH] und [O:Hoffmann Bau]', ['Hoffmann Bau GmbH=organisation/hoffmann-bau-gmbh', 'Hoffmann Bau=organisation/hoffmann-bau-gmbh']],
    ['[O:Boston Bruins]: [O:Bruins] siegen', ['Boston Bruins=organisation/boston-bruins', 'Bruins=organisation/boston-bruins']],
    ['[O:University of Leeds], [O:University]', ['University of Leeds=organisation/university-of-leeds', 'University=organisation/university']],
    ['Die Rede [P:Angela Merkels] und mit [P:Helmut Kohls] Rat', ['Angela Merkels=person/angela-merkels', 'Helmut Kohls=person/helmut-kohl']],
    ['Mit [P:Heiko Maas] Freunde treffen', ['Heiko Maas=person/heiko-maas']],
    ['[P:Ursula von der Leyen], [P:von der Leyen], [P:Leyen]', ['Ursula von der Leyen=person/ursula-von-der-leyen', 'von der Leyen=person/ursula-von-der-leyen', 'Leyen=person/ursula-von-der-leyen']],
    ['[P:Viktoria Davis] und [P:Davis]', ['Viktoria Davis=person/viktoria-davis', 'Davis=person/viktoria-davis']],
    ['[L:Moskaus] Sieg, [L:Moskau], [L:MOSKAU]', ['Moskaus=place/moskau', 'Moskau=place/moskau', 'MOSKAU=place/moskau']],
    ['[O:Weißen Hauses], [O:Weiße Haus]', ['Weißen Hauses=organisation/weisses-haus', 'Weiße Haus=organisation/weisses-haus']],
    ['[L:Washington] und [P:Washington]', ['Washington=place/washington', 'Washington=person/washington']],
  ];
  for (const [source, expected] of table) it(source, () => assert.deepEqual(idsIn(source), expected));

  it('puts every named span into exactly one entity, whatever the text', () => {
    const name = fc.oneof(fc.constantFrom('Kim', 'Kims', 'Kim Jong Un', 'Putin', 'Moskau', '"', ' ', 'ß', '\u00AD', "'s"), fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }));
    fc.assert(fc.property(fc.array(fc.tuple(name, fc.constantFrom<EntityType>('person', 'place', 'organisation', 'other')), { maxLength: 12 }), (parts) => {
      let text = '';
      const named = parts.map(([form, type]) => {
        const start = text.length;
        text += `${form} `;
        return { start, end: start + form.length, type };
      });
      const locals = linkArticle(text, named, gazetteer);
      assert.deepEqual(locals.flatMap(({ mentions }) => mentions).sort((a, b) => a - b), named.map((_, number) => number));
      for (const { type, mentions } of locals) for (const mention of mentions) assert.equal(named[mention]!.type, type);
const { entities, links, match } = linkCorpus([locals], gazetteer);
      assert.deepEqual(match(locals).map(({ id }) => id), [...links[0]!].map((number) => entities[number]!.id));
    }));
  });

  it('takes bounded time where a text names tens of thousands', () => {
    const word = (number: number): string => `X${String.fromCharCode(...[1, 26, 676, 17576].map((step) => 97 + (Math.floor(number / step) % 26)))}`;
    const hostile: readonly ((number: number) => readonly [EntityType, string])[] = [
      (number) => ['person', number % 2 === 0 ? 'Müller' : `${word(number)} Müller`], (number) => ['person', `${word(number)}s`], (number) => ['person', `Hans ${word(number)}`],
      (number) => ['organisation', number % 2 === 0 ? word(number).toUpperCase() : `Xaver Yankee Zulu ${word(number)}`], (number) => ['organisation', `${word(number)} Bau GmbH`],
    ];
    for (const make of hostile) {
      let text = '';
      const named = Array.from({ length: 30_000 }, (_, number): NamedSpan => {
        const [type, name] = make(number);
        const start = text.length;
        text += `${name} `;
        return { start, end: start + name.length, type };
      });
      assert.equal(linkArticle(text, named, gazetteer).reduce((sum, { mentions }) => sum + mentions.length, 0), named.length);
    }
  }).timeout(20_000);

  it('keeps what an English article calls what the gazetteer knows in German', () => {
    const { text, named } = marked('[L:Munich] said no. The mayor of [L:Munich] agreed, and so did [P:Anna Berg] of the [O:UN], the [O:United Nations].');
    assert.deepEqual(linkArticle(text, named, gazetteer, true).map(({ name, english }) => [name, english]), [['München', 'Munich'], ['Anna Berg', undefined], ['Vereinte Nationen', 'United Nations']]);
    assert.ok(linkArticle(text, named, gazetteer).every(({ english }) => english === undefined));
  });
});
