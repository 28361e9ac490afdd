import type { Message } from '../../../protocol/message';
import type { Dictionary } from '../../index/TokenIndex';
import { say } from '../messages';
import type { VerbInput } from './VerbInput';
import { descending } from './descending';
import type { Pace } from './Pace';
import { wordGroups, type Counted } from './WordGroups';

/** Below so many, a statistic says little. */
const FEW = 20;

/** Words and how often each occurs in several texts. */
export interface CountedWords {
  readonly names: readonly string[];
  /** For each text, per word. */
  readonly counts: readonly Uint32Array[];
  /** The words that `isMeant`, by `score`, the greatest first; then by `weight`, then in collation order. */
  ordered(isMeant: (word: number) => boolean, score: (word: number) => number, weight: Uint32Array): Uint32Array;
}

/** Words are counted as written, whatever their case, unless `of=lemma` or a node of exact spellings says otherwise. */
export function countedAs({ settings, node }: Pick<VerbInput, 'settings' | 'node'>): Counted {
  if (settings['of'] === 'lemma') return 'lemma';
  return node.length > 0 && node.every(({ node: term }) => term.type === 'word' && term.exact) ? 'form' : 'word';
}

/** `texts` are counts per term. */
export function countedWords(dictionary: Dictionary, counted: Counted, texts: readonly Uint32Array[], pace: Pace): CountedWords {
  const groups = wordGroups(dictionary, counted, pace);
  return {
    names: groups.names,
    counts: texts.map((byTerm) => groups.sums(byTerm)),
    ordered(isMeant, score, weight) {
      const scores = new Float64Array(groups.names.length);
      const meant = new Uint32Array(groups.names.length);
      let size = 0;
      for (let word = 0; word < scores.length; word++) {
        pace.step();
        if (!isMeant(word)) continue;
        scores[word] = score(word);
        meant[size++] = word;
      }
      return descending(descending(meant.subarray(0, size), weight, pace), scores, pace);
    },
  };
}

/** A warning where numbers rest on little. */
export function few(count: number, key: 'fewHits' | 'fewTokens'): readonly Message[] {
  return count > 0 && count < FEW ? [say(key, count)] : [];
}
