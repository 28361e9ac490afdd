import type { Completion } from '../../../protocol/diagnostic';
import { compareUnits } from '../../text/compareUnits';
import type { Lexicon, ValueCount } from '../lexicon';
import { quoteValue } from '../quote';
import { ASPECT_VALUES, ENTITY_TYPE_VALUES, type FieldSpec, GRADE_VALUES, QUOTE_KIND_VALUES, SIDE_VALUES, STATUS_VALUES, WORDING_VALUES } from '../table';
import { listedCompletions, offered, type Place } from './completions';
import { textPart } from './explain';
import { say } from './messages';
import { entityCompletions, entityNameCompletions } from './entityCompletions';
import { spelled, WordBeginnings } from '../../text/WordBeginnings';
import { lemmaCompletions, wordCompletions } from './wordCompletions';
import { appendAll } from '../../appendAll';

/** Months and days of a period are offered at once when there are no more. */
const FEW = 24;
const MOST_VALUES = 200;

/** What can stand behind `field:` and an operator, if there is one. */
export function fieldValueCompletions(lexicon: Lexicon | undefined, spec: FieldSpec, place: Place, operator: string): readonly Completion[] {
  if (spec.values) return listedCompletions(spec.values, `${spec.name}:`, place);
  if (!lexicon) return [];
  switch (spec.value) {
    case 'words': return counted(lexicon.titleWords, place);
    case 'quote': return wordCompletions(lexicon, place, operator === '=');
    case 'entity': case 'speaker':
      // Names are words of the corpus, too, as long as nobody knows whose.
      return lexicon.entities ? entityCompletions(lexicon.entities, spec, place) : wordCompletions(lexicon, place, true, quoteValue);
    case 'date': return operator === '' ? dateCompletions(lexicon, place) : periods(lexicon, place, '');
    case 'source': return counted(lexicon.sources, place);
    case 'lang': return languageCompletions(lexicon, place);
    case 'tag': return counted(lexicon.tags, place);
    case 'path': return paths(lexicon, place);
    case 'region': return [];
  }
}

/** What a column can hold, where that is known before the query is run. */
export function columnValueCompletions(lexicon: Lexicon | undefined, column: string, place: Place): readonly Completion[] {
  const listed = { type: ENTITY_TYPE_VALUES, kind: QUOTE_KIND_VALUES, status: STATUS_VALUES, aspect: ASPECT_VALUES, only: SIDE_VALUES, wording: WORDING_VALUES, grade: GRADE_VALUES }[column];
  if (listed) return listedCompletions(listed, '', place);
  if (!lexicon) return [];
  switch (column) {
    case 'source': return counted(lexicon.sources, place);
    case 'lang': return languageCompletions(lexicon, place);
    case 'path': return paths(lexicon, place);
    case 'title': return counted(lexicon.titles, place);
    case 'year': return dates(lexicon, 4, place);
    case 'month': return dates(lexicon, 7, place);
    case 'day': return dates(lexicon, 10, place);
    case 'published': case 'value': return periods(lexicon, place, '');
    case 'word': case 'match': return wordCompletions(lexicon, place, true, quoteValue);
    case 'lemma': return lemmaCompletions(lexicon, place, quoteValue);
    case 'person': case 'place': case 'organisation': case 'speaker':
      return lexicon.entities ? entityNameCompletions(lexicon.entities, column, place) : [];
    case 'name': return lexicon.entities ? entityNameCompletions(lexicon.entities, undefined, place) : [];
    default: return [];
  }
}

export function languageCompletions(lexicon: Lexicon, place: Place): readonly Completion[] {
  return counted(lexicon.languages, place);
}

/** Values of which a word begins as written, the commonest first. */
function counted(values: readonly ValueCount[], place: Place): readonly Completion[] {
  return beginningsOf(values, ({ value }) => value).find(place.prefix, MOST_VALUES).map((at) => {
    const { value, articles } = values[at]!;
    return { label: value, kind: 'value', detail: articles > 0 ? String(articles) : '', help: [], insert: quoteValue(value), span: place.span };
  });
}

/** Paths of which a part begins as written, with the titles. */
function paths(lexicon: Lexicon, place: Place): readonly Completion[] {
  const { paths: all } = lexicon;
  return beginningsOf(all, (path) => path).find(place.prefix, MOST_VALUES).map((at) => (
    { label: all[at]!, kind: 'value', detail: lexicon.titleOf(at) ?? '', help: [], insert: quoteValue(all[at]!), span: place.span }
  ));
}

const known = new WeakMap<readonly unknown[], WordBeginnings>();

/** The search over a list of a lexicon, which stays the same as long as the corpus does. */
function beginningsOf<Value>(values: readonly Value[], textOf: (value: Value) => string): WordBeginnings {
  let beginnings = known.get(values);
  if (!beginnings) known.set(values, beginnings = WordBeginnings.of(values.map((value) => spelled([textOf(value)]))));
  return beginnings;
}

/** Dates that there are, and behind `date:` the ways to write a period. */
function dateCompletions(lexicon: Lexicon, place: Place): readonly Completion[] {
  const from = /^(.*?)\.\./.exec(place.prefix);
  if (from) {
    const prefix = place.prefix.slice(from[0].length);
    return periods(lexicon, { span: { start: place.span.start + from[0].length, end: place.span.end }, prefix }, from[1]!);
  }
  const dated = lexicon.dates.reduce((sum, { articles }) => sum + articles, 0);
  const none = lexicon.articles > dated ? [{ label: 'none', detail: String(lexicon.articles - dated), help: [textPart(say('undated'))] }] : [];
  const open = dated > 0 ? ['>=', '<='].map((label) => ({ label, help: [textPart(say(label === '>=' ? 'sinceDate' : 'untilDate'))], goesOn: true })) : [];
  return [...periods(lexicon, place, ''), ...offered('value', none, place), ...offered('keyword', open, place)];
}

/** Years, the months of a year and the days of a month that have articles, from `from` on. */
function periods(lexicon: Lexicon, place: Place, from: string): readonly Completion[] {
  const { prefix } = place;
  const lengths = prefix.length < 4 ? [4, 7] : prefix.length < 7 ? [4, 7, 10] : [7, 10];
  const found: Completion[] = [];
  for (const length of lengths) {
    const some = dates(lexicon, length, place).filter(({ label }) => label >= from.slice(0, length));
    if (found.length === 0 || some.length <= FEW) appendAll(found, some);
  }
  return found.slice(0, MOST_VALUES);
}

/** Dates cut to a length, each with the articles of that time, ascending. */
function dates(lexicon: Lexicon, length: number, place: Place): readonly Completion[] {
  const counts = new Map<string, number>();
  for (const { value, articles } of lexicon.dates) {
    if (value.length >= length) counts.set(value.slice(0, length), (counts.get(value.slice(0, length)) ?? 0) + articles);
  }
  return offered('value', [...counts].sort(([a], [b]) => compareUnits(a, b)).map(([label, articles]) => ({ label, detail: String(articles) })), place);
}
