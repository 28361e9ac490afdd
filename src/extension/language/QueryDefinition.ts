import type * as vscode from 'vscode';
import { rangeOf } from '../commands/openPassage';
import { locationOf, namesLikeThat, queryPlace } from './queryPlace';

/** Go to Definition of a `$name`, in whatever cell it stands; of one that is defined twice, both are shown. */
export class QueryDefinition implements vscode.DefinitionProvider {
  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.DefinitionLink[] | undefined> {
    const place = await queryPlace(document, position);
    const names = await namesLikeThat(place);
    return names?.all.filter(({ kind }) => kind === 'definition').map((name) => {
      const { uri, range } = locationOf(place, name);
      return { originSelectionRange: rangeOf(document, names.here), targetUri: uri, targetRange: range };
    });
  }
}
