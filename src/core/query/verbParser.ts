import type { Diagnostic, Fix } from '../../protocol/diagnostic';
import type { Span } from '../../protocol/span';
import type { Argument, NameNode, OptionNode, OrderNode, QuotationNode, VerbNode } from './ast';
import { directionMeant, meantBy } from './meant';
import { optionMeant, valueMeant } from './optionHabits';
import { error, insertAt, remove, replaceBy, unknown } from './problem';
import { parseCondition } from './conditionParser';
import type { Token } from './scanner';
import { closingFix, SearchParser, valueOf } from './searchParser';
import { VERBS, type VerbSpec, verbNamed } from './table';
import { valueOfPiece, wordsOf, type Piece } from './pieces';
import { unescape } from './quote';

const OPTION = /^([\p{L}_][\p{L}\p{N}_-]*)=/u;

/** An example of each verb's argument, for the message that says that it is missing. */
const EXAMPLES = { condition: 'where count > 3', order: 'sort count desc', columns: 'select path, title', number: 'top 20', quotations: 'verify "…"', queries: 'compare $a $b' } as const;

type Report = (diagnostic: Diagnostic) => void;

/**
 * Parses the tokens between two `|`, at least one: a verb, its options, its argument. `undefined` when there is no verb. `before` is where
 * what stands before the `|` ends, if anything does.
 */
export function parseVerb(tokens: readonly Token[], before: number | undefined, end: number, report: Report): VerbNode | undefined {
  const first = tokens[0]!;
  if (first.kind !== 'chunk') {
    report(error('syntax', first, 'missingVerb'));
    return undefined;
  }
  const nameSpan = { start: first.start, end: first.end };
  const span = { start: first.start, end: tokens.at(-1)!.end };
  const spec = verbNamed(first.raw);
  if (!spec?.built) {
    report(spec ? error('not-built', span, 'notBuilt', [spec.name]) : unknownVerb(first, tokens, before));
    return { name: first.raw, nameSpan, options: [], argument: { type: 'none' }, ...span };
  }
  const { options, others } = splitOptions(tokens.slice(1), spec, report);
  const value = options.length === 0 && (spec.argument === 'none' || spec.argument === 'node') ? valueMeant(others, spec) : undefined;
  if (value) report(value);
  if (value?.severity === 'error') return { name: spec.name, nameSpan, options, argument: { type: 'none' }, ...span };
  const argument = parseArgument(spec, others, { start: nameSpan.start, end }, report);
  return { name: spec.name, nameSpan, options, argument, ...span };
}

function builtVerbs(): string[] {
  return VERBS.filter((verb) => verb.built).map((verb) => verb.name);
}

/** Whether a token is a verb, or meant as one. */
export function isVerb({ kind, raw }: Token): boolean {
  return kind === 'chunk' && (verbNamed(raw) !== undefined || unknown('unknown-verb', { start: 0, end: 0 }, 'unknownVerb', raw, builtVerbs()).fixes.length > 0);
}

/** `top5`, `top=5`, a verb that is spelt otherwise, or a word behind a `|` that was meant as OR. */
function unknownVerb(first: Token, tokens: readonly Token[], before: number | undefined): Diagnostic {
  const counted = /^(\p{L}+)[=:]?(\d+)$/u.exec(first.raw);
  const verb = counted && VERBS.find(({ name, built, argument }) => built && argument === 'number' && (name === counted[1] || meantBy('unknownVerb', counted[1]!).includes(name)));
  const names = builtVerbs();
  if (verb) return error('unknown-verb', first, 'unknownVerbMean', [first.raw, names.join(', '), `${verb.name} ${counted[2]!}`], [replaceBy(first, `${verb.name} ${counted[2]!}`)]);
  const said = unknown('unknown-verb', first, 'unknownVerb', first.raw, names, [names.join(', ')]);
  const isTerm = tokens.every(({ kind, raw }) => kind !== 'chunk' || /^[\p{L}\p{N}_*?~-]+$/u.test(raw)) && /^\p{Lu}/u.test(first.raw);
  if (said.fixes.length > 0 || !isTerm || before === undefined) return said;
  return error('unknown-verb', first, 'alternativesForm', ['|', first.raw], [{ ...replaceBy({ start: before, end: first.start }, 'OR'), text: ' OR ' }]);
}

