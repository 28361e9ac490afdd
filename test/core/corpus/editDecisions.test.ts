import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { parseConfig } from '../../../src/core/corpus/config';
import { addDecision, removeDecision, removeLastDecision, type Decision } from '../../../src/core/corpus/editDecisions';
import type { EntityChange } from '../../../src/core/entity/decisions/EntityDecision';

const entity = (change: EntityChange): Decision => ({ entity: change });
const MERGE: EntityChange = { kind: 'merge', id: 'place/wostochny', into: 'place/wostotschny' };

function added(text: string, decision: Decision): string {
  const result = addDecision(text, decision);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

function lastRemoved(text: string): string {
  const result = removeLastDecision(text);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

const LINE = '  - { merge: place/wostochny, into: place/wostotschny }\n';
const FILE = `# Our corpus
version: 1   # the format
articles:
  000.txt: { published: 2023-09-13 }

# decisions
entities:
  # agreed on Monday
  - { merge: person/kim, into: person/kim-jong-un }   # same man
  - {reject: person/mutter,   by: Max}

regions: [ ]   # none
mine: [1, 2]
`;

describe('addDecision', () => {
  it('makes a new file from nothing', () => assert.equal(added('', entity(MERGE)), `version: 1\nentities:\n${LINE}`));

  it('adds one line below the last decision and touches nothing else', () => {
    assert.equal(added(FILE, entity(MERGE)), FILE.replace('by: Max}\n', `by: Max}\n${LINE}`));
  });

  it('makes the key where there is none, or nothing below it', () => {
    assert.equal(added('version: 1\nexclude: [ x ]', entity(MERGE)), `version: 1\nexclude: [ x ]\nentities:\n${LINE}`);
    assert.equal(added('entities: # none yet\nversion: 1\n', entity(MERGE)), `entities: # none yet\n${LINE}version: 1\n`);
    assert.equal(added('# only a comment\n', entity(MERGE)), `# only a comment\nversion: 1\nentities:\n${LINE}`);
  });

  it('breaks a list in brackets into one entry a line', () => {
    assert.equal(added('entities: [] # c\nversion: 1\n', entity(MERGE)), `entities: # c\n${LINE}version: 1\n`);
    assert.equal(added('entities: [ { reject: person/a }, {reject: person/b} ]', entity(MERGE)), `entities:\n  - { reject: person/a }\n  - {reject: person/b}\n${LINE}`);
    const region = added(FILE, { region: { path: '000.txt', quote: 'Jetzt: anmelden', kind: 'boilerplate' } });
    assert.equal(region, FILE.replace('regions: [ ]   # none', 'regions: # none\n  - { path: 000.txt, quote: "Jetzt: anmelden", kind: boilerplate }'));
  });

  it('keeps CRLF, a mark, the indent of the list, and a file without a last line end', () => {
    const text = '\uFEFFversion: 1\r\nentities:\r\n- { reject: person/a }';
    assert.equal(added(text, entity(MERGE)), `${text}\r\n- { merge: place/wostochny, into: place/wostotschny }\r\n`);
  });

  it('writes each kind as the contract has it, its kind first', () => {
    const place = { path: 'a b.txt', quote: 'Kim', prefix: 'Übersetzer von ' };
    const lineOf = (change: EntityChange) => added('', entity(change)).split('\n')[2];
    assert.equal(lineOf({ kind: 'reject', id: 'person/kim', ...place }), '  - { reject: person/kim, path: a b.txt, quote: Kim, prefix: "Übersetzer von " }');
    assert.equal(lineOf({ kind: 'name', id: 'person/kim', as: '2023' }), '  - { name: person/kim, as: "2023" }');
    assert.equal(lineOf({ kind: 'type', id: 'place/tass', as: 'organisation' }), '  - { type: place/tass, as: organisation }');
    assert.equal(lineOf({ kind: 'mention', id: 'person/kim', ...place, prefix: 'Titel\n\n', as: 'Kim' }), '  - { mention: person/kim, path: a b.txt, quote: Kim, prefix: "Titel\\n\\n", as: Kim }');
  });

  it('refuses what would not be in force, and says why', () => {
    for (const change of [{ kind: 'merge', id: 'person/kim-jong-un', into: 'person/kim' }, { kind: 'merge', id: 'person/a', into: 'person/a' }, { kind: 'reject', id: 'kim' }, { kind: 'name', id: 'person/a', as: ' ' }] as EntityChange[]) {
      assert.ok('problem' in addDecision(FILE, entity(change)), JSON.stringify(change));
    }
  });

  for (const [name, text, line] of [
    ['merge conflict', 'version: 1\n<<<<<<< HEAD\nentities:\n=======\n>>>>>>> other\n', 2],
    ['syntax', 'version: 1\nentities:\n  - { merge: A\n', 4],
    ['tab', 'entities:\n\t- { reject: person/a }\n', 2],
    ['duplicate', 'entities: []\nentities: []\n', 2],
    ['newer version', 'version: 2\n', 1],
    ['entities of a wrong type', 'version: 1\nentities: { merge: a }\n', 2],
  ] as const) {
    it(`refuses a damaged file and names the line: ${name}`, () => {
      for (const result of [addDecision(text, entity(MERGE)), removeLastDecision(text)]) {
        assert.ok('problem' in result);
        assert.deepEqual(result.problem.args, [line]);
      }
    });
  }

  it('refuses a file with aliases', () => assert.ok('problem' in addDecision('a: &a x\nb: *a\n', entity(MERGE))));
});

describe('removeLastDecision', () => {
  it('takes back what was added, byte for byte', () => {
    for (const text of [FILE, FILE.replaceAll('\n', '\r\n'), 'entities:\n- { reject: person/a }\n']) assert.equal(lastRemoved(added(text, entity(MERGE))), text);
  });
  it('keeps the comment behind a line, and the key when nothing is left below it', () => {
    assert.equal(lastRemoved('entities:\n  - { reject: person/a }   # why\nversion: 1\n'), 'entities:\n  # why\nversion: 1\n');
    assert.deepEqual(parseConfig(lastRemoved('entities:\n  - { reject: person/a }\n')).config.entities, []);
  });
  it('says what it took back, and that there is nothing', () => {
    const result = removeLastDecision(added(FILE, entity(MERGE)));
    assert.ok('text' in result);
    assert.deepEqual(result.removed, { ...MERGE, line: 11 });
    const region = 'version: 1\nentities:\n  - { reject: person/mutter }\nregions:\n  - { quote: Teilen, kind: boilerplate }\n';
    assert.deepEqual(removeLastDecision(region, 'regions'), { text: region.replace(/ {2}- \{ quote.*\n/, ''), removed: undefined });
    assert.deepEqual(removeLastDecision(region.replace(/ {2}- \{ reject.*\n/, '')), { text: 'version: 1\nentities:\nregions:\n', removed: undefined });
    assert.ok('problem' in removeLastDecision('version: 1\n'));
    assert.ok('problem' in removeLastDecision(''));
  });
  it('takes back one that is written over several lines', () => {
    const result = lastRemoved('# head\nentities:\n  - { reject: person/a }\n  - merge: person/b\n    into: person/c\n# tail\n');
    assert.deepEqual(parseConfig(result).config.entities.map(({ id }) => id), ['person/a']);
    assert.ok(result.includes('# head') && result.includes('# tail'));
  });
});

describe('removeDecision', () => {
  it('takes back the one that is meant, wherever it stands', () => {
    const more = added(added(FILE, entity(MERGE)), entity({ kind: 'reject', id: 'person/z' }));
    const result = removeDecision(more, entity(MERGE));
    assert.ok('text' in result);
    assert.equal(result.text, added(FILE, entity({ kind: 'reject', id: 'person/z' })));
    assert.ok('problem' in removeDecision(FILE, entity(MERGE)));
  });
});

describe('adding and taking back', () => {
  it('change what they were asked to, and nothing else, whatever the texts', () => {
    const value = fc.oneof(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'aZ0:#,{}[]"\'&*!|>%@`- \n\\ü\u2028😀') }), fc.constantFrom('null', 'true', '2023', '~', '- x', 'a: b # c')).filter((one) => one.trim() !== '');
    const path = value.filter((one) => !one.startsWith('./'));
    const change: fc.Arbitrary<EntityChange> = fc.oneof(
      fc.record({ path, quote: value, prefix: value }).map((place) => ({ kind: 'mention', id: 'person/a', ...place }) as const),
      value.map((as) => ({ kind: 'name', id: 'person/a', as }) as const),
    );
    const base = fc.constantFrom(FILE, '', 'entities: []\n', 'entities: [ { reject: person/a } ]\n', FILE.replaceAll('\n', '\r\n'), 'entities:\n  - name: person/b # c\n    as: B\nversion: 1\n', '{ version: 1 }\n');
    fc.assert(fc.property(base, fc.array(change, { minLength: 1, maxLength: 4 }), (before, changes) => {
      let text = before;
      for (const each of changes) text = added(text, entity(each));
      const strip = (list: readonly object[]) => list.map((each) => ({ ...each, line: 0 }));
      assert.deepEqual(strip(parseConfig(text).config.entities), strip([...parseConfig(before).config.entities, ...changes]));
      const was = (parse(before, { mapAsMap: true }) ?? new Map()) as Map<string, unknown>;
      const is = parse(text, { mapAsMap: true }) as Map<string, unknown>;
      for (const [key, inner] of was) if (key !== 'entities') assert.deepEqual(is.get(key), inner);
      for (const comment of before.match(/# .*/g) ?? []) assert.ok(text.includes(comment.trimEnd()), comment);
      for (const each of [...changes].reverse()) {
        const result = removeLastDecision(text);
        assert.ok('text' in result);
        assert.deepEqual({ ...result.removed, line: 0 }, { ...each, line: 0 });
        text = result.text;
      }
      assert.deepEqual(strip(parseConfig(text).config.entities), strip(parseConfig(before).config.entities));
    }), { seed: 3, numRuns: 250 });
  }).timeout(60_000);
});
