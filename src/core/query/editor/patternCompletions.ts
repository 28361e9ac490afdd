import type { Completion } from '../../../protocol/diagnostic';
import { ATTRIBUTES, attributeNamed, PATTERN_SIGNS, type AttributeSpec } from '../attributes';
import { Brackets, CLOSERS } from '../Brackets';
import type { Lexicon } from '../lexicon';
import { escapedValue } from '../patternTerms';
import type { Token } from '../scanner';
import { listedCompletions, offered, type Here, type Place } from './completions';
import { explainAttribute, explainKeyword } from './explain';
import { languageCompletions } from './valueCompletions';
import { lemmaCompletions, wordCompletions } from './wordCompletions';

/** What stands in front of the cursor: a quoted value that is open, the inside of a `[ ]`, or none of these. */
type Context = { readonly kind: 'value'; readonly open: number } | { readonly kind: 'test' | 'outside' };

/** What can stand at an offset inside the token of a pattern: attributes, their values, operators and flags. */
export function patternCompletions(token: Token, here: Here): readonly Completion[] {
  const written = here.source.slice(token.rawStart, here.offset);
  const context = contextOf(written);
  if (context.kind === 'value') return inValue(written, context.open, here);
  return context.kind === 'test' ? inTest(written, here) : [];
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
function inValue(written: string, open: number, { source, offset, lexicon }: Here): readonly Completion[] {
  const compared = COMPARED.exec(written.slice(Math.max(0, open - MOST_LOOKED_AT), open));
  const prefix = /(?:\\[^]|[^\\|()])*$/.exec(written.slice(open + 1))![0];
  const rest = /^(?:\\[^\r\n]|[^\\|()\]\s"„“”«»])*/.exec(source.slice(offset))![0];
  const place = { span: { start: offset - prefix.length, end: offset + rest.length }, prefix: prefix.replace(/\\([^])/g, '$1') };
  return valuesOf(attributeNamed(compared?.[1] ?? ''), place, lexicon);
}

/** Characters before the cursor that say what is being written: expressions that look for an end must not begin everywhere. */
const MOST_LOOKED_AT = 200;
/** An attribute and what compares it, at the end of a text. */
const COMPARED = /([\p{L}_]+)\s*!?=\s*$/u;
/** The same with a value that has no quotes yet. */
const UNQUOTED = /([\p{L}_]+)\s*!?=\s*([\p{L}\p{M}\p{N}_-]*)$/u;

function valuesOf(spec: AttributeSpec | undefined, place: Place, lexicon: Lexicon | undefined): readonly Completion[] {
  if (spec?.values) return listedCompletions(spec.values, `${spec.name}=`, place);
  if (!lexicon) return [];
  switch (spec?.name) {
    case 'word': return wordCompletions(lexicon, place, true, escapedValue);
    case 'lemma': return lemmaCompletions(lexicon, place, escapedValue);
    case 'lang': return languageCompletions(lexicon, place);
    default: return [];
  }
}

/** Outside of quotes: a value that needs them, the name of an attribute, or what may follow a comparison. */
function inTest(all: string, { source, offset, lexicon }: Here): readonly Completion[] {
  const written = all.slice(-MOST_LOOKED_AT);
  const compared = UNQUOTED.exec(written);
  if (compared) {
    const prefix = compared[2]!;
    const rest = /^[\p{L}\p{M}\p{N}_-]*/u.exec(source.slice(offset))![0];
    const place = { span: { start: offset - prefix.length, end: offset + rest.length }, prefix };
    return valuesOf(attributeNamed(compared[1]!), place, lexicon).map((value) => ({ ...value, insert: `"${value.insert}"` }));
  }
  const flags = /%[\p{L}]*$/u.exec(written)?.[0];
  const name = flags ?? /[\p{L}_]*$/u.exec(written)![0];
  const rest = /^[\p{L}_]*=?/u.exec(source.slice(offset))![0];
  const isBehind = /["“”«»)]\s*$/.test(written.slice(0, written.length - name.length));
  const place = { span: { start: offset - name.length, end: offset + (isBehind ? 0 : rest.length) }, prefix: name };
  const signs = PATTERN_SIGNS.filter((sign) => sign.behind === isBehind).map((sign) => ({ label: sign.name, help: explainKeyword(sign) }));
  if (isBehind) return offered('keyword', signs, place);
  return [...offered('attribute', ATTRIBUTES.map((attribute) => ({ label: `${attribute.name}=`, help: explainAttribute(attribute), goesOn: true })), place), ...offered('keyword', signs, place)];
}
