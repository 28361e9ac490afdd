import assert from 'node:assert/strict';
import { LikeTexts } from '../../../src/core/imports/LikeTexts';
import { randomFrom } from '../../support/randomFrom';

/** Jaccard's index over all sequences of three words. */
function naiveLikeness(one: string, other: string): number {
  const sets = [one, other].map((text) => {
    const words = text.split(' ');
    return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
  });
  const shared = [...sets[0]!].filter((each) => sets[1]!.has(each)).length;
  return shared / (sets[0]!.size + sets[1]!.size - shared);
}

describe('texts that are nearly the same', () => {
  const random = randomFrom(7);
  const words = Array.from({ length: 400 }, () => `w${Math.floor(random() * 3000)}`);
  const changed = (share: number) => words.map((word) => (random() < share ? `x${Math.floor(random() * 3000)}` : word)).join(' ');

  it('are found, with about the likeness that comparing all their words gives', () => {
    for (const share of [0.005, 0.01, 0.02, 0.03]) {
      const like = new LikeTexts();
      const [one, other] = [words.join(' '), changed(share)];
      like.add(one);
      const found = like.add(other);
      const naive = naiveLikeness(one, other);
      if (naive > 0.9) assert.ok(found, `${share}: ${naive}`);
      if (found) assert.ok(Math.abs(found.likeness - naive) < 0.2, `${found.likeness} for ${naive}`);
    }
  });

  it('are not those that share half of their words, or a subject', () => {
    const like = new LikeTexts();
    like.add(words.join(' '));
    assert.equal(like.add(changed(0.3)), undefined);
    assert.equal(like.add(Array.from({ length: 400 }, () => `w${Math.floor(random() * 3000)}`).join(' ')), undefined);
  });

  it('are named by the order of their coming', () => {
    const like = new LikeTexts();
    like.add('something else altogether that stands here first and is of no account');
    like.add(words.join(' '));
    assert.equal(like.add(`${words.join(' ')} end`)?.earlier, 1);
  });
});

describe('many texts', () => {
  it('are each found again among five thousand', () => {
    const random = randomFrom(11);
    const texts = Array.from({ length: 5000 }, () => Array.from({ length: 60 }, () => `w${Math.floor(random() * 5000)}`).join(' '));
    const like = new LikeTexts();
    for (const text of texts) assert.equal(like.add(text), undefined);
    for (const number of [0, 1, 1023, 1024, 4999]) assert.deepEqual(like.add(texts[number]!), { earlier: number, likeness: 1 });
  });
});
