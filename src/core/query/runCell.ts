import type { Diagnostic } from '../../protocol/diagnostic';
import type { Message } from '../../protocol/message';
import type { Method } from '../../protocol/result';
import { searchText } from './statementText';
import type { SearchNode } from './ast';
import { asked, resultStatement } from './cellOutline';
import type { Corpus } from './Corpus';
import { visit } from './checkSearch';
import { namesIn, neededDefinitions } from './definitions';
import { lexiconOf } from './lexicon';
import { say } from './messages';
import { needsQuotes } from './needsLayers';
import { hasErrors, NotebookAnalysis } from './NotebookAnalysis';
import type { ParsedStatement } from './parser';
import { error } from './problem';
import { compoundHint, quotedCompoundHint } from './run/compoundHint';
import { corpusDigest } from './run/corpusDigest';
import { evaluateSearch, type NamedArticles } from './run/evaluateSearch';
import { explainNothing } from './run/explainNothing';
import type { FullResult } from './run/FullResult';
import { Pace, type RunContext } from './run/Pace';
import { NOTHING_YET, PipelineRun, type Stage } from './run/PipelineRun';
import { overQuotes } from './run/QuoteIndex';
import { regionNames } from './run/regions';
import type { RowSet } from './run/RowSet';
import { scopeSize } from './run/scopeSize';
import { HitFinder, membersOf } from './run/Selection';

export type { FullResult } from './run/FullResult';
export type { RunContext } from './run/Pace';

/** What running a cell came to. Diagnostics are those of its own statements. */
export type CellRun =
  | { readonly kind: 'result'; readonly result: FullResult; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'nothing'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'error'; readonly diagnostics: readonly Diagnostic[] };

/** A query without a statement: `runCell` answers `nothing` with this, the command line takes it as an error. */
const EMPTY_QUERY: Diagnostic = error('empty', { start: 0, end: 0 }, 'empty');

/**
 * Runs one cell of a notebook against a corpus: its last pipeline is the result. Definitions of all cells hold. A cell of definitions alone
 * answers `nothing`. Throws `Cancelled` when it is.
 */
export async function runCell(corpus: Corpus, cells: readonly string[], cell: number, context: RunContext): Promise<CellRun> {
  const pace = new Pace(context);
  const analysis = new NotebookAnalysis(cells, lexiconOf(corpus), () => pace.check());
  const statements = analysis.cells[cell]?.statements ?? [];
  const diagnostics = statements.flatMap((statement) => statement.diagnostics);
  if (statements.length === 0) return { kind: 'nothing', diagnostics: [EMPTY_QUERY] };
  if (statements.some(hasErrors)) return { kind: 'error', diagnostics };
  const last = resultStatement(analysis.cells[cell]);
  if (!last) return { kind: 'nothing', diagnostics };
  const searched = needsQuotes(last, analysis) ? await overQuotes(corpus, pace) : corpus;
  const { result, hints } = await new CellRunner(searched, analysis, cells, pace).run(last);
  pace.end();
  return { kind: 'result', result, diagnostics: [...diagnostics, ...hints] };
}

class CellRunner {
  readonly #finder: HitFinder;
  readonly #stages = new Map<ParsedStatement, Stage>();

  constructor(private readonly corpus: Corpus, private readonly analysis: NotebookAnalysis, private readonly cells: readonly string[], private readonly pace: Pace) {
    this.#finder = new HitFinder(corpus, pace);
  }

