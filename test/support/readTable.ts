import type { ColumnMap } from '../../src/core/imports/columns';
import { isUnread, type Draft, type Source, type Unread } from '../../src/core/imports/Source';
import { readerOf, type ArticleFormat } from '../../src/formats/readers';

/** All that a source gives. */
export async function readTable(format: ArticleFormat, source: Source, columns?: ColumnMap): Promise<{ readonly drafts: readonly Draft[]; readonly unread: readonly Unread[] }> {
  const reader = await readerOf(format);
  if (reader === undefined) throw new Error(`no reader of ${format}`);
  const drafts: Draft[] = [];
  const unread: Unread[] = [];
  for await (const each of reader.read(source, { cancelled: () => false, ...(columns && { columns }) })) {
    if (isUnread(each)) unread.push(each);
    else drafts.push(each);
  }
  return { drafts, unread };
}
