import type { HitRow } from '../../protocol/result';
import { flattenText } from './markdownText';
import { counted } from './readableNumber';

/** Whether a hit is the first of its article that is shown. */
export function startsGroup({ group }: HitRow, index: number): boolean {
  return group !== undefined && (group.place === 1 || index === 0);
}

/** The line that heads the hits of an article. */
export function groupHeading(hit: HitRow): string {
  return `${groupTitle(hit)}, ${groupSize(hit)}`;
}

export function groupTitle({ title, path }: HitRow): string {
  return title === null || flattenText(title) === '' ? path : title;
}

/** All hits of the article, those that `top` leaves out among them. */
export function groupSize({ group }: HitRow): string {
  return counted(group?.of ?? 1, 'hit');
}
