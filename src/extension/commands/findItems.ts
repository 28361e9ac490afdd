import * as vscode from 'vscode';
import type { FindResult, FoundArticle, FoundWord } from '../../protocol/engine';
import type { CorpusSession } from '../corpora';
import { fileName, occurrenceLabel } from '../explorer/articleText';
import { currentWording } from '../explorer/currentWording';
import { oneLine, shorten, withoutIcons } from '../plainText';
import { pathQuery, phraseQuery, wordQuery } from './queryText';

/** A row of Find in Corpus and what choosing it does. */
export interface FindItem extends vscode.QuickPickItem {
  readonly target?:
    | { readonly kind: 'article'; readonly session: CorpusSession; readonly path: string }
    | { readonly kind: 'query'; readonly session: CorpusSession; readonly query: string };
}

export interface Found {
  readonly session: CorpusSession;
  readonly result: FindResult;
}

/** The buttons of a row, to be told apart by identity. */
export interface FindButtons {
  readonly beside: vscode.QuickInputButton;
  readonly notebook: vscode.QuickInputButton;
}

export function makeButtons(): FindButtons {
  return {
    beside: { iconPath: new vscode.ThemeIcon('split-horizontal'), tooltip: vscode.l10n.t('Open beside') },
    notebook: { iconPath: new vscode.ThemeIcon('notebook'), tooltip: vscode.l10n.t('Query in a notebook') },
  };
}

/** Rows for what was found, by corpus where there are several. Texts of articles are shown as they are, never as icons. */
export function findItems(text: string, found: readonly Found[], buttons: FindButtons): FindItem[] {
  const several = found.length > 1;
  const items = found.flatMap(({ session, result }) => [
    ...section(vscode.l10n.t('Articles'), result.articles.map((article) => articleItem(session, article, buttons)), several ? session : undefined),
    ...section(vscode.l10n.t('Words'), result.words.map((word) => wordItem(session, word, buttons)), several ? session : undefined),
  ]);
  const phrase = found.flatMap(({ session }) => phraseItem(session, text, several, buttons));
  if (items.length === 0 && phrase.length === 0) return [];
  const nothing = items.length === 0 ? [{ label: vscode.l10n.t('No article title and no word is like this.'), alwaysShow: true }] : [];
  return [...nothing, ...items, ...section(vscode.l10n.t('Text'), phrase, undefined)];
}

function section(title: string, items: readonly FindItem[], session: CorpusSession | undefined): FindItem[] {
  const label = session === undefined ? title : `${title} · ${withoutIcons(oneLine(session.folder.name))}`;
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

function articleItem(session: CorpusSession, { path, title, published, source }: FoundArticle, buttons: FindButtons): FindItem {
  const known = [source === null ? '' : oneLine(source), published ?? ''].filter((part) => part !== '').join(' · ');
  return {
    label: withoutIcons(shorten(oneLine(title ?? '') || fileName(path), 120)),
    description: withoutIcons(known),
    detail: withoutIcons(oneLine(path)),
    iconPath: new vscode.ThemeIcon('file-text'),
    alwaysShow: true,
    buttons: [buttons.beside, buttons.notebook],
    target: { kind: 'article', session, path },
  };
}

function wordItem(session: CorpusSession, { word, count, articles }: FoundWord, buttons: FindButtons): FindItem {
  return {
    label: withoutIcons(oneLine(word)),
    description: occurrenceLabel(count, articles, currentWording()),
    iconPath: new vscode.ThemeIcon('list-selection'),
    alwaysShow: true,
    buttons: [buttons.notebook],
    target: { kind: 'query', session, query: `${wordQuery(word)} | kwic` },
  };
}

/** The words that were typed, as a phrase: also where none of them starts a title or a word. */
function phraseItem(session: CorpusSession, text: string, several: boolean, buttons: FindButtons): FindItem[] {
  const phrase = phraseQuery(text);
  if (phrase === undefined) return [];
  return [{
    label: withoutIcons(oneLine(vscode.l10n.t('Concordance of {0}', phrase))),
    ...(several ? { description: withoutIcons(oneLine(session.folder.name)) } : {}),
    iconPath: new vscode.ThemeIcon('quote'),
    alwaysShow: true,
    buttons: [buttons.notebook],
    target: { kind: 'query', session, query: `${phrase} | kwic` },
  }];
}

/** The query that a row stands for when it is taken into a notebook. */
export function queryOf(target: NonNullable<FindItem['target']>): string {
  return target.kind === 'query' ? target.query : pathQuery([target.path]);
}
