/**
 * What a reporting verb does:
 * `say` takes a quote or a clause on either side; `inquit` only words that stand before it or after a colon (lachte, seufzte);
 * `think` only a quote (findet, freut sich); `call` only a phrase in marks (nannte, bezeichnete … als).
 */
export type CueKind = 'say' | 'inquit' | 'think' | 'call';

/** `final` is a finite form with its particle in front, which ends a clause (mitteilte). */
export type CueForm = 'finite' | 'final' | 'participle' | 'infinitive';

export interface Cue {
  readonly kind: CueKind;
  readonly form: CueForm;
  /** Particles of which one has to end the clause: "teilte … mit". Empty for none. */
  readonly particles: readonly string[];
  /** The verb takes a quote or clause without its particle too ("gab" does not, "führte" does not, "fragte" does). */
  readonly bare: boolean;
  /** What is promised, demanded or denied may stand as an infinitive with zu, to. */
  readonly infinitive: boolean;
  /** The object is whom the words are told, not what is said (told, informed, warned). */
  readonly addressee: boolean;
}
