import type { Completion } from '../../protocol/diagnostic';
import { compareUnits } from '../text/compareUnits';
import { fold } from '../text/fold';
import { ATTRIBUTES, attributeNamed, PATTERN_SIGNS, type AttributeSpec } from './attributes';
import { Brackets, CLOSERS } from './Brackets';
import { offered, type Place } from './completions';
import type { Lexicon } from './lexicon';
import { escapedValue } from './patternTerms';
import type { Token } from './scanner';
import { MOST_OFFERED, TERMS_LOOKED_AT, wordCompletions } from './wordCompletions';

/** What stands in front of the cursor: a quoted value that is open, the inside of a `[ ]`, or none of these. */
type Context = { readonly kind: 'value'; readonly open: number } | { readonly kind: 'test' | 'outside' };

/** What can stand at an offset inside the token of a pattern: attributes, their values, operators and flags. */
export function patternCompletions(token: Token, source: string, offset: number, lexicon: Lexicon | undefined): readonly Completion[] {
  const written = source.slice(token.rawStart, offset);
  const context = contextOf(written);
  if (context.kind === 'value') return inValue(written, context.open, source, offset, lexicon);
  return context.kind === 'test' ? inTest(written, source, offset, lexicon) : [];
}

function contextOf(written: string): Context {
  const brackets = new Brackets(written);
  let inside = false;
  for (let at = 0; at < written.length; at++) {
    const character = written[at]!;
    if (!inside) inside = character === '[';
    else if (character === '\\') at++;
    else if (character === ']') inside = false;
    else if (CLOSERS[character] !== undefined) {
      const end = brackets.quoteEnd(at);
      if (end < 0) return { kind: 'value', open: at };
      at = end;
    }
  }
  return { kind: inside ? 'test' : 'outside' };
}

/** The part of an expression between `|`, `(` and `)` that is being written. */
function inValue(written: string, open: number, source: string, offset: number, lexicon: Lexicon | undefined): readonly Completion[] {
  const spec = comparedBefore(written.slice(0, open));
  const prefix = /(?:\\[^]|[^\\|()])*$/.exec(written.slice(open + 1))![0];
  const rest = /^(?:\\[^\r\n]|[^\\|()\]\s"„“”«»])*/.exec(source.slice(offset))![0];
  return spec ? valuesOf(spec, { span: { start: offset - prefix.length, end: offset + rest.length }, prefix: prefix.replace(/\\([^])/g, '$1') }, lexicon) : [];
}

function comparedBefore(written: string): AttributeSpec | undefined {
  const name = /([\p{L}_]+)\s*!?=\s*$/u.exec(written)?.[1];
  return name === undefined ? undefined : attributeNamed(name);
}

function valuesOf(spec: AttributeSpec, place: Place, lexicon: Lexicon | undefined): readonly Completion[] {
  if (spec.values) return offered('value', spec.values.map(({ name, doc }) => ({ label: name, doc })), place);
  if (!lexicon) return [];
  switch (spec.name) {
    case 'word': return wordCompletions(lexicon, place).map((word) => ({ ...word, insert: escapedValue(word.label) }));
    case 'lemma': return lemmaCompletions(lexicon, place);
    default: return offered('value', lexicon.dictionary.languages.map((label) => ({ label })), place);
  }
}

/** The commonest lemmas whose name has this prefix. */
function lemmaCompletions({ dictionary }: Lexicon, place: Place): readonly Completion[] {
  const prefix = fold(place.prefix);
  if (prefix === '') return [];
  const lemmas = new Set(dictionary.withFoldedPrefix(prefix, TERMS_LOOKED_AT).map((term) => dictionary.lemma(term)));
  const counted = [...lemmas].map((lemma) => ({ name: dictionary.lemmaName(lemma), count: dictionary.withLemma(lemma).reduce((sum, term) => sum + dictionary.count(term), 0) }));
  const commonest = counted.filter(({ name }) => fold(name).startsWith(prefix)).sort((a, b) => b.count - a.count || compareUnits(a.name, b.name)).slice(0, MOST_OFFERED);
  return offered('word', commonest.map(({ name, count }) => ({ label: name, detail: String(count), insert: escapedValue(name) })), place);
}

/** Outside of quotes: a value that needs them, the name of an attribute, or what may follow a comparison. */
function inTest(written: string, source: string, offset: number, lexicon: Lexicon | undefined): readonly Completion[] {
  const spec = comparedBefore(written);
  if (spec) {
    const place = { span: { start: offset, end: offset }, prefix: '' };
    return valuesOf(spec, place, lexicon).map((value) => ({ ...value, insert: `"${value.insert}"` }));
  }
  const flags = /%[\p{L}]*$/u.exec(written)?.[0];
  const name = flags ?? /[\p{L}_]*$/u.exec(written)![0];
  const rest = /^[\p{L}_]*=?/u.exec(source.slice(offset))![0];
  const isBehind = /["“”«»)]\s*$/.test(written.slice(0, written.length - name.length));
  const place = { span: { start: offset - name.length, end: offset + (isBehind ? 0 : rest.length) }, prefix: name };
  const signs = PATTERN_SIGNS.filter((sign) => sign.behind === isBehind).map((sign) => ({ label: sign.name, doc: sign.doc }));
  if (isBehind) return offered('keyword', signs, place);
  return [...offered('field', ATTRIBUTES.map((attribute) => ({ label: `${attribute.name}=`, doc: attribute.doc })), place), ...offered('keyword', signs, place)];
}
