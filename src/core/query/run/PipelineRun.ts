import type { Message } from '../../../protocol/message';
import type { PipelineNode, SearchNode, ValueNode, VerbNode } from '../ast';
import { namesInVerb } from '../definitions';
import { say } from '../messages';
import type { Corpus } from '../Corpus';
import { BM25_FORMULA, PER_MILLION_FORMULA } from '../formulas';
import { positiveTerms, type NodeTerm } from '../nodeWords';
import type { NotebookAnalysis } from '../NotebookAnalysis';
import { unescape } from '../quote';
import { ENTITY_KEYS, verbNamed } from '../table';
import { ArticleSource } from './ArticleSource';
import { columnsIn, compileCondition } from './condition';
import { countBy, entityKeys } from './countVerb';
import { entitiesOf } from './entitiesVerb';
import { frequency } from './frequencyVerb';
import { hitCounts, type Hits } from './hits';
import { HitSource } from './HitSource';
import { passageAtom } from './passageAtom';
import { dateRows, speechRows, type PassagesInput } from './passageVerbs';
import { rankArticles } from './rankArticles';
import type { RegionMask } from './regions';
import { RowSet } from './RowSet';
import { sentencesOf } from './sentencesVerb';
import { speechDemand, type SpeechContext } from './speechField';
import { asTyped, countOf, type Atom, type HitFinder, type Selection } from './Selection';

/** What a pipeline has come to behind one of its verbs. */
export interface Stage {
  readonly selection: Selection;
  /** The search as written, for `sentences`. */
  readonly search: SearchNode;
  /** `undefined` before the first verb that makes rows. */
  readonly rows: RowSet | undefined;
  readonly about: About;
  readonly warnings: readonly Message[];
}

/** What the method line says of the verb that made the rows. */
export interface About {
  readonly verb: string;
  readonly settings: Readonly<Record<string, string | number>>;
  readonly node: readonly string[];
  readonly hits: number;
  readonly formulas: readonly string[];
  /** True when the node is the verb's argument: its scope is then what the search matches. */
  readonly hasArgument: boolean;
}

export const NOTHING_YET: About = { verb: 'articles', settings: {}, node: [], hits: 0, formulas: [], hasArgument: false };

interface Made {
  readonly rows: RowSet;
  readonly hits: number;
  readonly formulas?: readonly string[];
  readonly warnings?: readonly Message[];
}

/** Runs the verbs of one pipeline. */
export class PipelineRun {
  constructor(private readonly corpus: Corpus, private readonly analysis: NotebookAnalysis, private readonly finder: HitFinder, private readonly source: (node: { start: number; end: number }) => string) {}

  /** Runs all verbs; a pipeline that ends without rows shows its articles. */
  async run(pipeline: PipelineNode, start: Stage): Promise<Stage> {
    let stage = start;
    for (const verb of pipeline.verbs) {
      this.finder.pace.check();
      stage = await this.#verb(stage, verb);
      await this.finder.pace.breathe();
    }
    return stage;
  }

  /** Articles, where no verb has made rows yet. */
  async withRows(stage: Stage): Promise<Stage & { readonly rows: RowSet }> {
    if (stage.rows) return { ...stage, rows: stage.rows };
    const made = await this.#make(stage, 'articles', {}, stage.selection.node);
    return { ...stage, rows: made.rows, about: this.#about('articles', {}, stage.selection.node, made, false) };
  }

  async #verb(stage: Stage, verb: VerbNode): Promise<Stage> {
    const spec = verbNamed(verb.name)!;
    if (spec.output === 'same' || verb.name === 'select') return this.#tabular(await this.withRows(stage), verb);
    const settings = this.#settings(verb);
    const selection = narrowed(stage);
    const hasArgument = verb.argument.type === 'node';
    const search = verb.argument.type === 'node' ? inlined(verb.argument.search, this.analysis) : this.analysis.expanded(stage.search);
    const node = hasArgument ? this.#argumentAtoms(search, selection) : selection.node;
    const made = await this.#make({ ...stage, selection, search }, verb.name, settings, node);
    const about = this.#about(verb.name, settings, node, made, hasArgument);
    return { selection, search: stage.search, rows: made.rows, about, warnings: [...stage.warnings, ...(made.warnings ?? [])] };
  }

