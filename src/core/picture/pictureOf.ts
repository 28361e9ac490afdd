import type { PictureName } from '../../protocol/picture';
import type { Column, Method } from '../../protocol/result';

/** Columns that the picture of a verb is drawn from. */
const NEEDED: Readonly<Record<PictureName, readonly string[]>> = {
  dispersion: ['path', 'count'],
  keywords: ['count', 'G2', 'logRatio'],
  timeline: ['date', 'articles', 'mentions'],
};

/** The picture that a result has; none where `select` took away what it needs, or nothing was found. */
export function pictureOf({ method, columns, rowCount }: { readonly method: Pick<Method, 'verb'>; readonly columns: readonly Column[]; readonly rowCount: number }): PictureName | undefined {
  const name = (Object.keys(NEEDED) as PictureName[]).find((each) => each === method.verb);
  if (name === undefined || rowCount === 0) return undefined;
  return NEEDED[name].every((needed) => columns.some((column) => column.name === needed)) ? name : undefined;
}
