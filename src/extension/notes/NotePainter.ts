import * as vscode from 'vscode';
import type { Annotations } from '../../protocol/article';
import type { PlacedNote } from '../../protocol/notes';
import type { Painter } from '../annotate/ArticlePainting';
import { rangeOf } from '../commands/openPassage';

/** Sets passages apart that somebody noted or tagged: by a tint, in high contrast by a frame, and beside the scroll bar. */
export class NotePainter implements Painter {
  readonly #outer = styleOf('1px solid');
  /** The editor draws overlapping stretches of one style as one. */
  readonly #inner = styleOf('1px dashed');

  dispose(): void {
    vscode.Disposable.from(this.#outer, this.#inner).dispose();
  }

  paint(editor: vscode.TextEditor, annotations: Annotations | undefined): boolean {
    const notes = annotations?.notes ?? [];
    const inner = new Set(overlapping(notes));
    const draw = (style: vscode.TextEditorDecorationType, own: readonly PlacedNote[]): void => editor.setDecorations(style, own.map((note) => rangeOf(editor.document, note)));
    draw(this.#outer, notes.filter((note) => !inner.has(note)));
    draw(this.#inner, [...inner]);
    return false;
  }
}

function styleOf(border: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('korpus.noteBackground'),
    border,
    borderColor: new vscode.ThemeColor('korpus.noteBorder'),
    borderRadius: '2px',
    overviewRulerColor: new vscode.ThemeColor('korpus.noteRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** Notes that begin before one ends that began earlier. They come by start. */
function overlapping(notes: readonly PlacedNote[]): readonly PlacedNote[] {
  let end = 0;
  return notes.filter((note) => {
    const isInside = note.start < end;
    end = Math.max(end, note.end);
    return isInside;
  });
}
