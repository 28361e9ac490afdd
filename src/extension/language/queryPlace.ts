import * as vscode from 'vscode';
import type { NamePlace } from '../../core/query/editor/names';
import type * as QueryEditor from '../../core/query/editor/queryEditor';
import type { ParsedCell } from '../../core/query/parser';
import { rangeOf } from '../commands/openPassage';
import { sourceOfDocument } from './querySource';

/** What the core knows of queries without a corpus. It is no part of what VS Code loads at start. */
export const queryEditor = (): Promise<typeof QueryEditor> => import('../../core/query/editor/queryEditor');

/** A place in the query cells that belong together. */
export interface QueryPlace {
  readonly documents: readonly vscode.TextDocument[];
  readonly cells: readonly ParsedCell[];
  /** Index of the cell. */
  readonly cell: number;
  readonly offset: number;
}

export async function queryPlace(document: vscode.TextDocument, position: vscode.Position): Promise<QueryPlace> {
  const { parseCell } = await queryEditor();
  const { documents, source } = sourceOfDocument(document);
  return { documents, cells: source.cells.map((cell) => parseCell(cell)), cell: documents.indexOf(document), offset: document.offsetAt(position) };
}

/** The name at a place and all places where it stands, its definitions included. */
export async function namesLikeThat({ cells, cell, offset }: QueryPlace): Promise<{ readonly here: NamePlace; readonly all: readonly NamePlace[] } | undefined> {
  const { nameAt, usesOf } = await queryEditor();
  const here = nameAt(cells, cell, offset);
  return here && { here, all: usesOf(cells, here.name) };
}

export function locationOf({ documents }: QueryPlace, name: NamePlace): vscode.Location {
  const document = documents[name.cell]!;
  return new vscode.Location(document.uri, rangeOf(document, name));
}
