import type { Span } from '../../../protocol/span';
import type { NounPhrase } from './nounPhrase';
import type { Range, Sentence } from './Sentence';

/** Who speaks: a phrase, whoever spoke last, the subject of the sentence, or nobody that the text names. */
export type Source = NounPhrase | 'previous' | 'unknown';

/** One reporting expression of a sentence and the words that it reports. */
export interface Report {
  readonly cue: Span;
  /** Token of the cue. */
  readonly at: number;
  readonly source: Source;
  /** What is reported, in order; empty where the words stand in the sentence before ("Das sagte X"). */
  readonly contents: readonly Range[];
  /** The clause of the cue: quotes in it are the speaker's if it calls something so. */
  readonly own: Range;
  /** Quotes of its own clause are the speaker's words. */
  readonly takesPhrases: boolean;
  /** The verb calls something so (nannte, described). */
  readonly calls?: boolean;
  /** The verb has an object of its own ("announced a plan"): the words before are not what it reports. */
  readonly hasObject?: boolean;
  /** Joined by "und" or the like to the clause before it: a second report, not part of what the first one says. */
  readonly isJoined?: boolean;
}

/** Ranges without marks at their edges, cut before a colon that only quotes follow. */
export function tidy(sentence: Sentence, contents: readonly Range[]): Range[] {
  return contents.flatMap((range) => atColon(sentence, range)).map((range) => sentence.trim(range)).filter(({ from, to }) => to > from);
}

function atColon(sentence: Sentence, range: Range): Range[] {
  for (let at = range.from + 1; at < range.to - 1; at++) {
    if (sentence.kind(at) !== 'colon' || sentence.kind(at + 1) !== 'quote') continue;
    return [{ from: range.from, to: at }, { from: at + 1, to: range.to }];
  }
  return [range];
}
