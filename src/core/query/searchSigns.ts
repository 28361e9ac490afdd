import type { Diagnostic, Fix } from '../../protocol/diagnostic';
import type { Span } from '../../protocol/span';
import { operatorMeant } from './meant';
import { error, hint, remove, replaceBy } from './problem';
import type { Token } from './scanner';
import { fitsField, valueMeant } from './fitsField';
import { fieldNamed, verbNamed } from './table';

type Report = (diagnostic: Diagnostic) => void;

/** A token of a search among its neighbours. */
interface Place {
  readonly token: Token;
  readonly before: Token | undefined;
  readonly next: Token | undefined;
}

/**
 * Says of a chunk that it is an operator, an arrow or a field's name as other languages write them. True when it holds nothing else: it is
 * then no term.
 */
export function isForeignSign(tokens: readonly Token[], at: number, report: Report): boolean {
  const place = { token: tokens[at]!, before: tokens[at - 1], next: tokens[at + 1] };
  const { raw } = place.token;
  const said = /[\p{L}\p{N}\\]/u.test(raw) ? fieldBefore(tokens, at) : loneSign(place, raw);
  if (said) report(said);
  return said !== undefined;
}

export function isOperator({ kind, raw }: Token): boolean {
  return kind === 'chunk' && /^(?:AND|OR|NOT)$/.test(raw);
}

function hasLeft({ before }: Place): boolean {
  return before !== undefined && before.kind !== 'open' && !isOperator(before);
}

function hasRight({ next }: Place): boolean {
  return next !== undefined && next.kind !== 'close' && (!isOperator(next) || next.raw === 'NOT');
}

/** An operator that touches no word. */
function apart(text: string, { token, next }: Place): Fix {
  return replaceBy(token, `${token.glued ? ' ' : ''}${text}${next?.start === token.end ? ' ' : ''}`);
}

function loneSign(place: Place, raw: string): Diagnostic | undefined {
  const { token, next } = place;
  const meant = operatorMeant(raw);
  if (meant === 'NOT') {
    const fix = hasRight(place) && !isOperator(next!) && !next!.raw.startsWith('-') && !next!.minus && !token.glued ? replaceBy({ start: token.start, end: next!.start }, '-') : remove(token, raw);
    return error('syntax', token, 'foreignNot', [raw], [fix]);
  }
  if (meant !== undefined) return error('syntax', token, 'foreignOperator', [raw, meant], [hasLeft(place) && hasRight(place) ? apart(meant, place) : remove(token, raw)]);
  if (/^[,;]+$/.test(raw)) return error('syntax', token, 'foreignComma', [raw], [...(hasLeft(place) && hasRight(place) ? [apart('OR', place)] : []), remove(token, raw)]);
  const isArrow = /^(?:[-=~]*>+|%>%)$/.test(raw) && next?.kind === 'chunk' && verbNamed(next.raw)?.built && hasLeft(place);
  return isArrow ? error('syntax', token, 'foreignOperator', [raw, '|'], [replaceBy(token, '|')]) : undefined;
}

const COMPARED = /^(?:==?|:=?|!=|<=|>=|<|>)/;

/** `source = x`, `date >= 2023`: the field's name and its sign are no words. */
function fieldBefore(tokens: readonly Token[], at: number): Diagnostic | undefined {
  const [name, sign, value] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  const isSign = sign?.kind === 'chunk' && COMPARED.exec(sign.raw)?.[0] === sign.raw;
  if (!isSign || name.glued || !value || !(value.kind === 'quote' || value.kind === 'chunk') || isOperator(value)) return undefined;
  const written = fieldWith(name.raw, sign.raw);
  if (written === undefined) return undefined;
  return error('syntax', { start: name.start, end: sign.end }, 'fieldForm', [written], [replaceBy({ start: name.start, end: value.start }, written)]);
}

/** How a field that is compared so is written, up to its value. */
function fieldWith(name: string, sign: string): string | undefined {
  const spec = fieldNamed(name);
  if (!spec || (/[<>]/.test(sign) && spec.value !== 'date')) return undefined;
  return `${sign === '!=' ? '-' : ''}${name}:${/[<>]/.test(sign) ? sign : ''}`;
}

/** Hints at what a word holds that means something elsewhere: a comma, quotation marks that are none, a field's comparison. */
export function hintSigns(tokens: readonly Token[], at: number, raw: string, span: Span, report: Report): void {
  const token = tokens[at]!;
  const place = { token, before: tokens[at - 1], next: tokens[at + 1] };
  const said = nearOperator(place, raw) ?? foreignNot(place, raw, span) ?? otherMarks(tokens, at, raw, span) ?? comma(place, raw, span, tokens.length) ?? comparedField(place, raw, span) ?? doubleExact(raw, span);
  if (said) report(said);
}

/** `Kim NEAR/5 Putin` */
function nearOperator({ token, before, next }: Place, raw: string): Diagnostic | undefined {
  const distance = /^(?:NEAR|ADJ)\/?(\d{0,4})$/.exec(raw)?.[1];
  const isWord = (other: Token | undefined): other is Token => other?.kind === 'chunk' && /^[\p{L}\p{M}\p{N}-]*\p{L}$/u.test(other.raw) && !/^-/.test(other.raw) && !isOperator(other);
  if (distance === undefined || !isWord(before) || !isWord(next)) return undefined;
  const written = `"${before.raw} ${next.raw}"~${distance === '' ? 5 : Number(distance)}`;
  return hint('foreign-sign', token, 'foreignOperator', [raw, written], [replaceBy({ start: before.start, end: next.end }, written)]);
}

