import * as vscode from 'vscode';
import type { Wording } from './articleText';

/** The language of this window and its number format. */
export function currentWording(): Wording {
  return { l10n: vscode.l10n, locale: vscode.env.language };
}
