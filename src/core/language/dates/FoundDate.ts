import type { Message } from '../../../protocol/message';
import type { Span } from '../../../protocol/span';

/** A date that a text speaks of. */
export interface FoundDate extends Span {
  /** `2023-09-13`, `2023-09` or `2023`; `null` when nothing says which date it is. */
  readonly value: string | null;
  /** What the value was worked out from, or why there is none: for a hover. Absent where the text itself says the date in full. */
  readonly reason?: Message;
}
