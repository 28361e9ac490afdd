import type { Completion } from '../../protocol/diagnostic';
import type { EntityIndex } from '../analysis/EntityIndex';
import { compareUnits } from '../text/compareUnits';
import { fold } from '../text/fold';
import { WITHIN_SENTENCE } from './attributes';
import { keywordCompletions, nameCompletions, offered, type Place } from './completions';
import { entitiesBySound } from './entitiesBySound';
import { isOfType, unambiguousValue } from './entityValue';
import type { Lexicon, ValueCount } from './lexicon';
import type { NotebookAnalysis } from './NotebookAnalysis';
import type { ParsedStatement } from './parser';
import { patternCompletions } from './patternCompletions';
import { quoteValue } from './quote';
import type { Token } from './scanner';
import { FIELDS, type FieldSpec, fieldNamed } from './table';
import { MOST_OFFERED, wordCompletions } from './wordCompletions';

export interface SearchPlace {
  readonly source: string;
  readonly offset: number;
  readonly analysis: NotebookAnalysis;
  readonly lexicon: Lexicon | undefined;
  readonly statement: ParsedStatement | undefined;
  /** The token that is being written, and the one before it. */
  readonly token: Token | undefined;
  readonly before: Token | undefined;
  /** True for a verb's argument: words only. */
  readonly inNode: boolean;
}

/** What can stand at this place of a search. */
export function searchCompletions(here: SearchPlace): readonly Completion[] {
  const { token } = here;
  if (!token || token.kind === 'open') return termCompletions(here, { span: { start: here.offset, end: here.offset }, prefix: '' });
  if (token.kind === 'quote') return inQuote(here, token);
  if (token.kind === 'pattern') return patternCompletions(token, here.source, here.offset, here.lexicon);
  if (token.kind !== 'chunk') return [];
  return inChunk(here, token);
}

function inChunk(here: SearchPlace, token: Token): readonly Completion[] {
  const written = here.source.slice(token.start, here.offset);
  const field = here.inNode ? null : /^-?(\p{L}+):(?:>=|<=|>|<|=)?/u.exec(written);
  const spec = field && fieldNamed(field[1]!);
  if (field) {
    const start = token.start + field[0].length;
    return spec?.built ? valueCompletions(here, spec, { span: { start, end: token.end }, prefix: here.source.slice(start, here.offset) }) : [];
  }
  const marks = /^-?=?/.exec(written)![0].length;
  return termCompletions(here, { span: { start: token.start + marks, end: token.end }, prefix: written.slice(marks) });
}

/** Inside quotes: the value of a field, else the last word of the phrase. */
function inQuote(here: SearchPlace, token: Token): readonly Completion[] {
  if (here.offset < token.rawStart || (token.closed && here.offset >= token.end)) return [];
  const field = token.glued && here.before?.kind === 'chunk' ? /^-?(\p{L}+):=?$/u.exec(here.before.raw) : null;
  const spec = field && fieldNamed(field[1]!);
  if (spec?.built && spec.value !== 'words' && spec.value !== 'quote') {
    return valueCompletions(here, spec, { span: { start: token.start, end: token.end }, prefix: here.source.slice(token.rawStart, here.offset) });
  }
  const word = /[^\s]*$/.exec(here.source.slice(token.rawStart, here.offset))![0];
  return wordCompletions(here.lexicon, { span: { start: here.offset - word.length, end: here.offset }, prefix: word });
}

function termCompletions(here: SearchPlace, place: Place): readonly Completion[] {
  if (place.prefix.startsWith('$')) return nameCompletions(here.analysis, here.statement, place);
  const names = place.prefix === '' ? nameCompletions(here.analysis, here.statement, place) : [];
  const fields = here.inNode ? [] : offered('field', FIELDS.filter((field) => field.built).map((field) => ({ label: `${field.name}:`, doc: field.doc })), place);
  const isAfterTerm = here.before !== undefined && here.before.kind !== 'define' && here.before.kind !== 'open';
  const keywords = here.inNode ? ['OR'] : isAfterTerm ? ['AND', 'OR', 'NOT'] : ['NOT'];
  const isBehindPattern = here.before?.kind === 'pattern' && !here.before.raw.endsWith('s');
  const within = isBehindPattern ? offered('keyword', [{ label: WITHIN_SENTENCE.name, doc: WITHIN_SENTENCE.doc }], place) : [];
  return [...names, ...within, ...fields, ...keywordCompletions(keywords, place), ...wordCompletions(here.lexicon, place)];
}