  #about(verb: string, settings: Readonly<Record<string, string>>, node: readonly Atom[], made: Made, hasArgument: boolean): About {
    const shown = Object.entries(settings).map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value] as const);
    return {
      verb, settings: Object.fromEntries(shown), node: [...new Set(node.map((atom) => asTyped(atom.node)))],
      hits: made.hits, formulas: made.formulas ?? [], hasArgument,
    };
  }

  /** Options in force, defaults included. */
  #settings(verb: VerbNode): Record<string, string> {
    const settings: Record<string, string> = {};
    for (const option of verbNamed(verb.name)!.options) if (option.standard !== undefined) settings[option.name] = option.standard;
    for (const option of verb.options) settings[option.name] = this.#text(option.value);
    return settings;
  }

  #text(value: ValueNode): string {
    const resolved = this.analysis.value(value);
    if (!resolved) throw new Error('unchecked value');
    return unescape(resolved.raw);
  }

  #argumentAtoms(search: SearchNode, selection: Selection): Atom[] {
    return positiveTerms(search).map((node) => this.#atom(node, selection.mask));
  }

  #atom(node: NodeTerm, mask: RegionMask): Atom {
    switch (node.type) {
      case 'word': return { node, mask };
      case 'pattern': return { node, mask };
      case 'field': return passageAtom(node, mask, this.#speech);
    }
  }

  async #make(stage: Stage, verb: string, settings: Readonly<Record<string, string>>, node: readonly Atom[]): Promise<Made> {
    const { selection } = stage;
    const { index, pace } = this.finder;
    const hits = await this.finder.ofAll(node, selection.matched);
    const count = hits.first.length;
    switch (verb) {
      case 'kwic': return { rows: this.#kwic(hits, settings), hits: count };
      case 'sentences': return { rows: RowSet.of(await this.#sentences(stage, node), pace), hits: count };
      case 'count': {
        const keys = settings['by'] !== undefined && ENTITY_KEYS.includes(settings['by']) ? entityKeys(this.corpus, settings['by'], selection.mask) : undefined;
        const rows = RowSet.of(await countBy({ corpus: this.corpus, by: settings['by'], matched: selection.matched, hits: hitCounts(index, hits, pace), keys, pace }), pace);
        return { rows, hits: count, warnings: settings['by'] === 'source' ? this.#severalSources(selection) : [] };
      }
      case 'entities': return { rows: RowSet.of(await entitiesOf(this.corpus, settings['type'], selection.matched, selection.mask, pace), pace), hits: count };
      case 'quotes': case 'reported': return { rows: RowSet.of(await speechRows(this.#passages(selection), verb, speechDemand(stage.search, this.#speech)), pace), hits: count };
      case 'dates': return { rows: RowSet.of(await dateRows(this.#passages(selection)), pace), hits: count };
      case 'frequency': {
        const of = settings['of'] === 'lemma' ? 'lemma' : 'word';
        return { rows: RowSet.of(await frequency(index, of, selection.matched, selection.mask, pace), pace), hits: count, formulas: [PER_MILLION_FORMULA] };
      }
      case 'articles': return { rows: await this.#articles(selection, hits), hits: count, formulas: node.length ? [BM25_FORMULA] : [] };
      default: throw new Error(`${verb} makes no rows`);
    }
  }

  get #speech(): SpeechContext {
    return { corpus: this.corpus, analysis: this.analysis, pace: this.finder.pace };
  }

  #passages({ matched, mask }: Selection): PassagesInput {
    return { corpus: this.corpus, matched, mask, pace: this.finder.pace };
  }

  #kwic(hits: Hits, settings: Readonly<Record<string, string>>): RowSet {
    const size = settings['context'] === 'sentence' ? 'sentence' : Number(settings['context']);
    const source = new HitSource(this.corpus, hits, size, this.finder.pace);
    const keys = settings['sort']?.split(',').map((key) => Number(key.slice(0, -1)) * (key.endsWith('L') ? -1 : 1));
    const rows = RowSet.of(source, this.finder.pace);
    return keys ? RowSet.of(source, this.finder.pace, source.byContext(keys, rows.order)) : rows;
  }

  async #articles(selection: Selection, hits: Hits): Promise<RowSet> {
    const { index, pace } = this.finder;
    const scores = await rankArticles(selection, this.finder);
    const found = new Uint32Array(countOf(selection.matched));
    let size = 0;
    selection.matched.forEach((flag, article) => {
      if (flag) found[size++] = article;
    });
    found.sort((a, b) => scores[b]! - scores[a]! || a - b);
    return RowSet.of(new ArticleSource(this.corpus, found, scores, hitCounts(index, hits, pace), hits, pace), pace);
  }

  #sentences(stage: Stage, node: readonly Atom[]): ReturnType<typeof sentencesOf> {
    const { matched, mask } = stage.selection;
    const atoms = new Map(node.map((atom) => [atom.node, atom]));
    return sentencesOf({
      corpus: this.corpus, search: stage.search, matched, mask, pace: this.finder.pace,
      hitsOf: (word) => this.finder.of(atoms.get(word)!), words: [...atoms.keys()],
    });
  }

  #severalSources(selection: Selection): readonly Message[] {
    const several = this.corpus.articles.filter((info, article) => selection.matched[article] && info.sources.length > 1).length;
    return several ? [say('severalSources', several)] : [];
  }

  /** What stands behind a verb, with values in place of names: they may come from elsewhere. */
  #shown(verb: VerbNode): string {
    let [text, at] = ['', verb.nameSpan.end];
    for (const { name, start, end } of namesInVerb(verb)) {
      text += this.source({ start: at, end: start }) + (this.analysis.literal(name)?.raw ?? `$${name}`);
      at = end;
    }
    return (text + this.source({ start: at, end: verb.end })).trim();
  }

  async #tabular(stage: Stage & { readonly rows: RowSet }, verb: VerbNode): Promise<Stage> {
    const { argument } = verb;
    const { rows } = stage;
    const shown = this.#shown(verb);
    const about: About = { ...stage.about, settings: { ...stage.about.settings, [verb.name]: /^\d+$/.test(shown) ? Number(shown) : shown } };
    switch (argument.type) {
      case 'condition': {
        const test = compileCondition(argument.condition, rows.columns, (value) => this.#text(value));
        return { ...stage, about, rows: await rows.where([...new Set(columnsIn(argument.condition))], test) };
      }
      case 'order': return { ...stage, about, rows: await rows.sort(argument.keys.map((key) => ({ column: key.column.name, descending: key.descending }))) };
      case 'columns': return { ...stage, about, rows: rows.select(argument.columns.map((column) => column.name)) };
      case 'number': return { ...stage, about, rows: rows.top(Number(this.#text(argument.value))) };
      default: throw new Error(`${verb.name} without its argument reached evaluation`);
    }
  }
}

/** The selection with only those articles that are left in the rows: `Putin | top 3 | kwic`. */
function narrowed(stage: Stage): Selection {
  return stage.rows ? { ...stage.selection, matched: stage.rows.articles() } : stage.selection;
}

/** A verb's argument with each name replaced by the search that it stands for. */
function inlined(search: SearchNode, analysis: NotebookAnalysis): SearchNode {
  switch (search.type) {
    case 'and': case 'or': return { ...search, children: search.children.map((child) => inlined(child, analysis)) };
    case 'group': return { ...search, child: inlined(search.child, analysis) };
    case 'name': return analysis.expanded(search);
    default: return search;
  }
}
