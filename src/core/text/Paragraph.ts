import type { Span } from '../../protocol/span';

/** A line of an article that is not blank, and the language it is in (ISO 639-1 where there is one, `und` for unknown). */
export interface Paragraph extends Span {
  readonly language: string;
}
