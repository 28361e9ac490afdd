import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Mention } from '../../../../src/protocol/article';
import { decideMentions, orphansOf } from '../../../../src/core/entity/decisions/decideMentions';
import { EntityDecisions } from '../../../../src/core/entity/decisions/EntityDecisions';
import { typeOfId, type EntityChange } from '../../../../src/core/entity/decisions/EntityDecision';

const TEXT = 'Kim traf Putin. Später sprach Kim mit Putins Sprecher Peskow in Wostochny.';
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  Kim: ['person/kim-jong-un', 'Kim Jong-un'], Putin: ['person/wladimir-putin', 'Wladimir Putin'], Putins: ['person/wladimir-putin', 'Wladimir Putin'],
  Peskow: ['person/peskow', 'Peskow'], Wostochny: ['place/wostochny', 'Wostochny'],
};

function mentionsOf(text: string): Mention[] {
  return [...text.matchAll(/Kim|Putins?|Peskow|Wostochny/g)].map((match) => {
    const [id, name] = NAMES[match[0]]!;
    return { start: match.index, end: match.index + match[0].length, text: match[0], type: typeOfId(id)!, id, name };
  });
}

const decisionsOf = (...changes: readonly EntityChange[]) => new EntityDecisions(changes.map((change, index) => ({ ...change, line: index + 3 })));
const decided = (...changes: readonly EntityChange[]) => decideMentions('a.txt', TEXT, mentionsOf(TEXT), decisionsOf(...changes)).map(({ text, id, name, type }) => `${text} = ${id} ${name} ${type}`);
const plain = decided();

