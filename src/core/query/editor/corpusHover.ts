import type { HelpPart, Hover } from '../../../protocol/help';
import type { Span } from '../../../protocol/span';
import type { FieldNode, SearchNode } from '../ast';
import type { Corpus } from '../Corpus';
import { entitiesMeant } from '../entityValue';
import { needsLayers } from '../needsLayers';
import { hasErrors, NotebookAnalysis } from '../NotebookAnalysis';
import type { ParsedStatement } from '../parser';
import { compoundHint } from '../run/compoundHint';
import { evaluateSearch } from '../run/evaluateSearch';
import { Pace, type RunContext } from '../run/Pace';
import { overQuotes } from '../run/QuoteIndex';
import { ALL_REGIONS } from '../run/regions';
import { countOf, HitFinder, type Selection } from '../run/Selection';
import { runCell } from '../runCell';
import type { FieldSpec } from '../table';
import { entityParts } from './entityParts';
import { listPart, textPart, titlePart } from './explain';
import { partsOf } from './hoverAt';
import { say } from './messages';
import { regionsAround, regionsOf } from './regionsAround';
import { spellingsOf } from './spellingsOf';
import { targetAt, type Target, type TargetPlace } from './targetAt';

/** Spellings that a hover names one by one. */
const MOST_FORMS = 12;

/** What `hoverAt` says, and what the corpus knows: which forms a term finds and how often, who is meant, what a name comes to. Throws `Cancelled`. */
export async function hoverInCorpus(corpus: Corpus, cells: readonly string[], cell: number, offset: number, context: RunContext): Promise<Hover | undefined> {
  // What the corpus lacks is the checker's to say, and takes long where it is looked up among a million names.
  const analysis = new NotebookAnalysis(cells, undefined);
  const place = analysis.cells[cell] && targetAt(analysis.cells[cell], offset);
  if (!place) return undefined;
  const { start, end } = place.target;
  const known = partsOf(place, analysis, cells);
  const { node } = place.target.kind === 'value' ? place.target : { node: place.target };
  const found = await new CorpusHover(corpus, analysis, cells, context).partsOf(place, cells[cell]!.slice(node.start, node.end));
  const head = known.length > 0 ? known : [titlePart(cells[cell]!.slice(start, end), null)];
  return known.length > 0 || found.length > 0 ? { start, end, parts: [...head, ...found] } : undefined;
}

class CorpusHover {
  readonly #pace: Pace;

  constructor(private readonly corpus: Corpus, private readonly analysis: NotebookAnalysis, private readonly cells: readonly string[], private readonly context: RunContext) {
    this.#pace = new Pace(context);
  }

  /** `text` is what stands there. */
  async partsOf({ target, statement }: TargetPlace, text: string): Promise<readonly HelpPart[]> {
    if (target.kind === 'name') return this.#name(target.name);
    if ((target.kind !== 'term' && target.kind !== 'value') || isFaulty(statement, target)) return [];
    if (target.kind === 'value' && target.spec.value === 'region') return [];
    if (!this.corpus.layers && needsLayers([text], 0)) return [textPart(say('analysing'))];
    const selection = await this.#select(target, statement);
    const entities = target.kind === 'value' && target.spec.value === 'entity' ? this.#entities(target.node, target.spec) : [];
    return [...entities, ...(await this.#counts(selection))];
  }

  /** The articles and hits of the term alone, in the regions that are in force where it stands. */
  async #select(target: Extract<Target, { kind: 'term' | 'value' }>, { node: { pipeline } }: ParsedStatement): Promise<{ readonly selection: Selection; readonly finder: HitFinder }> {
    const isArgument = target.search !== pipeline.search;
    const regions = isArgument ? regionsOf(this.analysis.expanded(pipeline.search)) : regionsAround(pipeline.search, target);
    const inQuotes = regions.some(({ value }) => this.analysis.value(value)?.raw === 'quote');
    const inForce = inQuotes && !this.corpus.layers ? [] : regions;
    const corpus = inQuotes && this.corpus.layers ? await overQuotes(this.corpus, this.#pace) : this.corpus;
    const finder = new HitFinder(corpus, this.#pace);
    const selection = await evaluateSearch(within(target.node, inForce), { corpus, analysis: this.analysis, finder, named: () => { throw new Error('a term holds no name'); } });
    return { selection, finder };
  }

  async #counts({ selection, finder }: { readonly selection: Selection; readonly finder: HitFinder }): Promise<readonly HelpPart[]> {
    if (selection.node.length === 0) return [textPart(articleCount(countOf(selection.matched)))];
    const { index, pace } = finder;
    const everyArticle = new Uint8Array(index.articleCount).fill(1);
    const hits = await finder.ofAll(selection.node, everyArticle);
    const everywhere = await finder.ofAll(selection.node.map((atom) => ({ ...atom, mask: ALL_REGIONS })), everyArticle);
    const leftOut = everywhere.count - hits.count;
    const spellings = spellingsOf(index, hits.all(), pace);
    const compounds = compoundHint(index, selection, pace);
    return [
      textPart(hitCount(hits.count, hits.counts().filter((count) => count > 0).length)),
      ...listPart(say('forms'), spellings.slice(0, MOST_FORMS).map(({ text, count }) => ({ name: text, text: String(count) }))),
      ...(spellings.length > MOST_FORMS ? [textPart(say('more', spellings.length - MOST_FORMS))] : []),
      ...(leftOut > 0 ? [textPart(say('leftOut', leftOut))] : []),
      ...(compounds ? [textPart(compounds.message)] : []),
    ];
  }

  #entities(node: FieldNode, spec: FieldSpec): readonly HelpPart[] {
    const index = this.corpus.layers!.entities;
    return entityParts(entitiesMeant(index, spec, this.analysis.value(node.value)!).map((number) => index.entities[number]!));
  }

  /** How many articles or rows a name stands for, where that can be said without analysing anything first. */
  async #name(name: string): Promise<readonly HelpPart[]> {
    const definition = this.analysis.definition(name);
    if (!definition || hasErrors(definition) || this.analysis.literal(name)) return [];
    const cells = [...this.cells, `$${name}`];
    if (!this.corpus.layers && needsLayers(cells, cells.length - 1)) return [];
    const outcome = await runCell(this.corpus, cells, cells.length - 1, this.context);
    if (outcome.kind !== 'result') return [];
    const { kind, total } = outcome.result;
    return [textPart(kind === 'articles' ? articleCount(total) : say('rowsMade', total))];
  }
}

function isFaulty({ diagnostics }: ParsedStatement, { start, end }: Span): boolean {
  return diagnostics.some((found) => found.severity === 'error' && found.start < end && start < found.end);
}

function within(term: SearchNode, regions: readonly FieldNode[]): SearchNode {
  return regions.length === 0 ? term : { type: 'and', children: [...regions, term], start: term.start, end: term.end };
}

function articleCount(count: number): ReturnType<typeof say> {
  return count === 1 ? say('oneArticle') : say('articles', count);
}

function hitCount(hits: number, articles: number): ReturnType<typeof say> {
  if (hits === 0) return say('noHits');
  return articles === 1 ? say('hitsInOne', hits) : say('hitsIn', hits, articles);
}
