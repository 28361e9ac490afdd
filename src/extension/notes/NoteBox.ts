import * as vscode from 'vscode';
import { COMMANDS, NOTE_CONTROLLER } from '../ids';
import { withoutLinks } from '../plainText';

type Settle = (text: string | undefined) => void;

/** A line end in a box of one line. */
const LINE_END = ' ↵ ';

/**
 * Where the text of a note is written: a box of the editor's own below the passage, of as many lines as it takes. It is there only while
 * somebody writes; what is written is shown by marks, hovers and the Notes view.
 */
export class NoteBox implements vscode.Disposable {
  #controller: vscode.CommentController | undefined;
  readonly #open = new Map<vscode.CommentThread, Settle>();
  readonly #commands: vscode.Disposable;

  constructor() {
    this.#commands = vscode.Disposable.from(
      vscode.commands.registerCommand(COMMANDS.saveNote, (written: unknown) => this.#settle(written, true)),
      vscode.commands.registerCommand(COMMANDS.cancelNote, (written: unknown) => this.#settle(written, false)),
    );
  }

  /** Opens a box at a passage of the document in the active editor. Resolves with what was written, `undefined` when it was given up. */
  ask(document: vscode.TextDocument, range: vscode.Range, label: string, present: string): Promise<string | undefined> {
    // Where a person has had comments hidden, the editor would show no box.
    if (!vscode.workspace.getConfiguration('comments').get('visible', true)) return askInOneLine(label, present);
    const comment: vscode.Comment = { body: present, mode: vscode.CommentMode.Editing, author: { name: vscode.l10n.t('Note') } };
    this.#controller ??= vscode.comments.createCommentController(NOTE_CONTROLLER, vscode.l10n.t('Korpus Notes'));
    const thread = this.#controller.createCommentThread(document.uri, range, [comment]);
    thread.label = label;
    thread.canReply = false;
    // A box that opens with a comment being edited takes the focus.
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    return new Promise((resolve) => {
      this.#open.set(thread, (text) => {
        this.#open.delete(thread);
        thread.dispose();
        resolve(text);
      });
    });
  }

  dispose(): void {
    for (const settle of [...this.#open.values()]) settle(undefined);
    vscode.Disposable.from(this.#commands, ...(this.#controller ? [this.#controller] : [])).dispose();
  }

  /** The editor hands over the comment with its new text. */
  #settle(written: unknown, isKept: boolean): void {
    const found = [...this.#open].find(([{ comments }]) => comments.includes(written as vscode.Comment));
    const body = found?.[0].comments[0]?.body;
    found?.[1](isKept && typeof body === 'string' ? body : undefined);
  }
}

async function askInOneLine(label: string, present: string): Promise<string | undefined> {
  const written = await vscode.window.showInputBox({ title: vscode.l10n.t('Note'), prompt: withoutLinks(label), value: present.replaceAll('\n', LINE_END) });
  return written?.split(LINE_END.trim()).map((line) => line.trim()).join('\n');
}
