import type { Message } from '../../../protocol/message';
import type { MethodNumbers } from '../../../protocol/result';
import type { PipelineNode, SearchNode, ValueNode, VerbNode } from '../ast';
import type { Corpus } from '../Corpus';
import { namesInVerb } from '../definitions';
import type { NotebookAnalysis } from '../NotebookAnalysis';
import { positiveTerms, type NodeTerm } from '../nodeWords';
import type { ParsedStatement } from '../parser';
import { unescape } from '../quote';
import { queriesIn, readByVerbs } from '../readsCorpus';
import { verbNamed } from '../table';
import { columnsIn, compileCondition } from './condition';
import { chartOf, type ChartSpec } from './chart';
import type { HitMarks } from './hitMarks';
import { passageAtom } from './passageAtom';
import type { RegionMask } from './regions';
import { rowsOfVerb } from './rowsOfVerb';
import { RowSet } from './RowSet';
import { asTyped, type Atom, type HitFinder, type Selection } from './Selection';
import type { SpeechContext } from './speechField';
import type { VerbInput } from './VerbInput';

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
  readonly numbers: MethodNumbers;
  /** Regions that the rows come from; `undefined` for those in force. */
  readonly mask?: RegionMask;
  /** Why there is no row, where the verb knows. */
  readonly nothing?: Message | undefined;
  readonly marks?: HitMarks | undefined;
  readonly collocates?: readonly string[] | undefined;
  /** What `chart` asked for. */
  readonly chart?: ChartSpec | undefined;
  /** True when the verb has an argument in place of the search's words: its scope is then what the search matches. */
  readonly hasArgument: boolean;
}

export const NOTHING_YET: About = { verb: 'articles', settings: {}, node: [], hits: 0, formulas: [], numbers: {}, hasArgument: false };

/** Runs the verbs of one pipeline. */
export class PipelineRun {
  constructor(
    private readonly corpus: Corpus, private readonly analysis: NotebookAnalysis, private readonly finder: HitFinder, private readonly source: (node: { start: number; end: number }) => string,
    /** What a definition that the statement needs has come to. */
    private readonly stageOf: (definition: ParsedStatement) => Stage,
  ) {}

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
    const { selection, search } = stage;
    const made = await this.#make('articles', { settings: {}, selection, scope: selection.scope, node: selection.node, nodeSearch: search, search, hasArgument: false, quotations: [], queries: [], named: () => undefined });
    return { ...stage, ...made };
  }

  async #verb(stage: Stage, verb: VerbNode): Promise<Stage> {
    const spec = verbNamed(verb.name)!;
    if (spec.output === 'same' || verb.name === 'select') return this.#tabular(await this.withRows(stage), verb);
    const selection = narrowed(stage);
    const hasArgument = verb.argument.type === 'node' || verb.argument.type === 'queries';
    const nodeSearch = verb.argument.type === 'node' ? inlined(verb.argument.search, this.analysis) : this.analysis.expanded(stage.search);
    const named = (option: string): Selection | undefined => queriesIn(verb).filter(({ name }) => name === option).map(({ value }) => this.#queryOf(value.name!))[0];
    const made = await this.#make(verb.name, {
      settings: this.#settings(verb), selection, scope: hasArgument ? selection.matched : selection.scope, nodeSearch, search: stage.search, hasArgument, named,
      quotations: verb.argument.type === 'quotations' ? verb.argument.texts.map(({ text }) => text) : [],
      queries: verb.argument.type === 'queries' ? verb.argument.names.map(({ name }) => ({ name: `$${name}`, selection: this.#queryOf(name) })) : [],
      node: verb.argument.type === 'node' ? this.#argumentAtoms(nodeSearch, selection) : verb.argument.type === 'queries' ? [] : selection.node,
    });
    return { selection: { ...selection, read: readByVerbs([verb], selection.read, (name) => this.#queryOf(name).read) }, search: stage.search, rows: made.rows, about: made.about, warnings: [...stage.warnings, ...made.warnings] };
  }

  #queryOf(name: string): Selection {
    const stage = this.stageOf(this.analysis.definition(name)!);
    return stage.rows?.kind === 'table' ? stage.selection : narrowed(stage);
  }

  /** Options in force, defaults included. */
  #settings(verb: VerbNode): Record<string, string> {
    const settings: Record<string, string> = {};
    for (const option of verbNamed(verb.name)!.options) if (option.standard !== undefined) settings[option.name] = option.standard;
    for (const option of verb.options) settings[option.name] = queriesIn(verb).includes(option) ? `$${option.value.name}` : this.#text(option.value);
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

  async #make(verb: string, what: Omit<VerbInput, 'corpus' | 'finder' | 'hits' | 'speech'>): Promise<{ readonly rows: RowSet; readonly about: About; readonly warnings: readonly Message[] }> {
    const hits = await this.finder.ofAll(what.node, what.selection.matched);
    const { source, order, formulas = [], warnings = [], numbers = {}, settings: more = {}, nothing, marks, collocates, mask = what.selection.mask, words = { node: what.node, hits: hits.count } } = await rowsOfVerb(verb, { ...what, corpus: this.corpus, finder: this.finder, hits, speech: this.#speech });
    const settings = Object.fromEntries(Object.entries({ ...what.settings, ...more }).map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]));
    const node = [...new Set(words.node.map((atom) => asTyped(atom.node)))];
    return { rows: RowSet.of(source, this.finder.pace, order), about: { verb, settings, node, hits: words.hits, formulas, numbers, nothing, marks, collocates, mask, hasArgument: what.hasArgument }, warnings };
  }

  get #speech(): SpeechContext {
    return { corpus: this.corpus, analysis: this.analysis, pace: this.finder.pace };
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
    if (verb.name === 'chart') return { ...stage, about: { ...about, chart: chartOf(rows.columns, this.#settings(verb)) } };
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
