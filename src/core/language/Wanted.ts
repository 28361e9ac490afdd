/** What a query for a word takes in: words of these lemma keys, and these forms, which count to another lemma. */
export interface Wanted {
  readonly keys: readonly string[];
  readonly forms: readonly AlsoForm[];
}

/** A form that may belong to a lemma beside the one it counts to. */
export interface AlsoForm {
  readonly folded: string;
  /** True for a noun's in German, which has a capital; false for others, which have none but as the first word of a sentence. */
  readonly noun?: boolean;
}
