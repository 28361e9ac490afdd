import type { Diagnostic, Fix, Severity } from '../../protocol/diagnostic';
import type { Span } from '../../protocol/span';
import { say, type TextKey } from './messages';
import { meantBy } from './meant';
import { nearest } from './nearest';

/** Codes of diagnostics: stable, for tests and tools. */
export type Code =
  | 'empty' | 'syntax' | 'unclosed' | 'too-deep' | 'no-word' | 'not-built' | 'bad-regex'
  | 'unknown-field' | 'unknown-verb' | 'unknown-option' | 'unknown-value' | 'unknown-column' | 'unknown-name' | 'unknown-attribute'
  | 'duplicate-option' | 'duplicate-column' | 'duplicate-name' | 'circular-name' | 'broken-name' | 'wrong-kind' | 'no-node' | 'bad-value' | 'argument'
  | 'lowercase-operator' | 'foreign-sign' | 'invisible' | 'dash' | 'field-blank' | 'several-words' | 'pattern-end' | 'wildcard-in-phrase' | 'one-word' | 'short-word' | 'absent' | 'ambiguous' | 'compounds' | 'unshown' | 'pipe-in-quote';

export function problem(code: Code, severity: Severity, span: Span, key: TextKey, args: readonly (string | number)[] = [], fixes: readonly Fix[] = []): Diagnostic {
  return { code, severity, start: span.start, end: span.end, message: say(key, ...args), fixes };
}

export function error(code: Code, span: Span, key: TextKey, args: readonly (string | number)[] = [], fixes: readonly Fix[] = []): Diagnostic {
  return problem(code, 'error', span, key, args, fixes);
}

export function hint(code: Code, span: Span, key: TextKey, args: readonly (string | number)[] = [], fixes: readonly Fix[] = []): Diagnostic {
  return problem(code, 'hint', span, key, args, fixes);
}

export function replaceBy(span: Span, text: string): Fix {
  return { title: say('fixReplace', text), span: { start: span.start, end: span.end }, text };
}

export function insertAt(offset: number, text: string): Fix {
  return { title: text.trim() === '' ? say('fixInsertBlank') : say('fixInsert', text.trim()), span: { start: offset, end: offset }, text };
}

/** What must stand behind `raw` so that a mark put there is one: a `\` at the end would take it as it is. */
export function unescaped(raw: string): '' | '\\' {
  let at = raw.length;
  while (raw[at - 1] === '\\') at--;
  return (raw.length - at) % 2 === 1 ? '\\' : '';
}

/** Closes so many brackets at the end; nothing where `last`, which stands there, would swallow them. */
export function closeAt(end: number, count: number, last: { readonly raw: string; readonly closed: boolean }): readonly Fix[] {
  return last.closed && unescaped(last.raw) === '' ? [insertAt(end, ')'.repeat(count))] : [];
}

export function remove(span: Span, shown: string): Fix {
  return { title: shown.trim() === '' ? say('fixRemoveBlank') : say('fixRemove', shown.trim()), span: { start: span.start, end: span.end }, text: '' };
}

type UnknownKey = 'unknownField' | 'unknownVerb' | 'unknownOption' | 'unknownValue' | 'unknownColumn' | 'unknownName' | 'unknownAttribute';

/**
 * An error about `written`, a name that is not among `valid`, with those that it stands for elsewhere as fixes, or else the nearest. The message's first argument is what was
 * written, then come `args`, then the suggestion.
 */
export function unknown(code: Code, span: Span, key: UnknownKey, written: string, valid: readonly string[], args: readonly string[] = [], write = (name: string): string => name): Diagnostic {
  const meant = meantBy(key, written).filter((name) => valid.includes(name));
  const near = (meant.length > 0 ? meant : nearest(written, valid)).map(write);
  const best = near[0];
  if (best === undefined) return error(code, span, key, [write(written), ...args]);
  return error(code, span, `${key}Mean`, [write(written), ...args, best], near.map((name) => replaceBy(span, name)));
}
