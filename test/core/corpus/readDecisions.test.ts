import assert from 'node:assert/strict';
import { parseConfig } from '../../../src/core/corpus/config';
import { formatMessage } from '../../../src/protocol/message';

const read = (text: string) => parseConfig(text);

describe('decisions in korpus.yaml', () => {
  it('are read in their order, each with its line', () => {
    const { config, problems } = read(`version: 1
entities:
  - { merge: place/wostochny, into: place/wostotschny }   # same cosmodrome
  - { reject: person/mutter }
  - { reject: person/kim-jong-un, path: ./000.txt, quote: Kim, prefix: "Übersetzer von " }
  - { name: person/kim, as: Kim Jong-un, by: Max }
  - type: place/tass
    as: organisation
  - { mention: person/2, path: 000.txt, quote: 007, prefix: "sagte ", suffix: " dann", as: Agent }
  - { distinct: person/a, from: person/b }
regions:
  - { path: 000.txt, quote: "Jetzt anmelden", kind: boilerplate }
  - { quote: Leave a Reply, kind: boilerplate }
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(config.entities, [
      { kind: 'merge', id: 'place/wostochny', into: 'place/wostotschny', line: 3 },
      { kind: 'reject', id: 'person/mutter', line: 4 },
      { kind: 'reject', id: 'person/kim-jong-un', path: '000.txt', quote: 'Kim', prefix: 'Übersetzer von ', line: 5 },
      { kind: 'name', id: 'person/kim', as: 'Kim Jong-un', line: 6 },
      { kind: 'type', id: 'place/tass', as: 'organisation', line: 7 },
      { kind: 'mention', id: 'person/2', path: '000.txt', quote: '007', prefix: 'sagte ', suffix: ' dann', as: 'Agent', line: 9 },
      { kind: 'distinct', id: 'person/a', from: 'person/b', line: 10 },
    ]);
    assert.deepEqual(config.regions, [
      { path: '000.txt', quote: 'Jetzt anmelden', kind: 'boilerplate', line: 12 },
      { quote: 'Leave a Reply', kind: 'boilerplate', line: 13 },
    ]);
  });

  for (const [entry, problem] of [
    ['{ merge: person/a, inot: person/b }', /“inot”.*“into”/],
    ['{ merge: person/a }', /“merge” needs “into”/],
    ['{ merge: person/a, into: person/a }', /itself/],
    ['{ type: person/a, as: city }', /“city” is no type.*person, place/],
    ['{ name: person/a, as: [ x ] }', /“as” must be text/],
    ['{ reject: kim }', /“kim” is no id/],
    ['{ reject: person/a, quote: x }', /“reject” needs “path”/],
    ['{ reject: person/a, merge: person/b, into: person/c }', /“merge” and “reject”/],
    ['{ mention: person/a, path: a.txt }', /“mention” needs “quote”/],
    ['{ forget: person/a }', /no decision/],
    ['person/a', /no decision/],
    ['[ person/a ]', /no decision/],
  ] as const) {
    it(`a faulty entry is named with its line and not in force: ${entry}`, () => {
      const { config, problems } = read(`entities:\n  - { reject: person/x }\n  - ${entry}\n  - { reject: person/y }\n`);
      assert.deepEqual(config.entities.map(({ id }) => id), ['person/x', 'person/y']);
      assert.ok(problems.length > 0 && problems.every(({ line, path }) => line === 3 && path === 'korpus.yaml'), JSON.stringify(problems));
      assert.match(problems.map(({ message }) => formatMessage(message)).join(' '), problem);
    });
  }

  it('a merge that closes a circle is named and not in force', () => {
    const { config, problems } = read('entities:\n  - { merge: person/a, into: person/b }\n  - { merge: person/b, into: person/c }\n  - { merge: person/c, into: person/a }\n');
    assert.equal(config.entities.length, 2);
    assert.deepEqual(problems.map(({ line, message }) => [line, message.args]), [[4, ['person/c']]]);
  });

  it('faulty regions are named', () => {
    const { config, problems } = read('regions:\n  - { path: a.txt, quote: x, kind: advert }\n  - { path: a.txt, kind: body }\n  - { path: a.txt, quote: x }\n  - x\n');
    assert.deepEqual(config.regions, []);
    assert.deepEqual(problems.map(({ line }) => line), [2, 3, 4, 5]);
  });

  it('a list that is none is named; an empty one is fine', () => {
    assert.equal(read('entities: { merge: person/a, into: person/b }\n').problems.length, 1);
    assert.equal(read('regions: x\n').problems.length, 1);
    assert.deepEqual(read('entities:\nregions: []\n').problems, []);
  });
});
