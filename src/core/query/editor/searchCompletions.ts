import type { Completion } from '../../../protocol/diagnostic';
import { WITHIN_SENTENCE } from '../attributes';
import type { Token } from '../scanner';
import { quote, unescape } from '../quote';
import { type FieldSpec, type FieldValue, fieldNamed } from '../table';
import { fieldCompletions, keywordCompletions, nameCompletions, offered, stepCompletions, type Here, type Place } from './completions';
import { entityCompletions } from './entityCompletions';
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

/** A field with the beginning of a value that may go on behind a blank. */
const OPEN_FIELD = /^-?(\p{L}+):(?=[\p{L}\p{N}])/u;
const OPEN_VALUES: readonly FieldValue[] = ['entity', 'speaker', 'source', 'tag'];
const FIELD = /^-?(\p{L}+):(>=|<=|>|<|=)?/u;
/** Words that a value written without quotes may have before the one being written. */
const MOST_WORDS = 5;
/** Letters that a word must have before what is called by it is offered. */
const LEAST_NAME = 3;
/** More letters than a word has that somebody writes. */
const LONGEST_WORD = 200;

/** What can stand at this place of a search. */
export function searchCompletions(here: SearchPlace): readonly Completion[] {
  const { token } = here;
  if (!token || token.kind === 'open') return termCompletions(here, { span: { start: here.offset, end: here.offset }, prefix: '' }, false);
  switch (token.kind) {
    case 'quote': return inQuote(here, token);
    case 'chunk': return [...inOpenValue(here, token), ...inChunk(here, token)];
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
    return spec?.built ? valueCompletions(here, spec, { span: { start, end: token.end }, prefix: unescape(here.source.slice(start, here.offset)) }, field[2] ?? '') : [];
  }
  const marks = /^-?=?/.exec(written)![0];
  return termCompletions(here, { span: { start: token.start + marks.length, end: token.end }, prefix: written.slice(marks.length) }, marks.endsWith('='));
}

/** `person:Kim Jong¦` without quotes: the value is meant that goes on like this. */
function inOpenValue(here: SearchPlace, token: Token): readonly Completion[] {
  if (here.inNode) return [];
  for (const first of here.before.slice(-MOST_WORDS).reverse()) {
    if (first.kind !== 'chunk' || /^(?:AND|OR|NOT)$/.test(first.raw)) return [];
    const field = OPEN_FIELD.exec(first.raw);
    const spec = field && fieldNamed(field[1]!);
    if (!field) continue;
    if (!spec || !OPEN_VALUES.includes(spec.value)) return [];
    const start = first.start + field[0].length;
    const prefix = here.source.slice(start, here.offset);
    return /[\r\n]/.test(prefix) ? [] : fieldValueCompletions(here.lexicon, spec, { span: { start, end: token.end }, prefix }, '');
  }
  return [];
}

/** Inside quotes: the value of a field, else the word of the phrase that is being written. */
function inQuote(here: SearchPlace, token: Token): readonly Completion[] {
  if (here.offset < token.rawStart || (token.closed && here.offset >= token.end)) return [];
  const before = here.before.at(-1);
  const field = token.glued && before?.kind === 'chunk' ? FIELD.exec(before.raw) : null;
  const spec = field && field[0].length === before!.raw.length ? fieldNamed(field[1]!) : undefined;
  if (spec?.built && spec.value !== 'words' && spec.value !== 'quote') return valueCompletions(here, spec, quotePlace(here, token), field![2] ?? '');
  const place = wordOfPhrase(here);
  return spec?.value === 'words' ? valueCompletions(here, spec, place, '') : wordCompletions(here.lexicon, place, token.exact);
}

function wordOfPhrase({ source, offset }: Here): Place {
  const prefix = /[\p{L}\p{M}\p{N}'’‐‑-]*$/u.exec(source.slice(Math.max(0, offset - LONGEST_WORD), offset))![0];
  const rest = /^[\p{L}\p{M}\p{N}'’‐‑-]*/u.exec(source.slice(offset))![0];
  return { span: { start: offset - prefix.length, end: offset + rest.length }, prefix };
}

/**
 * All of a quotation that has an end, with its marks; of one that has none, what stands before the cursor. A mark behind a blank, a colon or the
 * like opens another quotation: the one being written then has no end yet.
 */
export function quotePlace({ source, offset }: Here, token: Token): Place {
  const isEnded = token.closed && !/[\s:=<>(|-]$/.test(source.slice(offset, token.rawStart + token.raw.length));
  return { span: { start: token.rawStart - 1, end: isEnded ? token.end : offset }, prefix: unescape(source.slice(token.rawStart, offset)) };
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
  return [...names, ...withinCompletions(here, place), ...fields, ...keywordCompletions(keywords, place), ...wordsOrNames(here, place), ...steps];
}

/** Words of the corpus; where none begins so, who or what goes by that in another spelling. */
function wordsOrNames({ lexicon, inNode }: SearchPlace, place: Place): readonly Completion[] {
  const words = wordCompletions(lexicon, place, false, bareWord);
  if (words.length > 0 || inNode || !lexicon?.entities || place.prefix.length < LEAST_NAME) return words;
  const spec = fieldNamed('entity')!;
  return entityCompletions(lexicon.entities, spec, place).map((entity) => ({ ...entity, insert: `${spec.name}:${entity.insert}` }));
}

/** A word that is written like an operator is none in quotes. */
function bareWord(word: string): string {
  return /^(?:AND|OR|NOT)$/.test(word) ? quote(word) : word;
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
