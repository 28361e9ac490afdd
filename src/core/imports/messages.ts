import type { Message } from '../../protocol/message';

/** Every sentence about imports that reaches a person; the template is the key of its translation. */
export const IMPORT_MESSAGES = {
  tooLarge: 'It is larger than {0} MB, which is the most that is read as a whole.',
} as const;

export function importMessage(name: keyof typeof IMPORT_MESSAGES, ...args: readonly (string | number)[]): Message {
  return { template: IMPORT_MESSAGES[name], args };
}
