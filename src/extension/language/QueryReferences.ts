import type * as vscode from 'vscode';
import { locationOf, namesLikeThat, queryPlace } from './queryPlace';

/** Where a `$name` is used, in all cells. */
export class QueryReferences implements vscode.ReferenceProvider {
  async provideReferences(document: vscode.TextDocument, position: vscode.Position, { includeDeclaration }: vscode.ReferenceContext): Promise<vscode.Location[] | undefined> {
    const place = await queryPlace(document, position);
    const names = await namesLikeThat(place);
    return names?.all.filter(({ kind }) => includeDeclaration || kind === 'use').map((name) => locationOf(place, name));
  }
}
