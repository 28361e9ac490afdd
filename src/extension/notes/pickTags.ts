import * as vscode from 'vscode';
import { fold } from '../../core/text/fold';
import { oneLine, withoutIcons } from '../plainText';

interface TagItem extends vscode.QuickPickItem {
  readonly tag: string;
}

export interface PickTagsOptions {
  readonly title: string;
  readonly known: readonly { readonly tag: string; readonly count: number }[];
  /** Chosen at first. */
  readonly initial: readonly string[];
}

/** Lets a person choose several tags, or type new ones, each ended by a comma or Enter. `undefined` when they leave. */
export function pickTags({ title, known, initial }: PickTagsOptions): Promise<readonly string[] | undefined> {
  const pick = vscode.window.createQuickPick<TagItem>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Choose tags, or type a new one');
  pick.canSelectMany = true;
  const spellings = new Spellings([...initial, ...known.map(({ tag }) => tag)]);
  let chosen = [...initial];
  let fresh = initial.filter((tag) => !known.some((each) => each.tag === tag));
  const show = (): void => {
    const typed = spellings.of(pick.value);
    const items = [...known.map(({ tag, count }) => itemOf(tag, vscode.l10n.t('{0} times', count))), ...fresh.map((tag) => itemOf(tag, vscode.l10n.t('new')))];
    const isNew = typed !== '' && !items.some(({ tag }) => tag === typed);
    pick.items = isNew ? [{ ...itemOf(typed, vscode.l10n.t('new: Enter or a comma adds it')), alwaysShow: true }, ...items] : items;
    pick.selectedItems = pick.items.filter(({ tag }) => chosen.includes(tag));
  };
  const take = (text: string): void => {
    const tag = spellings.of(text);
    if (tag === '') return;
    if (!known.some((each) => each.tag === tag) && !fresh.includes(tag)) fresh = [tag, ...fresh];
    if (!chosen.includes(tag)) chosen = [...chosen, tag];
  };
  show();
  pick.onDidChangeSelection((items) => { chosen = items.map(({ tag }) => tag); });
  pick.onDidChangeValue((value) => {
    const parts = value.split(',');
    if (parts.length > 1) {
      parts.slice(0, -1).forEach(take);
      pick.value = parts.at(-1)!.trimStart();
    }
    show();
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      take(pick.value);
      resolve(chosen);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemOf(tag: string, description: string): TagItem {
  return { label: withoutIcons(oneLine(tag)), description, tag };
}

/** Tags that differ only in what a query does not mind are one: the spelling that was there first. */
class Spellings {
  readonly #known = new Map<string, string>();

  constructor(tags: readonly string[]) {
    for (const tag of tags) if (!this.#known.has(fold(tag))) this.#known.set(fold(tag), tag);
  }

  of(typed: string): string {
    const tag = oneLine(typed);
    return this.#known.get(fold(tag)) ?? tag;
  }
}