describe('decisions about entities', () => {
  it('leave everything as it was found where there are none', () => {
    assert.deepEqual(decideMentions('a.txt', TEXT, mentionsOf(TEXT), decisionsOf()), mentionsOf(TEXT));
  });

  it('merge: the mentions are those of the other, by its name', () => {
    assert.deepEqual(decided({ kind: 'merge', id: 'person/peskow', into: 'person/wladimir-putin' }).filter((line) => line.startsWith('Peskow')), ['Peskow = person/wladimir-putin Peskow person']);
    const known = (id: string) => (id === 'person/wladimir-putin' ? { name: 'Wladimir Putin', type: 'person' as const } : undefined);
    const merged = decideMentions('a.txt', TEXT, mentionsOf(TEXT), decisionsOf({ kind: 'merge', id: 'person/peskow', into: 'person/wladimir-putin' }), known);
    assert.equal(merged.find(({ text }) => text === 'Peskow')?.name, 'Wladimir Putin');
  });

  it('merge in chains, whatever their order, and old ids go on resolving', () => {
    for (const decisions of [
      decisionsOf({ kind: 'merge', id: 'person/a', into: 'person/b' }, { kind: 'merge', id: 'person/b', into: 'person/c' }),
      decisionsOf({ kind: 'merge', id: 'person/b', into: 'person/c' }, { kind: 'merge', id: 'person/a', into: 'person/b' }),
    ]) for (const id of ['person/a', 'person/b', 'person/c']) assert.equal(decisions.resolve(id), 'person/c');
  });

  it('the later of two wins', () => {
    assert.equal(decisionsOf({ kind: 'merge', id: 'person/a', into: 'person/b' }, { kind: 'merge', id: 'person/a', into: 'person/c' }).resolve('person/a'), 'person/c');
    assert.ok(decided({ kind: 'name', id: 'person/peskow', as: 'X' }, { kind: 'name', id: 'person/peskow', as: 'Dmitri Peskow' }).includes('Peskow = person/peskow Dmitri Peskow person'));
    assert.equal(decisionsOf({ kind: 'merge', id: 'person/a', into: 'person/b' }, { kind: 'merge', id: 'person/b', into: 'person/a' }).resolve('person/a'), 'person/b');
  });

  it('a name given to a merged id is that of what it became; one given before stays behind', () => {
    const name = (...changes: EntityChange[]) => decisionsOf(...changes).describe('person/a', (id) => ({ name: `found ${id}`, type: 'person' })).name;
    const merge = { kind: 'merge', id: 'person/a', into: 'person/b' } as const;
    const rename = { kind: 'name', id: 'person/a', as: 'A' } as const;
    assert.equal(name(merge, rename), 'A');
    assert.equal(name(rename, merge), 'found person/b');
  });

  it('type: the id stays', () => {
    assert.ok(decided({ kind: 'type', id: 'place/wostochny', as: 'organisation' }).includes('Wostochny = place/wostochny Wostochny organisation'));
  });

  it('reject everywhere, in one article, in one stretch, or wherever it reads so', () => {
    const without = (word: RegExp) => plain.filter((line) => !word.test(line));
    const id = 'person/wladimir-putin';
    assert.deepEqual(decided({ kind: 'reject', id }), without(/^Putin/));
    assert.deepEqual(decided({ kind: 'reject', id, path: 'a.txt' }), without(/^Putin/));
    assert.deepEqual(decided({ kind: 'reject', id, path: 'b.txt' }), plain);
    assert.deepEqual(decided({ kind: 'reject', id, path: 'a.txt', quote: 'Putins' }), without(/^Putins/));
    assert.deepEqual(decided({ kind: 'reject', id: 'person/kim-jong-un', path: 'a.txt', quote: 'Kim' }), without(/^Kim/));
    assert.equal(decided({ kind: 'reject', id: 'person/kim-jong-un', path: 'a.txt', quote: 'Kim', prefix: 'sprach ' }).length, plain.length - 1);
    assert.deepEqual(decided({ kind: 'reject', id: 'person/nobody', path: 'a.txt', quote: 'Kim', prefix: 'sprach ' }), plain);
  });

  it('mention: a missed name, another entity in a stretch, and what was there before gives way', () => {
    const sprecher = decided({ kind: 'mention', id: 'other/sprecher', path: 'a.txt', quote: 'Sprecher Peskow', as: 'Der Sprecher' });
    assert.ok(sprecher.includes('Sprecher Peskow = other/sprecher Der Sprecher other'));
    assert.ok(!sprecher.some((line) => line.startsWith('Peskow')));
    const split = decided({ kind: 'mention', id: 'person/kim-il-sung', path: 'a.txt', quote: 'Kim', prefix: 'Später sprach ' });
    assert.deepEqual(split.filter((line) => line.startsWith('Kim')), ['Kim = person/kim-jong-un Kim Jong-un person', 'Kim = person/kim-il-sung Kim person']);
  });

  it('a mention marked after a rejection holds; one before it does not', () => {
    const reject = { kind: 'reject', id: 'person/peskow' } as const;
    const mention = { kind: 'mention', id: 'person/peskow', path: 'a.txt', quote: 'Peskow' } as const;
    assert.ok(decided(reject, mention).some((line) => line.startsWith('Peskow')));
    assert.ok(!decided(mention, reject).some((line) => line.startsWith('Peskow')));
  });

  it('knows which two are not one, also by their old ids', () => {
    const decisions = decisionsOf({ kind: 'distinct', id: 'person/a', from: 'person/b' }, { kind: 'merge', id: 'person/c', into: 'person/b' });
    assert.ok(decisions.areDistinct('person/c', 'person/a'));
    assert.ok(!decisions.areDistinct('person/a', 'person/a'));
    assert.ok(!decisions.areDistinct('person/a', 'person/d'));
  });

  it('a stretch that is gone or stands in several places decides nothing, and is named', () => {
    const changes: EntityChange[] = [
      { kind: 'reject', id: 'person/kim-jong-un', path: 'a.txt', quote: 'Kim', prefix: 'Ganz anders war, was gestern ' },
      { kind: 'mention', id: 'person/x', path: 'a.txt', quote: 'Kim' },
      { kind: 'mention', id: 'person/x', path: 'a.txt', quote: 'Lawrow' },
      { kind: 'reject', id: 'person/x', path: 'a.txt', quote: 'Lawrow' },
      { kind: 'reject', id: 'person/kim-jong-un', path: 'b.txt', quote: 'Lawrow' },
    ];
    assert.deepEqual(decided(...changes), plain);
    assert.deepEqual(orphansOf('a.txt', TEXT, decisionsOf(...changes)).map(({ decision, why }) => [decision.line, why]), [[3, 'gone'], [4, 'ambiguous'], [5, 'gone'], [6, 'gone']]);
  });

  it('whatever they are: spans slice to their text, in order, without overlap, and ids are final', () => {
    const id = fc.constantFrom('person/kim-jong-un', 'person/wladimir-putin', 'person/peskow', 'place/wostochny', 'person/new');
    const quote = fc.constantFrom('Kim', 'Putin', 'Kim traf Putin', 'Sprecher', 'Wostochny.', 'nichts');
    const prefix = fc.option(fc.constantFrom('sprach ', 'traf ', 'zzz'), { nil: undefined });
    const place = fc.record({ path: fc.constantFrom('a.txt', 'b.txt'), quote, prefix }).map((each) => ({ path: each.path, quote: each.quote, ...(each.prefix !== undefined && { prefix: each.prefix }) }));
    const change: fc.Arbitrary<EntityChange> = fc.oneof(
      fc.tuple(id, id).map(([a, b]) => ({ kind: 'merge', id: a, into: b }) as const),
      id.map((a) => ({ kind: 'reject', id: a }) as const),
      fc.tuple(id, place).map(([a, at]) => ({ kind: 'reject', id: a, ...at }) as const),
      fc.tuple(id, place).map(([a, at]) => ({ kind: 'mention', id: a, ...at }) as const),
      id.map((a) => ({ kind: 'name', id: a, as: 'N' }) as const),
    );
    fc.assert(fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const decisions = decisionsOf(...changes);
      const mentions = decideMentions('a.txt', TEXT, mentionsOf(TEXT), decisions);
      mentions.forEach((mention, at) => {
        assert.equal(TEXT.slice(mention.start, mention.end), mention.text);
        assert.ok(at === 0 || mentions[at - 1]!.end <= mention.start);
        assert.equal(decisions.resolve(mention.id), mention.id);
      });
    }), { seed: 5, numRuns: 500 });
  });
});
