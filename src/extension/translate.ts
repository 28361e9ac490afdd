import type { Message } from '../protocol/message';

/** `vscode.l10n`, or in a test a stand-in for it: pure parts of the extension get it handed in. */
export interface Translator {
  t(template: string, ...args: (string | number)[]): string;
}

/** A sentence of the core in the user's language. */
export function translateMessage(l10n: Translator, message: Message): string {
  return l10n.t(message.template, ...message.args);
}
