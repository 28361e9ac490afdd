import type { Message } from '../../../protocol/message';
import type { ParsedCell } from '../parser';
import { NAME } from '../searchParser';
import { say } from './messages';
import { nameAt, usesOf, type NamePlace } from './names';
import type { TextEdit } from './textEdit';

/** Said where there is nothing to rename. */
export const NO_NAME = say('noName');

export type Renaming = { readonly edits: readonly (TextEdit & { readonly cell: number })[] } | { readonly problem: Message };

/**
 * Renames the name at an offset in all cells; `newName` comes with or without `$`. A name that is defined may not take that of another
 * definition; one that nobody defines may, which mends a slip. Of a name that is defined twice, uses belong to the first definition, and a
 * later one is renamed by itself.
 */
export function renameName(cells: readonly ParsedCell[], cell: number, offset: number, newName: string): Renaming {
  const place = nameAt(cells, cell, offset);
  if (!place) return { problem: NO_NAME };
  const wanted = newName.trim().normalize('NFC');
  const name = NAME.exec(wanted.startsWith('$') ? wanted : `$${wanted}`)?.[1];
  if (name === undefined) return { problem: say('badName', wanted) };
  if (name === place.name) return { edits: [] };
  const all = usesOf(cells, place.name);
  const definitions = all.filter(({ kind }) => kind === 'definition');
  if (definitions.length > 0 && usesOf(cells, name).some(({ kind }) => kind === 'definition')) return { problem: say('nameTaken', `$${name}`) };
  const keyOf = ({ cell, start }: NamePlace): string => `${cell} ${start}`;
  const later = new Set(definitions.slice(1).map(keyOf));
  const isLater = (other: NamePlace): boolean => later.has(keyOf(other));
  const meant = isLater(place) ? [place] : all.filter((other) => !isLater(other));
  return { edits: meant.map(({ cell, start, end }) => ({ cell, start, end, text: `$${name}` })) };
}
