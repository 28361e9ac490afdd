import type { EntityType } from '../../protocol/article';
import type { Span } from '../../protocol/span';

/** A name in a text and the kind of thing it names, before anybody has said which one. */
export interface NamedSpan extends Span {
  readonly type: EntityType;
}