  async run(statement: ParsedStatement): Promise<{ readonly result: FullResult; readonly hints: readonly Diagnostic[] }> {
    const needed = neededDefinitions([statement], this.analysis.definitions);
    for (const definition of needed) this.#stages.set(definition, await this.#evaluate(definition));
    const pipeline = this.#pipelineRun(statement);
    const stage = await pipeline.withRows(await this.#evaluate(statement));
    const warnings = await this.#warnings([...needed, statement], stage);
    return { result: this.#result(statement, stage, warnings), hints: await this.#hints(statement, stage) };
  }

  /** What only a run can know and no result keeps. A word that a name stands for is not in this cell. */
  async #hints(statement: ParsedStatement, stage: Stage): Promise<readonly Diagnostic[]> {
    if (namesIn(statement).length > 0) return [];
    const found = compoundHint(this.corpus.index, stage.selection, this.pace) ?? await quotedCompoundHint(this.corpus, stage.selection, this.pace);
    return found === undefined ? [] : [found];
  }

  #pipelineRun(statement: ParsedStatement): PipelineRun {
    const source = this.#sourceOf(statement);
    return new PipelineRun(this.corpus, this.analysis, this.#finder, (node) => source.slice(node.start, node.end), (definition) => this.#stages.get(definition)!);
  }

  #sourceOf(statement: ParsedStatement): string {
    return this.cells[this.analysis.cellOf(statement)]!;
  }

  async #evaluate(statement: ParsedStatement): Promise<Stage> {
    const { pipeline } = statement.node;
    const head = this.analysis.head(pipeline.search);
    const start = head ? this.#stages.get(head)! : await this.#search(pipeline.search);
    return this.#pipelineRun(statement).run(pipeline, start);
  }

  async #search(search: SearchNode): Promise<Stage> {
    const named = new Map<string, NamedArticles>();
    visit(search, (node) => {
      const definition = node.type === 'name' ? this.analysis.definition(node.name) : undefined;
      if (node.type === 'name' && definition) named.set(node.name, namedArticles(this.#stages.get(definition)!));
    });
    const selection = await evaluateSearch(search, { corpus: this.corpus, analysis: this.analysis, finder: this.#finder, named: (name) => named.get(name)! });
    return { selection, search, rows: undefined, about: NOTHING_YET, warnings: [] };
  }

  async #warnings(statements: readonly ParsedStatement[], stage: Stage & { readonly rows: RowSet }): Promise<readonly Message[]> {
    const said = statements.flatMap((statement) => statement.diagnostics.filter((diagnostic) => diagnostic.severity === 'warning'));
    const warnings = [...said.map((diagnostic) => diagnostic.message), ...stage.warnings];
    if (this.corpus.index.articleCount === 0) return [say('emptyCorpus'), ...warnings];
    if (stage.rows.size > 0 || said.some(({ code }) => code === 'absent')) return warnings;
    return [...warnings, await explainNothing(stage, this.#finder)];
  }

  #result(statement: ParsedStatement, stage: Stage & { readonly rows: RowSet }, warnings: readonly Message[]): FullResult {
    const { rows } = stage;
    const { start, end, pipeline: { verbs } } = statement.node;
    return {
      query: this.#sourceOf(statement).slice(start, end), kind: rows.kind, total: rows.total,
      columns: rows.columns.map(({ name, type }) => ({ name, type })),
      method: this.#method(statement, stage), warnings, corpus: this.corpus, rowCount: rows.size,
      used: membersOf(stage.selection.read),
      search: verbs.length === 0 || verbs[0]!.name === stage.about.verb ? searchText(statement, this.#sourceOf(statement)) : undefined,
      marks: stage.about.marks, chart: stage.about.chart,
      rows: (offset, limit, sort = null) => rows.rows(offset, limit, sort),
    };
  }

  #method(statement: ParsedStatement, stage: Stage): Method {
    const { index } = this.corpus;
    const mask = stage.about.mask ?? stage.selection.mask;
    const scope = stage.about.hasArgument ? stage.selection.matched : stage.selection.scope;
    const { verb, settings, node, hits, formulas, numbers, collocates } = stage.about;
    return { verb, ...asked(statement, this.analysis, this.cells), settings, scope: { ...scopeSize(index, scope, mask), regions: regionNames(mask) }, node, hits, ...(collocates && { collocates }), formulas, ...numbers, corpus: corpusDigest(this.corpus, scope) };
  }
}

function namedArticles(stage: Stage): NamedArticles {
  const { matched, read } = stage.selection;
  return { matched: stage.rows && stage.rows.kind !== 'table' ? stage.rows.articles() : matched, read };
}
