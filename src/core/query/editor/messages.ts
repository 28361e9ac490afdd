import type { Message } from '../../../protocol/message';

/** What the editor of queries says, in English; the template is the key of its translation. */
const TEXT = {
  noName: 'There is no $name here',
  badName: '{0} is no name: after $ come letters, digits and _, and no digit first',
  nameTaken: '{0} is already defined',
} as const;

export function say(key: keyof typeof TEXT, ...args: readonly string[]): Message {
  return { template: TEXT[key], args };
}
