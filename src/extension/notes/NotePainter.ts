import * as vscode from 'vscode';
import type { Annotations } from '../../protocol/article';
import type { Painter } from '../annotate/ArticlePainting';
import { rangeOf } from '../commands/openPassage';

/** Sets passages apart that somebody noted or tagged: by a tint, in high contrast by a frame, and beside the scroll bar. */
export class NotePainter implements Painter {
  readonly #style = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('korpus.noteBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('korpus.noteBorder'),
    borderRadius: '2px',
    overviewRulerColor: new vscode.ThemeColor('korpus.noteRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

  dispose(): void {
    this.#style.dispose();
  }

  paint(editor: vscode.TextEditor, annotations: Annotations | undefined): boolean {
    editor.setDecorations(this.#style, (annotations?.notes ?? []).map((note) => rangeOf(editor.document, note)));
    return false;
  }
}
