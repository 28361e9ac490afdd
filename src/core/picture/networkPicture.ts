import type { Message } from '../../protocol/message';
import type { Picture, PictureElement, PictureText } from '../../protocol/picture';
import type { TableRow } from '../../protocol/result';
import type { Box } from './boxes';
import { marked, svg } from './elements';
import { entityLegend, entityShape, lookOf } from './entityMarks';
import { entityTarget, pairTarget } from './entityTarget';
import { forceLayout, type Placed } from './forceLayout';
import { plainLabel } from './labels';
import { say, type PictureSentence } from './messages';
import { graphOf, partsOf, type Graph, type GraphEdge, type GraphNode } from './networkGraph';
import { placeLabels } from './placeLabels';
import type { PictureInput } from './PictureInput';

/** Pairs that are drawn at most. */
export const MOST_EDGES = 300;
/** Entities that are drawn at most, and the pixels that each needs. */
export const MOST_NODES = 150;
const AREA = 6000;
const MARGIN = { side: 34, top: 22, bottom: 22 };
const LEGEND_GAP = 10;
const WIDEST_EDGE = 7;
const LEAST_RADIUS = 4;

/** Entities joined where they stand together: the oftener, the thicker and nearer. Area tells how often one stands with others, shape and colour its type. */
export async function networkPicture({ result, width }: PictureInput): Promise<Omit<Picture, 'name' | 'style'>> {
  const rows = (await result.rows(0, Math.min(MOST_EDGES, result.rowCount))) as readonly TableRow[];
  const graph = graphOf(rows, Math.min(MOST_NODES, Math.floor((width * tallest(width)) / AREA)));
  const height = Math.min(tallest(width), Math.round(110 + 58 * Math.sqrt(graph.nodes.length)));
  const radii = radiiOf(graph.nodes, width);
  const places = forceLayout(radii, linksOf(graph), { left: MARGIN.side, top: MARGIN.top, right: width - MARGIN.side, bottom: height - MARGIN.bottom });
  const within = WITHIN[String(result.method.settings['within'])] ?? WITHIN['sentence']!;
  const most = Math.max(...graph.edges.map(({ together }) => together));
  const cut = (sentence: PictureSentence): readonly Message[] => (graph.edges.length < result.rowCount ? [say(sentence, graph.edges.length, result.rowCount)] : []);
  const legend = entityLegend(new Set(graph.nodes.map(({ type }) => type)), [say('legendNodes'), say(within.legend, most), ...cut('legendCut')], height + LEGEND_GAP, width);
  return {
    width, height: height + LEGEND_GAP + legend.height, title: say(within.title), description: [...describe(graph), ...cut('networkCut')],
    elements: [
      ...drawEdges(graph, places, most, result, within.label),
      ...drawNodes(graph, places, radii, result),
      svg('g', {}, ...drawNames(graph, places, radii, { left: 0, top: 0, right: width, bottom: height })),
      svg('g', {}, ...legend.elements),
    ],
  };
}

const WITHIN: Readonly<Record<string, { readonly title: PictureSentence; readonly legend: PictureSentence; readonly label: PictureSentence }>> = {
  sentence: { title: 'networkInSentence', legend: 'legendSentences', label: 'networkSentences' },
  paragraph: { title: 'networkInParagraph', legend: 'legendParagraphs', label: 'networkParagraphs' },
  article: { title: 'networkInArticle', legend: 'legendArticles', label: 'networkArticles' },
};

function tallest(width: number): number {
  return Math.round(Math.min(900, Math.max(360, width * 0.68)));
}

function radiiOf(nodes: readonly GraphNode[], width: number): readonly number[] {
  const most = Math.max(...nodes.map(({ weight }) => weight));
  const greatest = width < 500 ? 13 : 19;
  return nodes.map(({ weight }) => Math.max(LEAST_RADIUS, greatest * Math.sqrt(weight / (most || 1))));
}

function linksOf({ edges }: Graph): Parameters<typeof forceLayout>[1] {
  const most = Math.max(...edges.map(({ together }) => together)) || 1;
  return edges.map(({ a, b, together }) => ({ source: a, target: b, strength: together / most }));
}

/** The heaviest first: for keys and for names. */
function byWeight({ nodes }: Graph): readonly number[] {
  return nodes.map((_, at) => at).sort((a, b) => nodes[b]!.weight - nodes[a]!.weight || a - b);
}

function drawNodes(graph: Graph, places: readonly Placed[], radii: readonly number[], result: PictureInput['result']): readonly PictureElement[] {
  const order = byWeight(graph);
  const turns = new Map(order.map((at, turn) => [at, turn + 1]));
  return [...order].reverse().map((at) => {
    const node = graph.nodes[at]!;
    const { x, y } = places[at]!;
    const opens = entityTarget(result, node.id);
    return marked(entityShape(node.type, { x, y }, radii[at]!), { label: say(lookOf(node.type).label, plainLabel(node.name), node.others, plainLabel(node.nearest.name), node.nearest.together), opens, x, y, turn: turns.get(at)!, near: nearOf(graph, at, turns) });
  });
}

/** Turns of a node's lines, and of what these lead to. */
function nearOf({ nodes, edges }: Graph, node: number, turns: ReadonlyMap<number, number>): readonly number[] {
  return edges.flatMap(({ a, b }, at) => (a === node ? [turns.get(b)!, nodes.length + at + 1] : b === node ? [turns.get(a)!, nodes.length + at + 1] : []));
}

function drawEdges({ nodes, edges }: Graph, places: readonly Placed[], most: number, result: PictureInput['result'], label: PictureSentence): readonly PictureElement[] {
  return edges.map(({ a, b, together }, at) => ({ a, b, together, at })).reverse().map(({ a, b, together, at }) => {
    const [from, to] = [places[a]!, places[b]!];
    const line = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    return marked(
      svg('g', {}, svg('line', { class: 'pic-hit', ...line }), svg('line', { class: 'pic-edge', ...line, 'stroke-width': Math.max(1, (WIDEST_EDGE * together) / (most || 1)) })),
      { label: say(label, plainLabel(nodes[a]!.name), plainLabel(nodes[b]!.name), together), opens: pairTarget(result, nodes[a]!.id, nodes[b]!.id), x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, turn: nodes.length + at + 1 });
  });
}

function drawNames({ nodes }: Graph, places: readonly Placed[], radii: readonly number[], room: Box): readonly PictureElement[] {
  return placeLabels(byWeight({ nodes, edges: [] }).map((at) => ({ ...places[at]!, radius: radii[at]!, text: nodes[at]!.name })), room);
}

function describe(graph: Graph): readonly PictureText[] {
  const { nodes, edges } = graph;
  const nearest = edges.reduce<GraphEdge>((best, edge) => (edge.together > best.together ? edge : best), edges[0]!);
  const widest = nodes.reduce((best, node) => (node.others > best.others ? node : best));
  const parts = partsOf(graph);
  return [
    say('networkSummary', nodes.length, edges.length, plainLabel(nodes[nearest.a]!.name), plainLabel(nodes[nearest.b]!.name), nearest.together),
    ...(edges.length > 1 ? [say('networkWidest', plainLabel(widest.name), widest.others)] : []),
    ...(parts > 1 ? [say('networkParts', parts)] : []),
  ];
}