function valueCompletions(here: SearchPlace, spec: FieldSpec, place: Place): readonly Completion[] {
  if (place.prefix.startsWith('$')) return nameCompletions(here.analysis, here.statement, place);
  const { lexicon } = here;
  if (spec.values) return offered('value', spec.values.filter((value) => value.built).map((value) => ({ label: value.name, doc: value.doc })), place);
  if (spec.value === 'words' || spec.value === 'quote') return wordCompletions(lexicon, place);
  if (!lexicon) return [];
  if (spec.value === 'entity' || spec.value === 'speaker') return lexicon.entities ? entityCompletions(lexicon.entities, spec, place) : [];
  return offered('value', knownValues(spec, lexicon).map(({ value, articles }) => ({
    label: value, detail: articles ? String(articles) : '', insert: quoteValue(value),
  })), place);
}

/** The commonest entities that go by a name with this prefix, also inside it ("Put" finds Wladimir Putin), under whatever spelling. */
function entityCompletions(index: EntityIndex, spec: FieldSpec, place: Place): readonly Completion[] {
  const prefix = fold(place.prefix);
  const found: Completion[] = [];
  for (let number = 0; number < index.entities.length && found.length < MOST_OFFERED; number++) {
    const entity = index.entities[number]!;
    if (!isOfType(entity, spec.entityType)) continue;
    const spelling = entity.names.find((name) => startsInside(fold(name), prefix));
    if (spelling === undefined) continue;
    const label = startsInside(fold(entity.name), prefix) ? entity.name : `${spelling} = ${entity.name}`;
    found.push({ ...entityCompletion(index, number, spec, place), label });
  }
  return found.length > 0 ? found : soundCompletions(index, spec, place);
}

/** What is meant by a spelling that no text has. */
function soundCompletions(index: EntityIndex, spec: FieldSpec, place: Place): readonly Completion[] {
  const numbers = entitiesBySound(index, place.prefix, (entity) => isOfType(entity, spec.entityType), MOST_OFFERED);
  return numbers.map((number) => entityCompletion(index, number, spec, place));
}

function entityCompletion(index: EntityIndex, number: number, spec: FieldSpec, { span }: Place): Completion {
  const { name, type, mentions } = index.entities[number]!;
  const detail = spec.entityType === undefined ? `${type}, ${mentions}` : String(mentions);
  return { label: name, kind: 'value', detail, documentation: null, insert: quoteValue(unambiguousValue(index, number, spec)), span };
}

function startsInside(name: string, prefix: string): boolean {
  return name.startsWith(prefix) || name.includes(` ${prefix}`);
}

function knownValues(spec: FieldSpec, lexicon: Lexicon): readonly ValueCount[] {
  switch (spec.value) {
    case 'source': return lexicon.sources;
    case 'lang': return lexicon.languages;
    case 'tag': return lexicon.tags;
    case 'date': return dateValues(lexicon);
    case 'path': return lexicon.paths.map((value) => ({ value, articles: 0 }));
    default: return [];
  }
}

/** The dates that there are, their months and years, and `none`. */
function dateValues(lexicon: Lexicon): readonly ValueCount[] {
  const counts = new Map<string, number>();
  let dated = 0;
  for (const { value, articles } of lexicon.dates) {
    dated += articles;
    for (const part of new Set([value.slice(0, 4), value.slice(0, 7), value])) counts.set(part, (counts.get(part) ?? 0) + articles);
  }
  const undated = lexicon.articles - dated;
  return [...[...counts].sort(([a], [b]) => compareUnits(a, b)).map(([value, articles]) => ({ value, articles })), ...(undated ? [{ value: 'none', articles: undated }] : [])];
}
