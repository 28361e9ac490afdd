import type { LocalEntity } from '../entity/linking/LocalEntity';
import type { NamedSpan } from '../entity/NamedSpan';
import type { FoundDate } from '../language/dates/FoundDate';
import type { FoundQuote, FoundReport } from '../language/speech/Speech';

/**
 * What the language layer finds in one article by itself: it depends on the text, the date of publication and the rules, and on nothing
 * else, so it is saved under these. Which entity of the corpus each name means, and what the user decided, comes on top (EntityIndex).
 * A layer that is absent has no rules yet.
 */
export interface ArticleLayers {
  /** By start, without overlap. */
  readonly named: readonly NamedSpan[];
  /** What the named spans name; each span belongs to exactly one. */
  readonly entities: readonly LocalEntity[];
  readonly quotes?: readonly FoundQuote[];
  readonly reported?: readonly FoundReport[];
  readonly dates?: readonly FoundDate[];
}
