import type { Message } from '../protocol/message';
import { withoutControls } from './plainText';

/** `vscode.l10n`, or in a test a stand-in for it: pure parts of the extension get it handed in. */
export interface Translator {
  t(template: string, ...args: (string | number)[]): string;
}

/** A sentence of the core in the user's language. What it names comes from articles, and must not turn the rest of it around. */
export function translateMessage(l10n: Translator, { template, args }: Message): string {
  return l10n.t(template, ...args.map((arg) => (typeof arg === 'string' ? withoutControls(arg) : arg)));
}
