import type { SearchNode, WordNode } from './ast';
import type { NotebookAnalysis } from './NotebookAnalysis';

/**
 * The node of a search: its own positive words. `$s` alone stands for its text, so its words count; inside a longer search it stands for
 * articles, and its words do not.
 */
export function nodeWords(search: SearchNode, analysis: NotebookAnalysis): readonly WordNode[] {
  return positiveWords(analysis.expanded(search));
}

/** The words of a search that no NOT stands before, in the order of the text. */
export function positiveWords(search: SearchNode): readonly WordNode[] {
  switch (search.type) {
    case 'word': return [search];
    case 'group': return positiveWords(search.child);
    case 'and': case 'or': return search.children.flatMap(positiveWords);
    default: return [];
  }
}
