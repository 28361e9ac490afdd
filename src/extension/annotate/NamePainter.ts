import * as vscode from 'vscode';
import type { Annotations, EntityType, Mention } from '../../protocol/article';
import { rangeOf } from '../commands/openPassage';
import type { Painter } from './ArticlePainting';
import { ENTITY_TYPES } from './entityText';

/** From this many names on, only those in view are marked. */
const MANY = 5_000;
const MARGIN_LINES = 100;

/** Lines of different kinds, so that colour is not the only difference. */
const LINES: Readonly<Record<EntityType, string>> = { person: 'dotted', place: 'solid', organisation: 'dashed', other: 'double' };
const COLOURS: Readonly<Record<EntityType, string>> = {
  person: 'korpus.personUnderline',
  place: 'korpus.placeUnderline',
  organisation: 'korpus.organisationUnderline',
  other: 'korpus.otherUnderline',
};

/** Underlines names by their type. */
export class NamePainter implements Painter {
  readonly #styles = new Map(ENTITY_TYPES.map((type) => [type, vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor(COLOURS[type]),
    borderStyle: LINES[type],
    borderWidth: LINES[type] === 'double' ? '0 0 3px 0' : '0 0 1px 0',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })]));

  dispose(): void {
    vscode.Disposable.from(...this.#styles.values()).dispose();
  }

  paint(editor: vscode.TextEditor, annotations: Annotations | undefined): boolean {
    const mentions = annotations?.entities ?? [];
    const isMany = mentions.length > MANY;
    const shown = isMany ? mentions.filter(inView(editor)) : mentions;
    for (const [type, style] of this.#styles) {
      editor.setDecorations(style, shown.filter((mention) => mention.type === type).map((mention) => rangeOf(editor.document, mention)));
    }
    return isMany;
  }
}

function inView({ document, visibleRanges }: vscode.TextEditor): (mention: Mention) => boolean {
  const views = visibleRanges.map(({ start, end }) => ({
    from: document.offsetAt(new vscode.Position(Math.max(0, start.line - MARGIN_LINES), 0)),
    to: document.offsetAt(new vscode.Position(end.line + MARGIN_LINES, 0)),
  }));
  return ({ start, end }) => views.some(({ from, to }) => start < to && end > from);
}
