import type { PictureInput } from '../../src/core/picture/PictureInput';
import type { Method, TableRow } from '../../src/protocol/result';

/** A result made by hand, of a verb over `Kim`. */
export function madeTable(verb: string, rows: readonly TableRow[], more: Partial<PictureInput['result']> & { readonly settings?: Method['settings'] } = {}): PictureInput['result'] {
  const columns = Object.keys(rows[0] ?? {}).map((name) => ({ name, type: rows.some((row) => typeof row[name] === 'number') ? 'number' as const : name === 'date' ? 'date' as const : 'string' as const }));
  const { settings = {}, ...others } = more;
  return {
    columns, rowCount: rows.length, search: 'Kim', rows: (offset, limit) => Promise.resolve(rows.slice(offset, offset + limit)),
    method: { verb, node: ['Kim'], settings, definitions: [] } as unknown as Method, ...others,
  };
}
