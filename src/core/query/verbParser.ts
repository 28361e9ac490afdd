import type { Diagnostic } from '../../protocol/diagnostic';
import type { Span } from '../../protocol/span';
import type { Argument, OptionNode, OrderNode, QuotationNode, VerbNode } from './ast';
import { error, insertAt, remove, unknown } from './problem';
import { parseCondition } from './conditionParser';
import type { Token } from './scanner';
import { SearchParser, valueOf } from './searchParser';
import { VERBS, type VerbSpec, verbNamed } from './table';
import { valueOfPiece, wordsOf, type Piece } from './pieces';
import { unescape } from './quote';

const OPTION = /^([\p{L}_][\p{L}\p{N}_-]*)=/u;

/** An example of each verb's argument, for the message that says that it is missing. */
const EXAMPLES = { condition: 'where count > 3', order: 'sort count desc', columns: 'select path, title', number: 'top 20', quotations: 'verify "…"' } as const;

type Report = (diagnostic: Diagnostic) => void;

/** Parses what stands between two `|`: a verb, its options, its argument. `undefined` when there is no verb. */
export function parseVerb(tokens: readonly Token[], pipe: Span, end: number, report: Report): VerbNode | undefined {
  const first = tokens[0];
  if (first === undefined) {
    report(error('syntax', pipe, 'missingVerb', [], [remove(pipe, '|')]));
    return undefined;
  }
  if (first.kind !== 'chunk') {
    report(error('syntax', first, 'missingVerb'));
    return undefined;
  }
  const nameSpan = { start: first.start, end: first.end };
  const span = { start: first.start, end: tokens.at(-1)!.end };
  const spec = verbNamed(first.raw);
  if (!spec?.built) {
    report(spec ? error('not-built', span, 'notBuilt', [spec.name]) : unknown('unknown-verb', nameSpan, 'unknownVerb', first.raw, builtVerbs(), [builtVerbs().join(', ')]));
    return { name: first.raw, nameSpan, options: [], argument: { type: 'none' }, ...span };
  }
  const { options, others } = splitOptions(tokens.slice(1), spec, report);
  const argument = parseArgument(spec, others, { start: nameSpan.start, end }, report);
  return { name: spec.name, nameSpan, options, argument, ...span };
}

function builtVerbs(): string[] {
  return VERBS.filter((verb) => verb.built).map((verb) => verb.name);
}

function splitOptions(tokens: readonly Token[], spec: VerbSpec, report: Report): { options: OptionNode[]; others: Token[] } {
  const options: OptionNode[] = [];
  const others: Token[] = [];
  const takesOptions = spec.argument === 'none' || spec.argument === 'node';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const name = takesOptions && token.kind === 'chunk' ? OPTION.exec(token.raw)?.[1] : undefined;
    if (name === undefined) {
      others.push(token);
      continue;
    }
    const next = tokens[at + 1];
    const rest = token.raw.slice(name.length + 1);
    const isQuote = rest === '' && next?.glued === true && next.kind === 'quote';
    if (isQuote) at++;
    options.push(optionNode(token, name, isQuote ? next : undefined, report));
  }
  return { options, others };
}

function optionNode(token: Token, name: string, quote: Token | undefined, report: Report): OptionNode {
  const start = token.start + name.length + 1;
  const value = quote ? valueOf(quote.raw, start, quote.end, true) : valueOf(token.raw.slice(name.length + 1), start, token.end, false);
  if (value.raw === '') report(error('syntax', { start: token.start, end: value.end }, 'missingValue', [`${name}=`]));
  return { name, nameSpan: { start: token.start, end: token.start + name.length }, value, start: token.start, end: value.end };
}

function parseArgument(spec: VerbSpec, tokens: readonly Token[], span: Span, report: Report): Argument {
  if (spec.argument === 'none') {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first && last) report(error('argument', { start: first.start, end: last.end }, 'noArgument', [spec.name], [remove({ start: first.start, end: last.end }, first.raw)]));
    return { type: 'none' };
  }
  if (spec.argument === 'node') {
    if (!tokens.length) return { type: 'none' };
    return { type: 'node', search: new SearchParser(tokens, span.end, report).parse() };
  }
  if (!tokens.length) {
    report(error('argument', { start: span.start, end: span.start + spec.name.length }, 'missingArgument', [spec.name, EXAMPLES[spec.argument]]));
    return { type: 'none' };
  }
  if (spec.argument === 'quotations') return { type: 'quotations', texts: tokens.flatMap((token) => quotation(token, report)) };
  return parseWords(spec.argument, wordsOf(tokens, report), span, report);
}

/** Commas may stand between quotations. */
function quotation(token: Token, report: Report): readonly QuotationNode[] {
  const { start, end, raw } = token;
  if (token.kind === 'quote') {
    if (!token.closed) report(error('unclosed', { start: token.rawStart - 1, end: token.rawStart }, 'unclosedQuote'));
    return [{ text: unescape(raw), start, end }];
  }
  if (token.kind !== 'chunk' || raw !== ',') report(error('syntax', token, 'quotationWanted', [raw]));
  return [];
}

function parseWords(kind: 'condition' | 'order' | 'columns' | 'number', pieces: readonly Piece[], span: Span, report: Report): Argument {
  switch (kind) {
    case 'condition': return { type: 'condition', condition: parseCondition(pieces, span.end, report) };
    case 'order': return { type: 'order', keys: separated(pieces, report).flatMap((part) => orderKey(part, report)) };
    case 'columns': return { type: 'columns', columns: separated(pieces, report).flatMap((part) => single(part, report)).map((piece) => ({ name: piece.text, start: piece.start, end: piece.end })) };
    case 'number': return numberArgument(single(pieces, report)[0]);
  }
}

function numberArgument(piece: Piece | undefined): Argument {
  return piece ? { type: 'number', value: valueOfPiece(piece) } : { type: 'none' };
}

/** Pieces between commas; an empty part is reported. */
function separated(pieces: readonly Piece[], report: Report): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind !== 'comma') parts.at(-1)!.push(piece);
    else {
      if (parts.at(-1)!.length === 0) unexpected(piece, report);
      parts.push([]);
    }
  }
  const last = pieces.at(-1);
  if (last?.kind === 'comma' && parts.length > 1) unexpected(last, report);
  return parts.filter((part) => part.length > 0);
}

function unexpected(piece: Piece, report: Report): void {
  report(error('syntax', piece, 'unexpected', [piece.text], [remove(piece, piece.text)]));
}

/** The one word or string of a part; a comma that may be missing belongs to `behind`. */
function single(part: readonly Piece[], report: Report, behind = part[0]): Piece[] {
  const [first, second] = part;
  if (second) report(error('syntax', second, 'unexpected', [second.text], second.kind === 'word' && first?.kind === 'word' ? [insertAt(behind!.end, ',')] : []));
  if (first && (first.kind === 'word' || first.kind === 'string')) return [first];
  if (first) unexpected(first, report);
  return [];
}

function orderKey(part: readonly Piece[], report: Report): OrderNode[] {
  const direction = part[1]?.kind === 'word' && /^(?:asc|desc)$/.test(part[1].text) ? part[1] : undefined;
  const [column] = single(direction ? [part[0]!, ...part.slice(2)] : part, report, direction);
  if (!column) return [];
  return [{
    column: { name: column.text, start: column.start, end: column.end }, descending: direction?.text === 'desc',
    start: column.start, end: (direction ?? column).end,
  }];
}
