import type { PictureTarget } from '../../protocol/picture';
import type { PictureInput } from './PictureInput';
import { queryTarget } from './queryTarget';
import { lemmaStep, wordStep } from './wordStep';

type Result = PictureInput['result'];

/** The hits of a word as it was counted, in the articles of the result. */
export function wordTarget(result: Result, { word, lemma }: { readonly word?: string | undefined; readonly lemma?: string | undefined }): PictureTarget | null {
  if (lemma !== undefined) return stepsTarget(result, [lemmaStep(lemma)]);
  return word === undefined ? null : stepsTarget(result, [wordStep(word)]);
}

/** The hits of a token pattern. */
export function stepsTarget(result: Result, steps: readonly string[]): PictureTarget | null {
  return queryTarget(result, (search) => `${search} | kwic ${steps.join(' ')}`);
}
