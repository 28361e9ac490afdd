import * as vscode from 'vscode';
import type { Field } from './metadataFields';

export function fieldLabel(field: Field): string {
  switch (field) {
    case 'title': return vscode.l10n.t('Title');
    case 'published': return vscode.l10n.t('Date');
    case 'source': return vscode.l10n.t('Source');
    case 'author': return vscode.l10n.t('Author');
    case 'url': return vscode.l10n.t('URL');
    case 'language': return vscode.l10n.t('Language');
    case 'tags': return vscode.l10n.t('Tags');
  }
}
