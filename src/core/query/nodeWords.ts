import type { FieldNode, SearchNode, WordNode } from './ast';
import type { PatternNode } from './patternAst';
import type { NotebookAnalysis } from './NotebookAnalysis';
import { fieldNamed } from './table';

/** What a node is made of: words and patterns, or fields that find passages. */
export type NodeTerm = WordNode | PatternNode | FieldNode;

/**
 * The node of a search: its own positive words, or where it has none its entities, quotes and tagged passages. `$s` alone stands for its text, so its words count;
 * inside a longer search it stands for articles, and its words do not.
 */
export function nodeTerms(search: SearchNode, analysis: NotebookAnalysis): readonly NodeTerm[] {
  return positiveTerms(analysis.expanded(search));
}

/** The words and patterns of a search that no NOT stands before, in the order of the text; its entities, quotes and tagged passages where there is none. */
export function positiveTerms(search: SearchNode): readonly NodeTerm[] {
  const words = collect(search, (node) => node.type !== 'field');
  return words.length > 0 ? words : collect(search, isPassageField);
}

/** Whether a field finds passages (mentions of an entity, quotes, what a person tagged), and not only articles: it can be a node. */
export function isPassageField(node: NodeTerm): boolean {
  return isLayerField(node) || isTagField(node);
}

/** Whether a field finds what a person tagged: articles and passages. */
export function isTagField(node: NodeTerm): boolean {
  return node.type === 'field' && fieldNamed(node.name)?.value === 'tag';
}

/** Whether a field finds passages by the language layers. */
export function isLayerField(node: NodeTerm): boolean {
  return node.type === 'field' && ['entity', 'speaker', 'quote'].includes(fieldNamed(node.name)?.value ?? '');
}

function collect(search: SearchNode, isMeant: (node: NodeTerm) => boolean): readonly NodeTerm[] {
  switch (search.type) {
    case 'word': case 'pattern': case 'field': return isMeant(search) ? [search] : [];
    case 'group': return collect(search.child, isMeant);
    case 'and': case 'or': return search.children.flatMap((child) => collect(child, isMeant));
    default: return [];
  }
}
