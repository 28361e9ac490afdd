/** Lets what else waits in this thread go first: messages, timers. */
export const letOthers = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
