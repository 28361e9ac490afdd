import type { Diagnostic } from '../../protocol/diagnostic';
import type { Span } from '../../protocol/span';
import type { PipelineNode, StatementNode, VerbNode } from './ast';
import { definitionMeant } from './definitionMeant';
import { checkInvisible } from './invisible';
import { error, insertAt, remove, replaceBy } from './problem';
import { scan, type Token } from './scanner';
import { SearchParser } from './searchParser';
import { isStepAtHead, isVerb, parseVerb } from './verbParser';

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

/** Parses a cell; time is linear in its length. Throws only what `tick` throws, which is called all along. */
export function parseCell(source: string, tick: () => void = () => undefined): ParsedCell {
  const { tokens, comments } = scan(source, tick);
  const statements: ParsedStatement[] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    if (token.kind !== 'break') return;
    if (at > from) statements.push(parseStatement(tokens.slice(from, at), tick));
    from = at + 1;
  });
  return { statements, comments };
}

function parseStatement(tokens: readonly Token[], tick: () => void): ParsedStatement {
  const diagnostics: Diagnostic[] = [];
  const first = tokens[0]!;
  const end = tokens.at(-1)!.end;
  const definition = first.kind === 'define' ? { name: first.raw, nameSpan: { start: first.start, end: first.end } } : undefined;
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  checkInvisible(tokens, report);
  const pipeline = parsePipeline(tokens.slice(definition ? 1 : definitionMeant(tokens, report)), first, end, { report, tick });
  return { node: { definition, pipeline, start: first.start, end }, tokens, diagnostics };
}

function parsePipeline(tokens: readonly Token[], first: Token, end: number, { report, tick }: { readonly report: (diagnostic: Diagnostic) => void; readonly tick: () => void }): PipelineNode {
  const pipes = tokens.flatMap((token, at) => (token.kind === 'pipe' ? [at] : []));
  const searchTokens = tokens.slice(0, pipes[0] ?? tokens.length);
  const searchEnd = searchTokens.at(-1)?.end ?? first.end;
  if (!searchTokens.length) report(noSearch(first));
  else if (isStepAtHead(searchTokens)) report(error('syntax', { start: searchTokens[0]!.start, end: searchEnd }, 'stepAtHead', [searchTokens[0]!.raw], [insertAt(searchTokens[0]!.start, '* | ')]));
  const search = new SearchParser(searchTokens, searchEnd, report, tick).parse();
  const verbs: VerbNode[] = [];
  for (let order = 0; order < pipes.length; order++) {
    tick();
    const at = pipes[order]!;
    // Pipes in a row are one mistake.
    while (tokens[pipes[order]! + 1]?.kind === 'pipe') order++;
    const last = pipes[order]!;
    const segment = tokens.slice(last + 1, pipes[order + 1] ?? tokens.length);
    if (isEither(tokens, at, last)) report(eitherOr(tokens, at));
    else {
      const verb = parseSteps(tokens, at, last, segment, report);
      if (verb) verbs.push(verb);
    }
  }
  return { search, verbs, start: search.start, end };
}

function noSearch(first: Token): Diagnostic {
  return first.kind === 'pipe' ? error('syntax', first, 'missingSearch', [], [insertAt(first.start, '* ')]) : error('syntax', first, 'missingAfter', [`$${first.raw} =`]);
}

/** The verb behind the pipes from `at` to `last`, of which one is enough. */
function parseSteps(tokens: readonly Token[], at: number, last: number, segment: readonly Token[], report: (diagnostic: Diagnostic) => void): VerbNode | undefined {
  const [first, pipe] = [tokens[at]!, tokens[last]!];
  if (segment.length > 0 && at === last) return parseVerb(segment, tokens[at - 1]?.end, segment.at(-1)!.end, report);
  const span = { start: first.start, end: segment.length > 0 ? pipe.start : pipe.end };
  report(error('syntax', first, 'missingVerb', [], [remove(span, '|')]));
  return segment.length > 0 ? parseVerb(segment, tokens[at - 1]?.end, segment.at(-1)!.end, report) : undefined;
}

/** Whether two pipes that touch stand between what are no verbs. */
function isEither(tokens: readonly Token[], at: number, last: number): boolean {
  const next = tokens[last + 1];
  return at > 0 && last === at + 1 && tokens[at]!.end === tokens[last]!.start && next !== undefined && !isVerb(next);
}

/** `||` before what is no verb. */
function eitherOr(tokens: readonly Token[], at: number): Diagnostic {
  const span = { start: tokens[at]!.start, end: tokens[at + 1]!.end };
  const written = `${tokens[at]!.glued ? ' ' : ''}OR${tokens[at + 2]!.start === span.end ? ' ' : ''}`;
  return error('syntax', span, 'foreignOperator', ['||', 'OR'], [replaceBy(span, written)]);
}
