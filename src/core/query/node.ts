import type { SearchNode, WordNode } from './ast';
import type { NotebookAnalysis } from './NotebookAnalysis';

/**
 * The node of a search: its own positive words. `$s` alone stands for its text, so its words count; inside a longer search it stands for
 * articles, and its words do not.
 */
export function nodeWords(search: SearchNode, analysis: NotebookAnalysis): readonly WordNode[] {
  let start: SearchNode = search;
  for (let depth = 0; start.type === 'name' && depth < 200; depth++) {
    const definition = analysis.definition(start.name);
    if (!definition) return [];
    start = definition.node.pipeline.search;
  }
  const words: WordNode[] = [];
  collect(start, words);
  return words;
}

function collect(node: SearchNode, words: WordNode[]): void {
  if (node.type === 'word') words.push(node);
  else if (node.type === 'group') collect(node.child, words);
  else if (node.type === 'and' || node.type === 'or') for (const child of node.children) collect(child, words);
}
