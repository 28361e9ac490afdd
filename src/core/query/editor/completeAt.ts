import type { Completion } from '../../../protocol/diagnostic';
import type { Span } from '../../../protocol/span';
import type { Lexicon } from '../lexicon';
import { NotebookAnalysis, type Shape } from '../NotebookAnalysis';
import type { ParsedStatement } from '../parser';
import type { Token } from '../scanner';
import { verbNamed, type VerbSpec } from '../table';
import { columnCompletions, optionCompletions, nameCompletions, optionValueCompletions, placeOf, verbCompletions, type Here, type Place } from './completions';
import { searchCompletions } from './searchCompletions';
import { shapeBefore } from './shapeBefore';
import { tableCompletions } from './tableCompletions';

/**
 * What can stand at `offset` of a cell: words of the corpus, fields and their values, verbs, options, columns of the table at this point and
 * what they hold, names. Never throws; empty inside a comment.
 */
export function completeAt(cells: readonly string[], cell: number, offset: number, lexicon: Lexicon | undefined): readonly Completion[] {
  const source = cells[cell];
  if (source === undefined || offset < 0 || offset > source.length) return [];
  const analysis = new NotebookAnalysis(cells, undefined);
  const parsed = analysis.cells[cell]!;
  if (parsed.comments.some((comment) => comment.start < offset && offset <= comment.end)) return [];
  const statement = statementAt(parsed.statements, source, offset);
  const tokens = (statement?.tokens ?? []).filter((token) => token.start < offset);
  if (isInDefinition(tokens.at(-1), source, offset)) return [];
  const here = { cells, source, offset, analysis, lexicon, statement };
  const pipe = tokens.map((token) => token.kind).lastIndexOf('pipe');
  const found = pipe < 0 ? inSearch(here, tokens, false) : inVerb(here, tokens[pipe]!, tokens.slice(pipe + 1));
  // An editor replaces within a line only.
  return found.filter(({ span }) => !/[\r\n]/.test(source.slice(span.start, span.end)));
}

/** The statement that the offset stands in or directly behind, on the same line. */
function statementAt(statements: readonly ParsedStatement[], source: string, offset: number): ParsedStatement | undefined {
  const before = statements.filter((statement) => statement.node.start <= offset).at(-1);
  if (!before || offset <= before.node.end) return before;
  return /[\r\n]/.test(source.slice(before.node.end, offset)) ? undefined : before;
}

/** Before the `=` of `$name =`: a new name is anybody's choice. */
function isInDefinition(last: Token | undefined, source: string, offset: number): boolean {
  return last?.kind === 'define' && offset <= source.indexOf('=', last.end);
}

/** The token that is being written at the offset. */
function current(tokens: readonly Token[], offset: number): Token | undefined {
  const last = tokens.at(-1);
  return last && last.end >= offset && last.kind !== 'define' && last.kind !== 'pipe' ? last : undefined;
}

function inSearch(here: Here, tokens: readonly Token[], inNode: boolean): readonly Completion[] {
  const token = current(tokens, here.offset);
  return searchCompletions({ ...here, token, before: token ? tokens.slice(0, -1) : tokens, inNode });
}

function inVerb(here: Here, pipe: Token, tokens: readonly Token[]): readonly Completion[] {
  const token = current(tokens, here.offset);
  const shape = shapeBefore(here.statement?.node.pipeline, pipe.start, here.analysis);
  const [first] = tokens;
  if (!first || first === token) return verbCompletions(placeOf(here, token), shape);
  const spec = verbNamed(first.raw);
  if (!spec?.built) return [];
  if (spec.argument === 'none' || spec.argument === 'node' || spec.argument === 'queries') return inOptions(here, spec, tokens, token, shape);
  return tableCompletions(here, spec, { tokens, token, columns: shape.columns });
}

function inOptions(here: Here, spec: VerbSpec, tokens: readonly Token[], token: Token | undefined, { columns }: Shape): readonly Completion[] {
  const written = token?.kind === 'chunk' ? /^([\p{L}_]+)=/u.exec(token.raw) : null;
  const option = written && spec.options.find((known) => known.name === written[1]);
  if (written && option && token && here.offset >= token.start + written[0].length) {
    const start = token.start + written[0].length;
    const place = partOfList({ start, end: token.end }, here);
    return [...optionValueCompletions(option, spec, place, here), ...(option.column && !place.prefix.startsWith('$') ? columnCompletions(columns.filter(({ type }) => option.column === 'any' || type === 'number'), place) : [])];
  }
  const given = tokens.flatMap((other) => (other === token || other.kind !== 'chunk' ? [] : [other.raw.split('=')[0]!]));
  const options = token && token.kind !== 'chunk' ? [] : optionCompletions(spec, given, placeOf(here, token));
  if (spec.argument === 'queries') return [...nameCompletions(here, placeOf(here, token), 'searches'), ...options];
  return spec.argument === 'none' ? options : [...options, ...inSearch(here, tokens, true)];
}

/** The part between commas that the offset stands in. */
function partOfList(span: Span, { source, offset }: Here): Place {
  const start = Math.max(span.start, source.lastIndexOf(',', offset - 1) + 1);
  const comma = source.indexOf(',', offset);
  return { span: { start, end: comma >= 0 && comma < span.end ? comma : span.end }, prefix: source.slice(start, offset) };
}
