import type { Diagnostic } from '../../protocol/diagnostic';
import type { Span } from '../../protocol/span';
import type { PipelineNode, StatementNode, VerbNode } from './ast';
import { error } from './problem';
import { scan, type Token } from './scanner';
import { SearchParser } from './searchParser';
import { parseVerb } from './verbParser';

export interface ParsedStatement {
  readonly node: StatementNode;
  readonly tokens: readonly Token[];
  /** What parsing found; checks add to it. */
  readonly diagnostics: Diagnostic[];
}

export interface ParsedCell {
  readonly statements: readonly ParsedStatement[];
  readonly comments: readonly Span[];
}

/** Parses a cell. Never throws; time is linear in its length. */
export function parseCell(source: string): ParsedCell {
  const { tokens, comments } = scan(source);
  const statements: ParsedStatement[] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    if (token.kind !== 'break') return;
    if (at > from) statements.push(parseStatement(tokens.slice(from, at)));
    from = at + 1;
  });
  return { statements, comments };
}

function parseStatement(tokens: readonly Token[]): ParsedStatement {
  const diagnostics: Diagnostic[] = [];
  const first = tokens[0]!;
  const end = tokens.at(-1)!.end;
  const definition = first.kind === 'define' ? { name: first.raw, nameSpan: { start: first.start, end: first.end } } : undefined;
  const pipeline = parsePipeline(definition ? tokens.slice(1) : tokens, first, end, (diagnostic) => diagnostics.push(diagnostic));
  return { node: { definition, pipeline, start: first.start, end }, tokens, diagnostics };
}

function parsePipeline(tokens: readonly Token[], first: Token, end: number, report: (diagnostic: Diagnostic) => void): PipelineNode {
  const pipes = tokens.flatMap((token, at) => (token.kind === 'pipe' ? [at] : []));
  const searchTokens = tokens.slice(0, pipes[0] ?? tokens.length);
  const searchEnd = searchTokens.at(-1)?.end ?? first.end;
  if (!searchTokens.length) report(error('syntax', first, first.kind === 'define' ? 'missingAfter' : 'missingSearch', first.kind === 'define' ? [`$${first.raw} =`] : []));
  const search = new SearchParser(searchTokens, searchEnd, report).parse();
  const verbs: VerbNode[] = [];
  pipes.forEach((at, order) => {
    const next = pipes[order + 1] ?? tokens.length;
    const segment = tokens.slice(at + 1, next);
    const verb = parseVerb(segment, tokens[at]!, segment.at(-1)?.end ?? tokens[at]!.end, report);
    if (verb) verbs.push(verb);
  });
  return { search, verbs, start: search.start, end };
}
