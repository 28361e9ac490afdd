import * as vscode from 'vscode';
import type { EntityType } from '../../protocol/article';
import type { EntitySummary } from '../../protocol/engine';
import { ENTITY_TYPES, spreadCount, typeName, typeTitle } from '../annotate/entityText';
import { fittingNames } from '../annotate/fittingNames';
import { inTurns } from '../inTurns';
import { oneLine, withoutIcons } from '../plainText';

/** Entities offered at once; of more, those that fit what is typed, the commonest first. */
const MOST = 1000;

/** What was chosen: an entity that there is, or a new one. */
export type Choice = { readonly entity: EntitySummary } | { readonly name: string; readonly type: EntityType };

interface EntityItem extends vscode.QuickPickItem {
  readonly choice?: Choice;
}

export interface PickOptions {
  readonly title: string;
  readonly placeHolder: string;
  /** Entities to choose from, the likeliest first. */
  readonly entities: readonly EntitySummary[];
  /** Stand above the others. */
  readonly likely: readonly EntitySummary[];
  /** Comes first among the types. */
  readonly type: EntityType;
  /** A new entity may be named: by what was typed, else by this. */
  readonly newName?: string;
  /** The likely ones stand above the new. */
  readonly likelyFirst?: boolean;
}

/** Lets a person choose an entity, with the number of its mentions: likely ones first, then those of the same type. `undefined` when they leave. */
export function pickEntity(options: PickOptions): Promise<Choice | undefined> {
  const pick = vscode.window.createQuickPick<EntityItem>();
  pick.title = options.title;
  pick.placeholder = options.placeHolder;
  pick.matchOnDescription = false;
  let { likely, known } = knownItems(options, options.entities.slice(0, MOST));
  const show = (): void => {
    const fresh = newItems(options, pick.value.trim());
    pick.items = options.likelyFirst === true ? [...likely, ...fresh, ...known] : [...fresh, ...likely, ...known];
  };
  show();
  if (options.newName !== undefined) pick.onDidChangeValue(show);
  if (options.entities.length > MOST) {
    pick.onDidChangeValue(async (typed) => {
      const fitting = await inTurns(fittingNames(options.entities, typed, MOST), () => pick.value === typed);
      if (fitting === undefined || pick.value !== typed) return;
      ({ likely, known } = knownItems(options, fitting));
      show();
    });
  }
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.choice);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function newItems({ newName, type }: PickOptions, typed: string): EntityItem[] {
  const name = oneLine(typed === '' ? newName ?? '' : typed);
  if (newName === undefined || name === '') return [];
  const types = [type, ...ENTITY_TYPES.filter((each) => each !== type)];
  return [
    separator(vscode.l10n.t('New')),
    ...types.map((each) => ({ label: withoutIcons(name), description: vscode.l10n.t('new: {0}', typeName(each, vscode.l10n)), alwaysShow: true, choice: { name, type: each } })),
  ];
}

function knownItems({ likely, type }: PickOptions, entities: readonly EntitySummary[]): { readonly likely: EntityItem[]; readonly known: EntityItem[] } {
  const rest = entities.filter((entity) => !likely.includes(entity));
  const types = [type, ...ENTITY_TYPES.filter((each) => each !== type)];
  const group = (label: string, own: readonly EntitySummary[]): EntityItem[] => (own.length === 0 ? [] : [separator(label), ...own.map(itemOf)]);
  return { likely: group(vscode.l10n.t('Similar'), likely), known: types.flatMap((each) => group(typeTitle(each, vscode.l10n), rest.filter((entity) => entity.type === each))) };
}

function itemOf(entity: EntitySummary): EntityItem {
  return { label: withoutIcons(oneLine(entity.name)), description: spreadCount(entity.mentions, entity.articles, vscode.l10n), choice: { entity } };
}

function separator(label: string): EntityItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** Asks for a type; the present one is left out. */
export async function pickType(title: string, present: EntityType): Promise<EntityType | undefined> {
  const items = ENTITY_TYPES.filter((type) => type !== present).map((type) => ({ label: typeName(type, vscode.l10n), type }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Now: {0}', typeName(present, vscode.l10n)) }))?.type;
}
