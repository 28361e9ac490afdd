import * as vscode from 'vscode';
import type { Annotations, RegionKind } from '../../protocol/article';
import { rangeOf } from '../commands/openPassage';
import type { Painter } from './ArticlePainting';
import { LEFT_OUT } from './structureText';

/** What is no text of the article steps back, as far as it stays readable (4.5:1 in the default themes); what is, but stands beside it, is set apart. */
const STYLES: readonly { readonly holds: (kind: RegionKind) => boolean; readonly style: vscode.DecorationRenderOptions }[] = [
  { holds: (kind) => LEFT_OUT.has(kind), style: { opacity: '0.7' } },
  { holds: (kind) => kind === 'caption', style: { fontStyle: 'italic' } },
  { holds: (kind) => kind === 'subheading', style: { fontWeight: 'bold' } },
];

/** Dims boilerplate and repeats, and sets captions and headings apart. */
export class StructurePainter implements Painter {
  readonly #styles = STYLES.map(({ holds, style }) => ({ holds, type: vscode.window.createTextEditorDecorationType({ ...style, rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed }) }));
  readonly #title = vscode.window.createTextEditorDecorationType({ fontWeight: 'bold', rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed });

  dispose(): void {
    vscode.Disposable.from(this.#title, ...this.#styles.map(({ type }) => type)).dispose();
  }

  paint(editor: vscode.TextEditor, annotations: Annotations | undefined): boolean {
    const { document } = editor;
    const regions = annotations?.regions ?? [];
    for (const { holds, type } of this.#styles) editor.setDecorations(type, regions.filter(({ kind }) => holds(kind)).map((region) => rangeOf(document, region)));
    editor.setDecorations(this.#title, annotations?.title ? [rangeOf(document, annotations.title)] : []);
    return false;
  }
}
