import type { Span } from '../../../protocol/span';
import type { FieldNode, SearchNode } from '../ast';

/** The `in:` terms that hold for a term of a search: those of its own level of brackets, else of the level around it. */
export function regionsAround(search: SearchNode, term: Span): readonly FieldNode[] {
  let inForce: readonly FieldNode[] = [];
  for (let level: SearchNode | undefined = search; level; level = groupAround(level, term)) {
    const own = regionsOf(level);
    if (own.length > 0) inForce = own;
  }
  return inForce;
}

/** The `in:` terms of the outermost level. */
export function regionsOf(level: SearchNode): readonly FieldNode[] {
  if (level.type === 'field') return level.name === 'in' ? [level] : [];
  if (level.type === 'and' || level.type === 'or') return level.children.flatMap(regionsOf);
  return [];
}

/** What stands in the outermost brackets around a term. */
function groupAround(node: SearchNode, term: Span): SearchNode | undefined {
  if (term.start < node.start || node.end < term.end) return undefined;
  switch (node.type) {
    case 'group': return node.child;
    case 'not': return groupAround(node.child, term);
    case 'and': case 'or': return node.children.map((child) => groupAround(child, term)).find((found) => found !== undefined);
    default: return undefined;
  }
}
