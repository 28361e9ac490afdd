/** What `action` answers; `undefined` where it throws, for faults of no account: what is tried again another time, or is as well without. */
export function quietly<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
