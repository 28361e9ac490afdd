import * as vscode from 'vscode';
import { cellOrigins, composeNotebook, leadingMark, type CellOrigin } from '../../core/notebook/composeNotebook';
import { lineEndOf } from '../../core/notebook/lines';
import { decodeNotebook, encodeNotebook } from '../../core/notebook/notebookBytes';
import type { MarkdownCell, NotebookCell } from '../../core/notebook/NotebookDocument';
import { parseNotebook } from '../../core/notebook/parseNotebook';
import type { TextCodec } from '../../core/ports';
import type { SavedResult } from '../../protocol/engine';
import { QUERY_LANGUAGE } from '../ids';
import { readFileMetadata } from './cellMetadata';
import { FRONT_MATTER_LANGUAGE, liveCell } from './liveNotebook';
import { savedOutput } from './outputs';
import { notify } from '../notify';
import { reasonOf } from '../reasonOf';

/**
 * `*.korpus.md` files and VS Code's notebooks. A cell's metadata keeps its source where it could not be written as it was without; most cells
 * have none, so that nothing but what was changed differs in the editor's comparison of two versions.
 */
export class KorpusSerializer implements vscode.NotebookSerializer {
  constructor(private readonly codec: Pick<TextCodec, 'decodeStrict' | 'encode'>, private readonly parse: typeof parseNotebook = parseNotebook) {}

  deserializeNotebook(content: Uint8Array): vscode.NotebookData {
    const { text, encoding } = decodeNotebook(content, this.codec);
    const cells = this.cellsOf(text);
    const lineEnd = lineEndOf(text);
    const origins = cellOrigins(cells, lineEnd);
    const data = new vscode.NotebookData(cells.map((cell, index) => cellData(cell, origins[index])));
    data.metadata = { korpus: { encoding, lineEnd, mark: leadingMark(text) } };
    return data;
  }

  serializeNotebook(data: vscode.NotebookData): Uint8Array {
    const { encoding, lineEnd, mark } = readFileMetadata(data.metadata);
    return encodeNotebook(composeNotebook(data.cells.map(liveCell), lineEnd, mark), encoding, this.codec);
  }

  /** A fault of the parser must not cost anybody a notebook: then the whole file is one cell of text. */
  private cellsOf(text: string): readonly NotebookCell[] {
    try {
      return this.parse(text).cells;
    } catch (error) {
      const reason = reasonOf(error);
      void notify.warning(vscode.l10n.t('This notebook could not be taken apart and is shown as text: {0}', reason));
      return [{ kind: 'markdown', before: '', value: text, after: '', role: 'damaged' }];
    }
  }
}

function cellData(cell: NotebookCell, origin: CellOrigin | undefined): vscode.NotebookCellData {
  const data = cell.kind === 'query' ? queryData(cell.value, cell.result?.saved) : textData(cell.value, cell.role);
  if (origin !== undefined) data.metadata = { korpus: origin };
  return data;
}

function queryData(value: string, saved: SavedResult | undefined): vscode.NotebookCellData {
  const data = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, value, QUERY_LANGUAGE);
  if (saved !== undefined) data.outputs = [savedOutput(saved)];
  return data;
}

/** Damaged text is shown as its source: rendered, half of it would be invisible; and front matter would be a headline. */
function textData(value: string, role: MarkdownCell['role']): vscode.NotebookCellData {
  switch (role) {
    case 'text': return new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, value, 'markdown');
    case 'damaged': return new vscode.NotebookCellData(vscode.NotebookCellKind.Code, value, 'markdown');
    case 'frontMatter': return new vscode.NotebookCellData(vscode.NotebookCellKind.Code, value, FRONT_MATTER_LANGUAGE);
  }
}
