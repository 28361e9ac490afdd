import type { NotebookExport } from '../../protocol/export';
import { passageTarget } from '../notebook/passageLink';

/** Where links of a document in the corpus start. Paths are relative to the corpus root; `notebook` is `null` for one outside. */
export function documentLinks(document: string, notebook: string | null): Pick<NotebookExport, 'links' | 'folder'> {
  const links = { base: folderOf(document) };
  return { links, folder: notebook === null ? null : folderOf(passageTarget(notebook, null, links)) };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
