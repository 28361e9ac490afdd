import type * as vscode from 'vscode';
import { COLUMN_KEYS, type ColumnMap } from '../../core/imports/columns';
import type { Recipe } from '../../core/imports/Recipe';
import type { ImportWording } from './importRow';
import { LANGUAGE_CODES } from '../../core/language/languageCode';
import { languageName } from '../explorer/articleText';
import type { ImportColumn, ImportField, ImportLanguage } from '../../protocol/imports';

/** What holds for all articles of an import, as the page asks for it. */
export function importFields({ into, set }: Recipe, { l10n, locale }: ImportWording): readonly ImportField[] {
  const asFound = l10n.t('as found');
  return [
    { key: 'into', label: l10n.t('Folder'), placeholder: l10n.t('the corpus itself'), value: into },
    { key: 'source', label: l10n.t('Source'), placeholder: asFound, value: (set.source ?? []).join('; ') },
    { key: 'author', label: l10n.t('Author'), placeholder: asFound, value: set.author ?? '' },
    { key: 'published', label: l10n.t('Date'), placeholder: asFound, value: set.published ?? '' },
    { key: 'language', label: l10n.t('Language'), placeholder: asFound, value: set.language === undefined ? '' : languageName(set.language, locale) },
    { key: 'tags', label: l10n.t('Tags'), placeholder: l10n.t('parted by ;'), value: (set.tags ?? []).join('; ') },
  ];
}

/** All languages that can be stated, by their names. */
export function importLanguages({ locale }: ImportWording): readonly ImportLanguage[] {
  return LANGUAGE_CODES.map((code) => ({ code, name: languageName(code, locale) })).sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** Which column of a table is what, to be chosen among those that it has. */
export function importColumns(names: readonly string[], taken: Readonly<Record<string, string>>, l10n: typeof vscode.l10n): readonly ImportColumn[] {
  const labels: Readonly<Record<keyof ColumnMap, string>> = {
    text: l10n.t('Text'), title: l10n.t('Title'), published: l10n.t('Date'), source: l10n.t('Source'), author: l10n.t('Author'), url: l10n.t('Address'), tags: l10n.t('Tags'), language: l10n.t('Language'), id: l10n.t('Identifier'),
  };
  return COLUMN_KEYS.map((key) => ({ key, label: labels[key], chosen: taken[key] ?? '', names }));
}

/** All other words of the page. */
export function pageStrings(l10n: typeof vscode.l10n): Readonly<Record<string, string>> {
  return {
    forAll: l10n.t('For all articles'), stop: l10n.t('Stop'), file: l10n.t('File'), title: l10n.t('Title'), date: l10n.t('Date'), source: l10n.t('Source'), author: l10n.t('Author'),
    language: l10n.t('Language'), becomes: l10n.t('Becomes'), take: l10n.t('Add {0}'), more: l10n.t('Show more'), all: l10n.t('all'), badDate: l10n.t('Write 2023, 2023-09 or 2023-09-13'),
    badLanguage: l10n.t('The name of a language, or its code, such as de'),
    badFolder: l10n.t('A folder of the corpus, such as press/2023'), empty: l10n.t('Nothing here yet.'), columns: l10n.t('Columns of the table'), none: l10n.t('none'), fromText: l10n.t('as the text has it'),
  };
}
