import { CONTEXT_KEY } from '../table';

/** `1R,2L` as places beside the hit: 1 is the first word to its right, -2 the second to its left. `undefined` for anything else. */
export function contextKeys(written: string | undefined): readonly number[] | undefined {
  const keys = written?.split(',');
  if (keys === undefined || !keys.every((key) => CONTEXT_KEY.test(key))) return undefined;
  return keys.map((key) => Number(key.slice(0, -1)) * (key.endsWith('L') ? -1 : 1));
}
