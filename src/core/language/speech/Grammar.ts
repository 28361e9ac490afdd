import type { Cue } from './Cue';
import type { Sentence } from './Sentence';

/** The closed classes of a language, for finding noun phrases. All in lower case. */
export interface Grammar {
  readonly determiners: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly objectPronouns: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly personNouns: ReadonlySet<string>;
  readonly bodyNouns: ReadonlySet<string>;
  readonly workNouns: ReadonlySet<string>;
  readonly inscriptionNouns: ReadonlySet<string>;
  readonly cues: ReadonlyMap<string, readonly Cue[]>;
  /** Nouns are written with a capital. */
  readonly capitalNouns: boolean;
  /** Whether a token may stand inside a noun phrase before (`began` false) or after its first noun. */
  readonly isInside: (sentence: Sentence, at: number, began: boolean) => boolean;
  /** Words that join a complement to a noun ("of", "des"). */
  readonly complements: ReadonlySet<string>;
}
