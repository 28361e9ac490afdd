import type { EntityType } from '../../../protocol/article';

export const TYPES: readonly EntityType[] = ['person', 'place', 'organisation', 'other'];
/** Label 0 is "outside"; 1 + 2t begins a name of type t, 2 + 2t goes on with it. */
export const LABELS = 1 + 2 * TYPES.length;

export function beginning(type: EntityType): number {
  return 1 + 2 * TYPES.indexOf(type);
}

/** Which label may follow which, row by row, and in a last row which may come first. */
export function allowedTransitions(): Uint8Array {
  const allowed = new Uint8Array((LABELS + 1) * LABELS);
  for (let from = 0; from <= LABELS; from++) {
    for (let to = 0; to < LABELS; to++) {
      const goesOn = to !== 0 && to % 2 === 0;
      allowed[from * LABELS + to] = !goesOn || from === to || from === to - 1 ? 1 : 0;
    }
  }
  return allowed;
}
