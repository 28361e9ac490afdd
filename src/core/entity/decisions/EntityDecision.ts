import type { EntityType } from '../../../protocol/article';
import type { QuoteAnchor } from '../../text/quoteAnchor';

/** A stretch of one article. */
export interface PlacedQuote extends QuoteAnchor {
  readonly path: string;
}

/** One thing that a person has decided about an entity: one line below `entities:` in korpus.yaml, its kind as the first key. */
export type EntityChange =
  /** Both are one: what was `id` is `into` from now on. */
  | { readonly kind: 'merge'; readonly id: string; readonly into: string }
  /** The two are not one, however alike they look: nothing proposes to merge them. */
  | { readonly kind: 'distinct'; readonly id: string; readonly from: string }
  /** No entity: everywhere, in one article, or in one stretch of it. Without `prefix` and `suffix` a quote means all mentions that read so. */
  | ({ readonly kind: 'reject'; readonly id: string } & Partial<PlacedQuote>)
  /** The display name. */
  | { readonly kind: 'name'; readonly id: string; readonly as: string }
  | { readonly kind: 'type'; readonly id: string; readonly as: EntityType }
  /** The stretch is a mention of `id`, whatever was found there; `as` names an entity that is new. */
  | ({ readonly kind: 'mention'; readonly id: string; readonly as?: string } & PlacedQuote);

/** A decision in force, with its 1-based line in korpus.yaml. */
export type EntityDecision = EntityChange & { readonly line: number };

export const ENTITY_TYPES = ['person', 'place', 'organisation', 'other'] as const satisfies readonly EntityType[];

/** The type that an id names; `undefined` for what is no id. */
export function typeOfId(id: string): EntityType | undefined {
  const at = id.indexOf('/');
  return at > 0 && id.slice(at + 1).trim() !== '' ? ENTITY_TYPES.find((type) => type === id.slice(0, at)) : undefined;
}