function foreignNot({ token }: Place, raw: string, span: Span): Diagnostic | undefined {
  const mark = { start: span.start, end: span.start + 1 };
  const [, name, value] = /^!([^:]*):(.*)$/s.exec(raw) ?? [];
  const spec = name === undefined ? undefined : fieldNamed(name);
  const fits = name === undefined || (spec !== undefined && spec.value !== 'region' && fitsField(spec, '', { ...token, raw: value! }));
  const isMeant = /^!(?=[\p{L}\p{N}])/u.test(raw) && fits && !token.glued && token.start === span.start;
  return isMeant ? hint('foreign-sign', mark, 'foreignNot', ['!'], [replaceBy(mark, '-')]) : undefined;
}

function doubleExact(raw: string, span: Span): Diagnostic | undefined {
  const mark = { start: span.start, end: span.start + (/^={2,}(?=[\p{L}\p{N}])/u.exec(raw)?.[0].length ?? 0) };
  return mark.end > mark.start && mark.end < span.end ? hint('foreign-sign', mark, 'foreignOperator', [raw.slice(0, mark.end - mark.start), '='], [replaceBy(mark, '=')]) : undefined;
}

/** Opening marks that this language has not, with what closes them. */
const OTHER_MARKS: Readonly<Record<string, string>> = { "'": "'’", '‚': "‘’'", '‘': '’', '‹': '›', '›': '‹', '`': '`´' };
/** Words that such marks stand around, at most. */
const MOST_MARKED = 20;

/** Hints at such marks around a field's value. */
export function hintMarks(tokens: readonly Token[], at: number, raw: string, span: Span, report: Report): void {
  const said = tokens[at]!.kind === 'chunk' ? otherMarks(tokens, at, raw, span) : undefined;
  if (said) report(said);
}

function otherMarks(tokens: readonly Token[], at: number, raw: string, span: Span): Diagnostic | undefined {
  const found = /^((?:\p{L}+:)?=?)(['‚‘‹›`])(?=.)/u.exec(raw);
  if (!found) return undefined;
  const start = span.start + found[1]!.length;
  const words: string[] = [];
  for (let last = at; last < at + MOST_MARKED && tokens[last]?.kind === 'chunk'; last++) {
    const text = last === at ? raw.slice(found[0].length) : tokens[last]!.raw;
    const isLast = OTHER_MARKS[found[2]!]!.includes(text.at(-1) ?? ' ') && !text.endsWith('\\', text.length - 1) && text.length > 1;
    words.push(isLast ? text.slice(0, -1) : text);
    if (!isLast) continue;
    const marked = { start, end: tokens[last]!.end };
    return hint('foreign-sign', marked, 'foreignMarks', [found[2]!], [replaceBy(marked, `"${words.join(' ')}"`)]);
  }
  return undefined;
}

/** `Kim, Putin` and `Kim,Putin`; what follows an operator is one way or the other no list. */
function comma(place: Place, raw: string, span: Span, count: number): Diagnostic | undefined {
  const parts = raw.split(/[,;]+/);
  const isWord = (part: string): boolean => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(part) && /\p{L}/u.test(part);
  if (parts.length < 2 || !parts.slice(0, -1).every(isWord)) return undefined;
  const sign = /[,;]+/.exec(raw)![0];
  if (parts.length === 2 && parts[1] === '') {
    const mark = { start: span.end - sign.length, end: span.end };
    return hasRight(place) ? hint('foreign-sign', mark, 'foreignComma', [sign], [replaceBy(mark, ' OR'), remove(mark, sign)]) : undefined;
  }
  if (!parts.every(isWord) || place.token.start !== span.start) return undefined;
  const any = parts.join(' OR ');
  return hint('foreign-sign', span, 'foreignComma', [sign], [replaceBy(span, count > 1 ? `(${any})` : any), replaceBy(span, parts.join(' '))]);
}

/** `source=Toi`, `source="Toi"`, `date>=2023`, `person :Kim`. */
function comparedField({ token, next }: Place, raw: string, span: Span): Diagnostic | undefined {
  if (token.glued) return undefined;
  const [, name = raw, sign = '', value = ''] = /^([a-z]+)(==?|!=|<=|>=|<|>)(.*)$/.exec(raw) ?? [];
  if (sign === '') return fieldHint(raw, next?.kind === 'chunk' ? COMPARED.exec(next.raw)?.[0] : undefined, next, span.start, next?.start ?? 0, token);
  const behind = value === '' && next?.start === span.end ? next : { ...token, raw: sign + value };
  return fieldHint(name, sign, behind.kind === 'quote' ? { ...behind, raw: sign + behind.raw } : behind, span.start, span.start + name.length, token);
}

/** `compared` is the sign, which begins at `signStart`, with the value behind it. */
function fieldHint(name: string, sign: string | undefined, compared: Token | undefined, start: number, signStart: number, token: Token): Diagnostic | undefined {
  const written = sign === undefined ? undefined : fieldWith(name, sign);
  if (written === undefined || !compared || (written.startsWith('-') && token.start !== start)) return undefined;
  const value = compared.raw.slice(sign!.length);
  const meant = valueMeant(fieldNamed(name)!, /[<>]/.test(sign!) ? sign! : '', { ...compared, raw: value });
  if (meant === undefined) return undefined;
  const mark = { start, end: signStart + sign!.length };
  const fix = meant === value ? replaceBy(mark, written) : replaceBy({ start, end: mark.end + value.length }, written + meant);
  return hint('foreign-sign', mark, 'fieldForm', [written], [fix]);
}
