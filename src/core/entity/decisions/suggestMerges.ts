import type { EntityType } from '../../../protocol/article';
import { boundedDistance } from '../../text/distance';
import { nameKey } from '../nameKey';
import type { EntityDecisions } from './EntityDecisions';

/** An entity as far as its likeness to others goes. */
export interface NamedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: number;
}

/** More proposals than this help nobody. */
const MOST = 3;

/**
 * Entities of the same type that may be the one at `at`, nearest first: by a spelling that is nearly the same, or by a family name alone.
 * The rarer name is proposed to become the commoner. Proposes nothing that the user has decided otherwise, and applies nothing.
 */
export function suggestMerges<E extends NamedEntity>(entities: readonly E[], at: number, decisions: EntityDecisions): readonly { readonly from: E; readonly into: E }[] {
  const one = entities[at];
  if (one === undefined) return [];
  const words = nameKey(one.name).split(' ');
  const found = entities.flatMap((other) => {
    if (other === one || other.type !== one.type || decisions.areDistinct(one.id, other.id)) return [];
    const distance = likeness(words, nameKey(other.name).split(' '), one.type);
    return distance === undefined ? [] : [{ other, distance }];
  });
  return found.sort((a, b) => a.distance - b.distance || b.other.mentions - a.other.mentions).slice(0, MOST)
    .map(({ other }) => (isCommoner(other, one) ? { from: one, into: other } : { from: other, into: one }));
}

function isCommoner(a: NamedEntity, b: NamedEntity): boolean {
  return a.mentions !== b.mentions ? a.mentions > b.mentions : a.name.length !== b.name.length ? a.name.length > b.name.length : a.id < b.id;
}

/** Steps of spelling between two names; that of a family name alone counts as the farthest. */
const FAMILY_NAME = 10;

function likeness(a: readonly string[], b: readonly string[], type: EntityType): number | undefined {
  const whole = spellingDistance(a, b);
  if (whole !== undefined || type !== 'person') return whole;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length !== 1 || long.length < 2) return undefined;
  return short[0]!.length > 2 && (long.at(-1) === short[0] || long[0] === short[0]) ? FAMILY_NAME : undefined;
}

/** `undefined` for names too far apart. Word by word where there are as many, so that no short word is replaced by another; else as a whole. */
function spellingDistance(a: readonly string[], b: readonly string[]): number | undefined {
  if (a.length !== b.length) return a.join('') === b.join('') ? 0 : undefined;
  let sum = 0;
  for (const [at, word] of a.entries()) {
    const other = b[at]!;
    const bound = stepsFor(Math.min(word.length, other.length));
    const distance = /\d/.test(word + other) && word !== other ? bound + 1 : boundedDistance(word, other, bound);
    if (distance > bound) return undefined;
    sum += distance;
  }
  return sum <= 2 ? sum : undefined;
}

/** Letters that may differ: short names of different people differ in one. */
function stepsFor(length: number): number {
  return length < 5 ? 0 : length < 8 ? 1 : 2;
}
