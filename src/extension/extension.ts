import type * as vscode from 'vscode';
import { Doorstep } from './Doorstep';

/** Puts stand-ins in place; everything else is loaded when somebody asks for it. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(new Doorstep(context));
}
