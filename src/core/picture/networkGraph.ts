import type { TableRow } from '../../protocol/result';

/** An entity as a node. */
export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** How often it stands with others, all of them together. */
  readonly weight: number;
  /** Others that it stands with. */
  readonly others: number;
  /** The one that it stands with most often. */
  readonly nearest: { readonly name: string; readonly together: number };
}

export interface GraphEdge {
  /** Places among the nodes. */
  readonly a: number;
  readonly b: number;
  readonly together: number;
}

/** A part of the rows of `network`, the first ones. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

interface Growing {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  weight: number;
  others: number;
  nearest: GraphNode['nearest'];
}

/** The first pairs, as many as need no more nodes than that; each keeps its place in the rows. */
export function graphOf(rows: readonly TableRow[], mostNodes: number): Graph {
  const nodes: Growing[] = [];
  const places = new Map<string, number>();
  const edges: GraphEdge[] = [];
  for (const row of rows) {
    const ends = (['A', 'B'] as const).map((end) => ({ id: String(row[`id${end}`] ?? ''), name: String(row[end.toLowerCase()] ?? ''), type: String(row[`type${end}`] ?? '') }));
    if (nodes.length + ends.filter(({ id }) => !places.has(id)).length > mostNodes) break;
    const together = Number.isFinite(row['together']) ? Number(row['together']) : 0;
    const [a, b] = ends.map(({ id, name, type }) => {
      if (!places.has(id)) places.set(id, nodes.push({ id, name, type, weight: 0, others: 0, nearest: { name: '', together: 0 } }) - 1);
      return places.get(id)!;
    }) as [number, number];
    edges.push({ a, b, together });
    meet(nodes[a]!, nodes[b]!, together);
    meet(nodes[b]!, nodes[a]!, together);
  }
  return { nodes, edges };
}

function meet(node: Growing, other: Growing, together: number): void {
  node.weight += together;
  node.others++;
  if (together > node.nearest.together) node.nearest = { name: other.name, together };
}

/** How many parts a graph has between which there is no edge. */
export function partsOf({ nodes, edges }: Graph): number {
  const root = nodes.map((_, at) => at);
  const find = (at: number): number => {
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  for (const { a, b } of edges) root[find(a)] = find(b);
  return root.filter((other, at) => other === at).length;
}
