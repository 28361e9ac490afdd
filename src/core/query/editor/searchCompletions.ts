import type { Completion } from '../../../protocol/diagnostic';
import { WITHIN_SENTENCE } from '../attributes';
import type { Token } from '../scanner';
import { type FieldSpec, fieldNamed } from '../table';
import { fieldCompletions, keywordCompletions, nameCompletions, offered, stepCompletions, type Here, type Place } from './completions';
import { explainKeyword } from './explain';
import { patternCompletions } from './patternCompletions';
import { shapeBefore } from './shapeBefore';
import { fieldValueCompletions } from './valueCompletions';
import { wordCompletions } from './wordCompletions';

export interface SearchPlace extends Here {
  /** The token that is being written, if one is, and those before it in the same segment. */
  readonly token: Token | undefined;
  readonly before: readonly Token[];
  /** True for a verb's argument: words only. */
  readonly inNode: boolean;
}

/** A field with a value that is an entity. */
const ENTITY_FIELD = /^-?(\p{L}+):(?=\p{L})/u;
const FIELD = /^-?(\p{L}+):(>=|<=|>|<|=)?/u;
/** Words that a name written without quotes may have before the one being written. */
const MOST_WORDS_OF_NAME = 5;

/** What can stand at this place of a search. */
export function searchCompletions(here: SearchPlace): readonly Completion[] {
  const { token } = here;
  if (!token || token.kind === 'open') return termCompletions(here, { span: { start: here.offset, end: here.offset }, prefix: '' }, false);
  switch (token.kind) {
    case 'quote': return inQuote(here, token);
    case 'chunk': return [...inName(here, token), ...inChunk(here, token)];
    case 'pattern': return patternCompletions(token, here);
    default: return [];
  }
}

function inChunk(here: SearchPlace, token: Token): readonly Completion[] {
  const written = here.source.slice(token.start, here.offset);
  const field = here.inNode ? null : FIELD.exec(written);
  if (field) {
    const spec = fieldNamed(field[1]!);
    const start = token.start + field[0].length;
    return spec?.built ? valueCompletions(here, spec, { span: { start, end: token.end }, prefix: here.source.slice(start, here.offset) }, field[2] ?? '') : [];
  }
  const marks = /^-?=?/.exec(written)![0];
  return termCompletions(here, { span: { start: token.start + marks.length, end: token.end }, prefix: written.slice(marks.length) }, marks.endsWith('='));
}

/** `person:Kim Jong¦` without quotes: the name is meant that goes on like this. */
function inName(here: SearchPlace, token: Token): readonly Completion[] {
  for (let at = here.before.length - 1; at >= 0 && at >= here.before.length - MOST_WORDS_OF_NAME; at--) {
    const first = here.before[at]!;
    const field = first.kind === 'chunk' ? ENTITY_FIELD.exec(first.raw) : null;
    if (!field) {
      if (first.kind !== 'chunk' || !/^\p{Lu}[\p{L}'-]*$/u.test(first.raw) || /^(?:AND|OR|NOT)$/.test(first.raw)) return [];
      continue;
    }
    const spec = fieldNamed(field[1]!);
    if (spec?.value !== 'entity' && spec?.value !== 'speaker') return [];
    const start = first.start + field[0].length;
    const prefix = here.source.slice(start, here.offset);
    return /[\r\n]/.test(prefix) ? [] : fieldValueCompletions(here.lexicon, spec, { span: { start, end: token.end }, prefix }, '');
  }
  return [];
}

/** Inside quotes: the value of a field, else the last word of the phrase. */
function inQuote(here: SearchPlace, token: Token): readonly Completion[] {
  if (here.offset < token.rawStart || (token.closed && here.offset >= token.end)) return [];
  const before = here.before.at(-1);
  const field = token.glued && before?.kind === 'chunk' ? FIELD.exec(before.raw) : null;
  const spec = field && field[0].length === before!.raw.length ? fieldNamed(field[1]!) : undefined;
  if (spec?.built && spec.value !== 'words' && spec.value !== 'quote') return valueCompletions(here, spec, quotePlace(here, token), field![2] ?? '');
  const word = /[^\s]*$/.exec(here.source.slice(token.rawStart, here.offset))![0];
  const place = { span: { start: here.offset - word.length, end: here.offset }, prefix: word };
  return spec?.value === 'words' ? valueCompletions(here, spec, place, '') : wordCompletions(here.lexicon, place, token.exact);
}

/** All of a quotation that has an end; of one that has none, what stands before the cursor. */
export function quotePlace({ source, offset }: Pick<SearchPlace, 'source' | 'offset'>, token: Token): Place {
  return { span: { start: token.rawStart - 1, end: token.closed ? token.end : offset }, prefix: source.slice(token.rawStart, offset) };
}

function termCompletions(here: SearchPlace, place: Place, exact: boolean): readonly Completion[] {
  const isFirst = here.before.every((token) => token.kind === 'define');
  const wanted = isFirst && !here.inNode ? 'all' : 'searches';
  if (place.prefix.startsWith('$')) return nameCompletions(here, place, wanted);
  if (exact) return wordCompletions(here.lexicon, place, true);
  const names = place.prefix === '' ? nameCompletions(here, place, wanted) : [];
  const fields = here.inNode ? [] : fieldCompletions(place);
  const isAfterTerm = !isFirst && here.before.at(-1)?.kind !== 'open';
  const keywords = here.inNode ? ['OR'] : isAfterTerm ? ['AND', 'OR', 'NOT'] : ['NOT'];
  const steps = isAfterTerm && !here.inNode ? stepCompletions(place, shapeBefore(undefined, 0, here.analysis)) : [];
  return [...names, ...withinCompletions(here, place), ...fields, ...keywordCompletions(keywords, place), ...wordCompletions(here.lexicon, place, false), ...steps];
}

/** What may stand behind a pattern. */
function withinCompletions({ before }: SearchPlace, place: Place): readonly Completion[] {
  const last = before.at(-1);
  return last?.kind === 'pattern' && !last.raw.endsWith('s') ? offered('keyword', [{ label: WITHIN_SENTENCE.name, help: explainKeyword(WITHIN_SENTENCE) }], place) : [];
}

function valueCompletions(here: SearchPlace, spec: FieldSpec, place: Place, operator: string): readonly Completion[] {
  if (place.prefix.startsWith('$')) return nameCompletions(here, place, 'values');
  return fieldValueCompletions(here.lexicon, spec, place, operator);
}
