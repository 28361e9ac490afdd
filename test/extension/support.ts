import { formatMessage } from '../../src/protocol/message';

/** Stands in for `vscode.l10n`: sentences as they are written in the code. */
export const english = { t: (template: string, ...args: (string | number)[]): string => formatMessage({ template, args }) };
