/** What names and titles say of a person. */
export type Gender = 'woman' | 'man';

export interface GenderedTitle {
  /** In the nominative, without a full stop: Frau, Herr, Mrs. */
  readonly title: string;
  readonly gender: Gender;
}

/** By title, folded. */
export const GENDERED_TITLES: ReadonlyMap<string, Gender> = new Map([
  ['herr', 'man'], ['herrn', 'man'], ['mr', 'man'], ['mister', 'man'], ['frau', 'woman'], ['fraeulein', 'woman'], ['mrs', 'woman'], ['ms', 'woman'], ['miss', 'woman'],
]);
const REACH = 40;
const BEFORE = /(?<![\p{L}\p{N}-])(Herrn?|Frau|Fräulein|Mrs?|Mister|Ms|Miss)\.?[ \u00a0](?:(?:Dr|Prof|Professorin|Professor|Doktor)\.?[ \u00a0]){0,2}$/u;

/** The title that stands right before a name. */
export function titleBefore(text: string, start: number): GenderedTitle | undefined {
  const written = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  if (written === undefined) return undefined;
  return { title: written === 'Herrn' ? 'Herr' : written, gender: GENDERED_TITLES.get(written.toLowerCase().replace('ä', 'ae'))! };
}

/** False for a woman and a man; where one is not known it may be. */
export function mayAgree(one: Gender | undefined, other: Gender | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
