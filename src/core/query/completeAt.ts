import type { Completion } from '../../protocol/diagnostic';
import type { Span } from '../../protocol/span';
import { shapeBehind } from './checkVerbs';
import { columnCompletions, keywordCompletions, nameCompletions, optionCompletions, optionValueCompletions, verbCompletions, type Place } from './completions';
import type { Lexicon } from './lexicon';
import { NotebookAnalysis, type Shape } from './NotebookAnalysis';
import type { ParsedStatement } from './parser';
import type { Token } from './scanner';
import { searchCompletions } from './searchCompletions';
import { ARTICLE_COLUMNS, verbNamed, type VerbSpec } from './table';

/**
 * What can stand at `offset` of a cell: words of the corpus, fields and their values, verbs, options, columns of the table at this point,
 * names. Never throws; empty inside a comment.
 */
export function completeAt(cells: readonly string[], cell: number, offset: number, lexicon: Lexicon | undefined): readonly Completion[] {
  const source = cells[cell];
  if (source === undefined || offset < 0 || offset > source.length) return [];
  const analysis = new NotebookAnalysis(cells, undefined);
  const parsed = analysis.cells[cell]!;
  if (parsed.comments.some((comment) => comment.start < offset && offset <= comment.end)) return [];
  const statement = statementAt(parsed.statements, source, offset);
  const tokens = (statement?.tokens ?? []).filter((token) => token.start < offset);
  const here = { source, offset, analysis, lexicon, statement };
  const pipe = tokens.map((token) => token.kind).lastIndexOf('pipe');
  return pipe < 0 ? inSearch(here, tokens) : inVerb(here, tokens.slice(pipe + 1));
}

interface Here {
  readonly source: string;
  readonly offset: number;
  readonly analysis: NotebookAnalysis;
  readonly lexicon: Lexicon | undefined;
  readonly statement: ParsedStatement | undefined;
}

/** The statement that the offset stands in or directly behind, on the same line. */
function statementAt(statements: readonly ParsedStatement[], source: string, offset: number): ParsedStatement | undefined {
  const before = statements.filter((statement) => statement.node.start <= offset).at(-1);
  if (!before || offset <= before.node.end) return before;
  return /[\r\n]/.test(source.slice(before.node.end, offset)) ? undefined : before;
}

/** The token that is being written at the offset. */
function current(tokens: readonly Token[], offset: number): Token | undefined {
  const last = tokens.at(-1);
  return last && last.end >= offset && last.kind !== 'define' && last.kind !== 'pipe' ? last : undefined;
}

function inSearch(here: Here, tokens: readonly Token[]): readonly Completion[] {
  const token = current(tokens, here.offset);
  return searchCompletions({ ...here, token, before: token ? tokens.at(-2) : tokens.at(-1), inNode: false });
}

function inVerb(here: Here, tokens: readonly Token[]): readonly Completion[] {
  const token = current(tokens, here.offset);
  const place = placeOf(here, token);
  const first = tokens[0];
  if (!first || first === token) return verbCompletions(place, shapeBefore(here));
  const spec = verbNamed(first.raw);
  if (!spec?.built) return [];
  if (spec.argument === 'none' || spec.argument === 'node') return inOptions(here, spec, tokens, token, place);
  return inWords(here, spec, tokens, token);
}

function placeOf(here: Here, token: Token | undefined): Place {
  const start = token ? token.start : here.offset;
  return { span: { start, end: token?.end ?? here.offset }, prefix: here.source.slice(start, here.offset) };
}

function inOptions(here: Here, spec: VerbSpec, tokens: readonly Token[], token: Token | undefined, place: Place): readonly Completion[] {
  const written = token?.kind === 'chunk' ? /^([\p{L}_]+)=/u.exec(token.raw) : null;
  const option = written && spec.options.find((known) => known.name === written[1]);
  if (written && option && token && here.offset >= token.start + written[0].length) {
    const start = token.start + written[0].length;
    return optionValueCompletions(option, partOfList({ start, end: token.end }, here), here.analysis);
  }
  const given = tokens.flatMap((other) => (other === token || other.kind !== 'chunk' ? [] : [other.raw.split('=')[0]!]));
  const options = token?.kind === 'quote' ? [] : optionCompletions(spec, given, place);
  if (spec.argument === 'none') return options;
  return [...options, ...searchCompletions({ ...here, token, before: token ? tokens.at(-2) : tokens.at(-1), inNode: true })];
}

/** The part between commas that the offset stands in. */
function partOfList(span: Span, here: Here): Place {
  const { source, offset } = here;
  const start = Math.max(span.start, source.lastIndexOf(',', offset - 1) + 1);
  const comma = source.indexOf(',', offset);
  return { span: { start, end: comma >= 0 && comma < span.end ? comma : span.end }, prefix: source.slice(start, offset) };
}

/** The kind and columns in front of the verb that is being written. */
function shapeBefore(here: Here): Shape {
  const start: Shape = { kind: 'articles', columns: ARTICLE_COLUMNS };
  const pipeline = here.statement?.node.pipeline;
  if (!pipeline) return start;
  const head = here.analysis.head(pipeline.search);
  let shape = (head && here.analysis.shape(head)) ?? start;
  for (const verb of pipeline.verbs) {
    if (verb.end >= here.offset || holds(verb.nameSpan, here.offset)) break;
    const next = pipeline.verbs[pipeline.verbs.indexOf(verb) + 1];
    const lastPipe = here.source.lastIndexOf('|', here.offset - 1);
    if (!next && verb.start > lastPipe) break;
    const spec = verbNamed(verb.name);
    const settings = Object.fromEntries(verb.options.map((option) => [option.name, here.analysis.value(option.value)?.raw ?? '']));
    if (spec?.built) shape = shapeBehind(verb, spec, shape, settings);
  }
  return shape;
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Behind `where`, `sort`, `select` and `top`: columns, names and the words of conditions. */
function inWords(here: Here, spec: VerbSpec, tokens: readonly Token[], token: Token | undefined): readonly Completion[] {
  if (token?.kind === 'quote') return [];
  const place = wordPlace(here, token);
  const names = place.prefix.startsWith('$') || spec.argument === 'number' ? nameCompletions(here.analysis, here.statement, place) : [];
  if (place.prefix.startsWith('$') || spec.argument === 'number') return names;
  const previous = here.source.slice(tokens[0]!.end, place.span.start).trim();
  const columns = columnCompletions(shapeBefore(here).columns, place);
  const isColumnNext = previous === '' || previous.endsWith(',') || /(?:\bAND|\bOR|\bNOT|\()$/.test(previous);
  if (isColumnNext) return spec.argument === 'condition' ? [...columns, ...keywordCompletions(['NOT'], place)] : columns;
  if (spec.argument === 'order') return keywordCompletions(['desc', 'asc'], place);
  if (spec.argument !== 'condition') return [];
  return /(?:[<>=]|\bcontains)$/.test(previous) ? nameCompletions(here.analysis, here.statement, place) : keywordCompletions(['contains', 'AND', 'OR'], place);
}

function wordPlace(here: Here, token: Token | undefined): Place {
  const place = placeOf(here, token?.kind === 'chunk' ? token : undefined);
  const cut = Math.max(...[',', '=', '<', '>', '!'].map((mark) => place.prefix.lastIndexOf(mark))) + 1;
  return { span: { start: place.span.start + cut, end: place.span.end }, prefix: place.prefix.slice(cut) };
}
