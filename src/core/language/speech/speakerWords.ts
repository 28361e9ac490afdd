// Words by which English and German point back to who was spoken of.

export const PLURALS = new Set(['sie', 'they']);
export const NEUTERS = new Set(['es', 'it']);

/** Of an English description: whether it is of several people. */
export function isPlural(head: string): boolean {
  return /[^s]s$|^(?:police|people|men|women|children)$/.test(head);
}

/** Bodies of any kind: the definite article alone points to the last one. */
export const GENERIC_BODIES: ReadonlySet<string> = new Set(['unternehmen', 'konzern', 'firma', 'hersteller', 'verein', 'klub', 'club', 'team', 'betreiber', 'company', 'firm', 'group', 'organization', 'organisation', 'agency', 'bank', 'airline', 'automaker', 'retailer', 'verband', 'autobauer']);
