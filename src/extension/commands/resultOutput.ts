import * as vscode from 'vscode';
import type { FirstRows } from '../../protocol/engine';
import type { Message } from '../../protocol/message';
import { textsOf, type Picture } from '../../protocol/picture';
import type { ResultOutput } from '../../protocol/renderer';
import { RENDERER_STRINGS } from '../../protocol/rendererStrings';
import type { CorpusSession } from '../corpora';

/** What the renderer gets of a result: in a notebook's output and in the results view alike. */
export function resultOutput(session: CorpusSession, cell: FirstRows, milliseconds: number): ResultOutput {
  return {
    version: 1,
    corpus: session.folder.uri.toString(),
    result: cell.result,
    handle: cell.handle,
    ...(cell.count === undefined ? {} : { count: cell.count }),
    picture: cell.picture,
    strings: stringsFor(cell.result.warnings),
    locale: vscode.env.language,
    milliseconds,
  };
}

/** The renderer's texts and the templates of the warnings in the user's language, by their English originals. */
function stringsFor(warnings: readonly Message[]): Readonly<Record<string, string>> {
  return translated([...Object.values(RENDERER_STRINGS), ...warnings.map(({ template }) => template)]);
}

/** The words of a picture in the user's language. */
export function stringsOf(picture: Picture): Readonly<Record<string, string>> {
  const templates = new Set<string>();
  for (const text of textsOf(picture)) if (typeof text === 'object') templates.add(text.template);
  return translated([...templates]);
}

function translated(templates: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(templates.map((template) => [template, vscode.l10n.t(template)]));
}
