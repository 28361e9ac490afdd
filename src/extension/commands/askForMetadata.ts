import * as vscode from 'vscode';
import type { ArticleInfo } from '../../protocol/article';
import { languageName } from '../explorer/articleText';
import { oneLine, withoutIcons } from '../plainText';
import { fieldLabel } from './fieldLabel';
import { commonTags, commonValue, faultOf, knownValues, tagEdits, type Field, type TextField } from './metadataFields';

/** Values of the corpus to choose from, the commonest: any other can be typed. */
const MOST_OFFERED = 1000;

/** What to write for some articles; `null` removes the field. */
export interface MetadataEdit {
  readonly paths: readonly string[];
  readonly patch: Readonly<Partial<Record<TextField, string | null>> & { tags?: readonly string[] | null }>;
}

/** Asks for the new value; `undefined` when the person leaves. `all` are the articles whose values are offered. */
export async function askForMetadata(field: Field, articles: readonly ArticleInfo[], all: readonly ArticleInfo[]): Promise<readonly MetadataEdit[] | undefined> {
  if (field === 'tags') return askForTags(articles, all);
  if (field === 'language') return askForLanguage(articles, all);
  const value = field === 'source' || field === 'author' ? await askWithSuggestions(field, articles, all) : await askForText(field, articles);
  if (value === undefined) return undefined;
  const text = value.trim();
  return [{ paths: articles.map(({ path }) => path), patch: { [field]: text === '' ? null : text } }];
}

/** Languages by name, those of the corpus first; what is found by its name or its code. */
async function askForLanguage(articles: readonly ArticleInfo[], all: readonly ArticleInfo[]): Promise<readonly MetadataEdit[] | undefined> {
  const { LANGUAGE_CODES } = await import('../../core/corpus/configEdits');
  const item = (code: string): ValueItem => ({ label: languageName(code, vscode.env.language), description: code, value: code });
  const own = new Set(all.map(({ language }) => language).filter((code) => code !== 'und'));
  const others = LANGUAGE_CODES.filter((code) => !own.has(code)).map(item).sort((a, b) => a.label.localeCompare(b.label, vscode.env.language));
  const removal: ValueItem = { label: vscode.l10n.t('As the text shows'), detail: vscode.l10n.t('Remove from korpus.yaml'), value: '', alwaysShow: true };
  const items = [...[...own].map(item), removal, ...others];
  const now = commonValue(articles, 'language');
  const pick = vscode.window.createQuickPick<ValueItem>();
  Object.assign(pick, { title: fieldLabel('language'), placeholder: vscode.l10n.t('Choose a language by name or code'), matchOnDescription: true, items });
  pick.activeItems = items.filter(({ value }) => value === now && value !== '');
  const picked = await answerOf(pick, () => pick.activeItems[0]?.value);
  return picked === undefined ? undefined : [{ paths: articles.map(({ path }) => path), patch: { language: picked === '' ? null : picked } }];
}

function askForText(field: TextField, articles: readonly ArticleInfo[]): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: fieldLabel(field),
    value: commonValue(articles, field),
    placeHolder: field === 'published' ? vscode.l10n.t('2023, 2023-09 or 2023-09-13') : '',
    prompt: vscode.l10n.t('Leave empty to remove it from korpus.yaml.'),
    validateInput: (value) => faultText(field, value),
  });
}

function faultText(field: TextField, value: string): string | undefined {
  switch (faultOf(field, value)) {
    case 'date': return vscode.l10n.t('A date is written 2023, 2023-09 or 2023-09-13.');
    case 'url': return vscode.l10n.t('A web address starts with http:// or https://.');
    case undefined: return undefined;
  }
}

interface ValueItem extends vscode.QuickPickItem {
  readonly value: string;
}

/** Values of the corpus to choose from; what is typed is offered first, and nothing at all means to remove. */
function askWithSuggestions(field: 'source' | 'author', articles: readonly ArticleInfo[], all: readonly ArticleInfo[]): Promise<string | undefined> {
  const known = knownValues(all, field).slice(0, MOST_OFFERED);
  const pick = vscode.window.createQuickPick<ValueItem>();
  pick.title = fieldLabel(field);
  pick.placeholder = vscode.l10n.t('Choose a value or type a new one');
  pick.value = commonValue(articles, field);
  const offer = () => {
    const typed = pick.value.trim();
    const removal: ValueItem = { label: vscode.l10n.t('Remove from korpus.yaml'), iconPath: new vscode.ThemeIcon('trash'), value: '', alwaysShow: true };
    const others = known.filter((value) => value !== typed).map((value) => ({ label: withoutIcons(oneLine(value)), value }));
    pick.items = [...(typed === '' ? [removal] : [{ label: withoutIcons(oneLine(typed)), value: typed, alwaysShow: true }]), ...others, ...(typed === '' ? [] : [removal])];
  };
  offer();
  pick.onDidChangeValue(offer);
  return answerOf(pick, () => pick.activeItems[0]?.value);
}

/** Tags that all articles have are checked; those that only some have say so and stay as they are unless checked. */
async function askForTags(articles: readonly ArticleInfo[], all: readonly ArticleInfo[]): Promise<readonly MetadataEdit[] | undefined> {
  const common = new Set(commonTags(articles));
  const pick = vscode.window.createQuickPick<ValueItem>();
  pick.title = fieldLabel('tags');
  pick.placeholder = vscode.l10n.t('Check tags, or type new ones, separated by commas');
  pick.canSelectMany = true;
  const offered = new Set([...knownValues(all, 'tags').slice(0, MOST_OFFERED), ...common]);
  pick.items = [...offered].map((tag) => ({ label: withoutIcons(oneLine(tag)), description: holdersOf(tag, articles), value: tag }));
  pick.selectedItems = pick.items.filter(({ value }) => common.has(value));
  pick.onDidChangeValue((typed) => offerTags(pick, typed));
  const picked = await answerOf(pick, () => [...new Set([...pick.selectedItems.map(({ value }) => value), ...tagsIn(pick.value)])]);
  return picked === undefined ? undefined : tagEdits(articles, picked).map(({ paths, tags }) => ({ paths, patch: { tags: tags.length === 0 ? null : tags } }));
}

function holdersOf(tag: string, articles: readonly ArticleInfo[]): string {
  const holders = articles.filter(({ tags }) => tags.includes(tag)).length;
  return holders === 0 || holders === articles.length ? '' : vscode.l10n.t('{0} of {1} selected articles', holders, articles.length);
}

/** A new tag becomes a checked row as soon as a comma ends it. */
function offerTags(pick: vscode.QuickPick<ValueItem>, typed: string): void {
  if (!typed.includes(',')) return;
  const ended = tagsIn(typed.slice(0, typed.lastIndexOf(',')));
  const fresh = ended.filter((tag) => !pick.items.some(({ value }) => value === tag)).map((tag) => ({ label: withoutIcons(oneLine(tag)), value: tag }));
  const selected = new Set([...pick.selectedItems.map(({ value }) => value), ...ended]);
  pick.items = [...fresh, ...pick.items];
  pick.selectedItems = pick.items.filter(({ value }) => selected.has(value));
  pick.value = typed.slice(typed.lastIndexOf(',') + 1);
}

const tagsIn = (text: string): string[] => text.split(',').map((tag) => tag.trim()).filter((tag) => tag !== '');

/** Shows a quick pick; the answer is read when the person accepts, `undefined` when they leave. */
function answerOf<T, I extends vscode.QuickPickItem>(pick: vscode.QuickPick<I>, read: () => T): Promise<T | undefined> {
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(read());
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