function splitOptions(tokens: readonly Token[], spec: VerbSpec, report: Report): { options: OptionNode[]; others: Token[] } {
  const options: OptionNode[] = [];
  const others: Token[] = [];
  const takesOptions = ['none', 'node', 'queries'].includes(spec.argument);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const name = takesOptions && token.kind === 'chunk' ? OPTION.exec(token.raw)?.[1] : undefined;
    const meant = takesOptions ? optionMeant(tokens, at, spec, report) : 0;
    if (meant > 0) {
      at += meant - 1;
      continue;
    }
    const bare = name === undefined && token.kind === 'chunk' ? spec.options.find((option) => option.bare && !options.some((given) => given.name === option.name)) : undefined;
    if (name === undefined) {
      if (bare) options.push(bareOption(token, bare.name));
      else others.push(token);
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

/** An option of which only the value is written. */
function bareOption(token: Token, name: string): OptionNode {
  const value = valueOf(token.raw, token.start, token.end, false);
  return { name, nameSpan: { start: token.start, end: token.start }, value, start: token.start, end: value.end };
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
    if (first && last) report(error('argument', { start: first.start, end: last.end }, 'noArgument', [spec.name], [verbNamed(first.raw)?.built ? insertAt(first.start, '| ') : remove({ start: first.start, end: last.end }, first.raw)]));
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
  if (spec.argument === 'queries') return { type: 'queries', names: twoQueries(spec.name, tokens, report) };
  return parseWords(spec.argument, wordsOf(tokens, report), tokens.at(-1)!, report);
}

/** `$a`, `$a,` and `$a,$b`. */
const QUERY_NAMES = /^(?:\$[\p{L}_][\p{L}\p{N}_]*(?:,|$))+$/u;
/** What people write between two things that they compare. */
const BETWEEN = /^(?:AND|OR|vs\.?|versus|with|and|or|to|mit|und|oder|gegen|,)$/i;

/** Commas may stand between the names. */
function twoQueries(verb: string, tokens: readonly Token[], report: Report): readonly NameNode[] {
  const names = tokens.flatMap((token) => (isQueryNames(token) ? namesIn(token) : notAName(token, verb, report)));
  const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end };
  if (tokens.every(isQueryNames) && names.length !== 2) report(error('argument', span, 'twoQueries', [verb], names[2] ? [remove({ start: names[1]!.end, end: span.end }, names[2].name)] : []));
  return names;
}

function isQueryNames({ kind, raw }: Token): boolean {
  return kind === 'chunk' && QUERY_NAMES.test(raw);
}

function namesIn({ raw, start }: Token): readonly NameNode[] {
  return [...raw.matchAll(/\$([^,]+)/g)].map(({ 0: written, 1: name, index }) => ({ type: 'name', name: name!, start: start + index, end: start + index + written.length }));
}

function notAName(token: Token, verb: string, report: Report): readonly NameNode[] {
  const isBetween = token.kind === 'chunk' && BETWEEN.test(token.raw);
  const isName = token.kind === 'chunk' && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(token.raw);
  const fixes = isBetween ? [remove({ start: token.start, end: token.end }, token.raw)] : isName ? [insertAt(token.start, '$')] : [];
  report(error('argument', token, 'queryNameWanted', [verb, token.raw], fixes));
  return [];
}

/** `compare $a $b` in the place of a search. */
export function isStepAtHead(tokens: readonly Token[]): boolean {
  const [first, ...others] = tokens;
  return first?.kind === 'chunk' && verbNamed(first.raw)?.argument === 'queries' && others.length > 0 && others.every(isQueryNames);
}

/** Commas may stand between quotations. */
function quotation(token: Token, report: Report): readonly QuotationNode[] {
  const { start, end, raw } = token;
  if (token.kind === 'quote') {
    if (!token.closed) report(error('unclosed', { start: token.rawStart - 1, end: token.rawStart }, 'unclosedQuote', [], [closingFix(token)]));
    return [{ text: unescape(raw), start, end }];
  }
  if (token.kind !== 'chunk' || raw !== ',') report(error('syntax', token, 'quotationWanted', [raw]));
  return [];
}

function parseWords(kind: 'condition' | 'order' | 'columns' | 'number', pieces: readonly Piece[], last: Token, report: Report): Argument {
  switch (kind) {
    case 'condition': return { type: 'condition', condition: parseCondition(pieces, last, report) };
    case 'order': return { type: 'order', keys: separated(pieces, report).flatMap((part) => orderKey(part, report)) };
    case 'columns': return { type: 'columns', columns: separated(pieces, report).flatMap((part) => single(part, report)).map((piece) => ({ name: piece.text, start: piece.start, end: piece.end })) };
    case 'number': return numberArgument(single(pieces, report, pieces[0], false)[0]);
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
function single(part: readonly Piece[], report: Report, behind = part[0], isList = true): Piece[] {
  const [first, second] = part;
  if (second) report(error('syntax', second, 'unexpected', [second.text], fixOfSecond(second, first, isList ? behind : undefined)));
  if (first && (first.kind === 'word' || first.kind === 'string')) return [first];
  if (first) unexpected(first, report);
  return [];
}

/** What stands behind a column or a number is a step without its |, or one more column. */
function fixOfSecond(second: Piece, first: Piece | undefined, behind: Piece | undefined): Fix[] {
  if (second.kind !== 'word' || first?.kind !== 'word') return [];
  if (verbNamed(second.text)?.built) return [insertAt(second.start, '| ')];
  return behind ? [insertAt(behind.end, ',')] : [];
}

function orderKey(written: readonly Piece[], report: Report): OrderNode[] {
  const part = orderMeant(written, report);
  const direction = part[1]?.kind === 'word' && /^(?:asc|desc)$/.test(part[1].text) ? part[1] : undefined;
  const [column] = single(direction ? [part[0]!, ...part.slice(2)] : part, report, direction);
  if (!column) return [];
  return [{
    column: { name: column.text, start: column.start, end: column.end }, descending: direction?.text === 'desc',
    start: column.start, end: (direction ?? column).end,
  }];
}

/** Says of `by hits`, `hits DESC` and `-hits` how an order is written; the pieces that are left to read. */
function orderMeant(part: readonly Piece[], report: Report): readonly Piece[] {
  const [first, second, third] = part;
  if (first?.kind === 'word' && /^(?:by|nach)$/i.test(first.text) && second?.kind === 'word' && directionMeant(second.text) === undefined) {
    report(error('syntax', first, 'unexpected', [first.text], [remove({ start: first.start, end: second.start }, first.text)]));
    return part.slice(1);
  }
  const direction = second?.kind === 'word' && !third ? directionMeant(second.text) : undefined;
  if (direction !== undefined && direction !== second!.text) {
    report(error('syntax', second!, 'foreignOperator', [second!.text, direction], [replaceBy(second!, direction)]));
    return part.slice(0, 1);
  }
  if (first?.kind === 'word' && !second && /^[-+]\p{L}/u.test(first.text)) {
    const written = first.text.slice(1) + (first.text.startsWith('-') ? ' desc' : '');
    report(error('syntax', first, 'foreignOperator', [first.text, written], [replaceBy(first, written)]));
    return [];
  }
  return part;
}
