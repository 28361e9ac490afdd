import { fold } from '../../core/text/fold';
import type { EntitySummary } from '../../protocol/engine';
import { eachInSteps, type Steps } from '../inTurns';

/** The first entities whose names have the letters of a text in their order, as the editor's own ranking has it; at most `most`, in the order given. */
export function* fittingNames(entities: readonly EntitySummary[], text: string, most: number): Steps<readonly EntitySummary[]> {
  const letters = fold(text).replace(/\s/g, '');
  const fitting: EntitySummary[] = [];
  yield* eachInSteps(entities, (entity) => { if (fitting.length < most && hasLetters(fold(entity.name), letters)) fitting.push(entity); });
  return fitting;
}

function hasLetters(name: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
