import { fold } from '../../text/fold';

/** Letters and digits alone, folded. */
export function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
