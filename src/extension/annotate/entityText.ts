import type { EntityType, Mention } from '../../protocol/article';
import type { Translator } from '../translate';

/** The order that types stand in everywhere. */
export const ENTITY_TYPES: readonly EntityType[] = ['place', 'person', 'organisation', 'other'];

export function typeName(type: EntityType, l10n: Translator): string {
  switch (type) {
    case 'person': return l10n.t('Person');
    case 'place': return l10n.t('Place');
    case 'organisation': return l10n.t('Organisation');
    case 'other': return l10n.t('Other name');
  }
}

export function typeTitle(type: EntityType, l10n: Translator): string {
  switch (type) {
    case 'person': return l10n.t('People');
    case 'place': return l10n.t('Places');
    case 'organisation': return l10n.t('Organisations');
    case 'other': return l10n.t('Other names');
  }
}

/** "1 place", "4 people". */
export function typeCount(type: EntityType, count: number, l10n: Translator): string {
  switch (type) {
    case 'person': return count === 1 ? l10n.t('1 person') : l10n.t('{0} people', count);
    case 'place': return count === 1 ? l10n.t('1 place') : l10n.t('{0} places', count);
    case 'organisation': return count === 1 ? l10n.t('1 organisation') : l10n.t('{0} organisations', count);
    case 'other': return count === 1 ? l10n.t('1 other name') : l10n.t('{0} other names', count);
  }
}

export function mentionCount(count: number, l10n: Translator): string {
  return count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', count);
}

/** "17 mentions in 5 articles". */
export function spreadCount(mentions: number, articles: number, l10n: Translator): string {
  return articles === 1 ? l10n.t('{0} in 1 article', mentionCount(mentions, l10n)) : l10n.t('{0} in {1} articles', mentionCount(mentions, l10n), articles);
}

/** One entity of one article, with its mentions by start. */
export interface NamedHere {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: readonly Mention[];
}

/** The entities among the mentions of one article, in the order of their first mention. */
export function byEntity(mentions: readonly Mention[]): readonly NamedHere[] {
  const found = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const own = found.get(mention.id);
    if (own === undefined) found.set(mention.id, [mention]);
    else own.push(mention);
  }
  return [...found.values()].map((own) => ({ id: own[0]!.id, name: own[0]!.name, type: own[0]!.type, mentions: own }));
}

/** The mention that holds an offset (its end included, as a cursor behind a word means the word); mentions are in order. */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  const [first, second] = [mentions[low], mentions[low + 1]];
  if (second !== undefined && second.start <= offset) return second;
  return first !== undefined && first.start <= offset ? first : undefined;
}
