import { formatOf } from '../../core/imports/formatOf';
import { pageAt, pagesOf, type Pages } from '../../core/text/pages';

/** The source that an article was made of, as its front matter names it. */
export interface Original {
  /** Relative to the corpus. */
  readonly path: string;
  /** Within an archive; '' for the file itself. */
  readonly entry: string;
  readonly pages: Pages | undefined;
}

/** Front matter in which an original may be named; looking closer takes the YAML parser. */
const NAMED = /^---\r?\n(?:.*\r?\n){0,20}?original: /;

/** `undefined` for what no import wrote, and for a path that no source can have: front matter may be anybody's. */
export async function originalOf(text: string): Promise<Original | undefined> {
  if (!NAMED.test(text)) return undefined;
  const { writtenBy } = await import('../../core/corpus/configEdits');
  const written = writtenBy(text);
  if (written === undefined || !isSource(written.original)) return undefined;
  return { path: written.original, entry: written.entry, pages: pagesOf(text) };
}

/** A file of this computer that articles are made of: never a program, nor an address of the network. */
function isSource(path: string): boolean {
  return !/^[/\\]{2}|^[a-z][a-z\d+.-]+:|\0/i.test(path) && formatOf(path, new Uint8Array()) !== undefined;
}

export function pageOf({ pages }: Original, offset: number): number | undefined {
  return pages && pageAt(pages, offset);
}
