import { GROUP } from './featureGroups';
import { mix } from './hashing';
import type { Lexicon } from './Lexicon';
import type { WordType } from './WordTypes';

/** What a token is inside of, besides its neighbours. */
export interface Setting {
  /** Part of a name of several words in the gazetteer: 0 for none, else a code of type, first or later, length. */
  readonly phrase: number;
  /** Inside quotation marks or brackets that close soon: 0 for none. */
  readonly inside: number;
  /** How the whole sentence is written, in English: a code of `LINE`, 0 in German. */
  readonly line: number;
}

/** Capitals say little where every word has one: no longer words, few or many words all with a capital, most of them, in capitals, as sentences are written. */
export const LINE = { none: 0, label: 1, titled: 2, mostlyTitled: 3, shouted: 4, sentence: 5 } as const;
/** Words left and right that features may look at. */
export const REACH = 2;

/**
 * Keys of the features that lie in the combination of words: what the words give by themselves stands in `WordType`. `words` has REACH words of
 * padding at each end; the token is `words[at + REACH]`.
 */
export function contextFeatures(words: readonly WordType[], at: number, setting: Setting, lexicon: Lexicon, on: readonly boolean[], keys: number[]): void {
  const word = words[at + REACH]!;
  const left = words[at + REACH - 1]!;
  const right = words[at + REACH + 1]!;
  const left2 = words[at + REACH - 2]!;
  const right2 = words[at + REACH + 2]!;
  if (on[GROUP.pairs] !== false) {
    keys.push(
      mix(mix(101, left.lower), word.lower),
      mix(mix(102, word.lower), right.lower),
      mix(mix(103, left.class), word.class),
      mix(mix(104, word.class), right.class),
      mix(mix(mix(105, left.class), word.class), right.class),
      mix(mix(mix(106, left.shape), word.shape), right.shape),
      mix(mix(107, left.lower), word.class),
      mix(mix(108, right.lower), word.class),
      mix(mix(mix(111, left.lower), right.lower), word.shape),
      mix(mix(112, left.tail), word.class),
      mix(mix(113, right.tail), word.class),
    );
  }
  if (on[GROUP.wider] !== false) {
    keys.push(
      mix(mix(mix(109, left2.lower), left.lower), word.shape),
      mix(mix(mix(110, right.lower), right2.lower), word.shape),
      mix(mix(mix(mix(mix(114, left2.shape), left.shape), word.shape), right.shape), right2.shape),
      mix(mix(mix(115, left2.class), left.class), word.class),
      mix(mix(mix(116, word.class), right.class), right2.class),
    );
  }
  if (on[GROUP.phrase] !== false) {
    if (setting.phrase !== 0) keys.push(mix(120, setting.phrase));
    const before = lexicon.mask(mix(left.lower, word.lower));
    const after = lexicon.mask(mix(word.lower, right.lower));
    if (before !== 0) keys.push(mix(121, before));
    if (after !== 0) keys.push(mix(122, after));
  }
  if (on[GROUP.line] !== false && setting.line !== 0) {
    keys.push(mix(mix(127, setting.line), word.class), mix(mix(128, setting.line), word.shape), mix(mix(mix(129, setting.line), left.shape), right.shape));
  }
  if (on[GROUP.quotes] !== false && setting.inside !== 0) keys.push(mix(123, setting.inside), mix(mix(124, setting.inside), word.class));
}
