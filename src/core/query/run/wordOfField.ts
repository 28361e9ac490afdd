import type { FieldNode, WordNode } from '../ast';
import type { NotebookAnalysis } from '../NotebookAnalysis';

/** The term that a field compared with words has as its value; it has passed the checks. */
export function wordOfField(node: FieldNode, analysis: NotebookAnalysis): WordNode {
  const word = analysis.wordValue(node.value);
  if (!word) throw new Error(`no word for ${node.name}:`);
  return word;
}
