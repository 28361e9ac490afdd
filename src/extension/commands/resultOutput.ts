import * as vscode from 'vscode';
import type { CellResult } from '../../protocol/engine';
import type { Message } from '../../protocol/message';
import type { ResultOutput } from '../../protocol/renderer';
import { RENDERER_STRINGS } from '../../protocol/rendererStrings';
import type { CorpusSession } from '../corpora';

/** What the renderer gets of a result: in a notebook's output and in the results view alike. */
export function resultOutput(session: CorpusSession, cell: CellResult, milliseconds: number): ResultOutput {
  return {
    version: 1,
    corpus: session.folder.uri.toString(),
    result: cell.result,
    handle: cell.handle,
    ...(cell.count === undefined ? {} : { count: cell.count }),
    strings: stringsFor(cell.result.warnings),
    locale: vscode.env.language,
    milliseconds,
  };
}

/** The renderer's texts and the templates of the warnings in the user's language, by their English originals. */
function stringsFor(warnings: readonly Message[]): Readonly<Record<string, string>> {
  const templates = [...Object.values(RENDERER_STRINGS), ...warnings.map(({ template }) => template)];
  return Object.fromEntries(templates.map((template) => [template, vscode.l10n.t(template)]));
}
