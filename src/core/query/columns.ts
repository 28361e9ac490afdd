import type { Column, ColumnType } from '../../protocol/result';
import { BM25_FORMULA, CLAIM_FORMULA, COLLOCATE_FORMULAS, COMPARE_FORMULAS, HITS_PER_MILLION_FORMULA, KEYWORD_FORMULAS, PER_MILLION_FORMULA } from './formulas';

export interface ColumnSpec extends Column {
  readonly formula?: string;
  readonly doc: string;
}

const column = (name: string, type: ColumnType, doc: string, formula?: string): ColumnSpec => ({ name, type, doc, ...(formula === undefined ? {} : { formula }) });

export const ARTICLE_COLUMNS: readonly ColumnSpec[] = [
  column('path', 'string', 'Path of the article'),
  column('title', 'string', 'Title of the article'),
  column('score', 'number', 'Score by BM25', BM25_FORMULA),
  column('hits', 'number', 'Hits of the node in the article'),
  column('published', 'date', 'Date of publication'),
  column('source', 'string', 'Newspaper, agency or site'),
];

export const HIT_COLUMNS: readonly ColumnSpec[] = [
  column('path', 'string', 'Path of the article'),
  column('start', 'number', 'Offset of the hit in the text'),
  column('end', 'number', 'Offset behind the hit'),
  column('left', 'string', 'Text before the hit'),
  column('match', 'string', 'The hit'),
  column('right', 'string', 'Text after the hit'),
  column('line', 'number', 'Line in the article'),
  column('title', 'string', 'Title of the article'),
  column('published', 'date', 'Date of publication'),
  column('source', 'string', 'Newspaper, agency or site'),
];

const SENTENCE_COLUMNS: readonly ColumnSpec[] = [
  column('path', 'string', 'Path of the article'),
  column('start', 'number', 'Offset of the sentence in the text'),
  column('end', 'number', 'Offset behind the sentence'),
  column('text', 'string', 'The sentence'),
  column('line', 'number', 'Line in the article'),
];

const PASSAGE_COLUMNS: readonly ColumnSpec[] = [
  column('path', 'string', 'Path of the article'),
  column('start', 'number', 'Offset of the passage in the text'),
  column('end', 'number', 'Offset behind the passage'),
  column('text', 'string', 'The passage'),
];

const LINE_COLUMN = column('line', 'number', 'Line in the article');

const REPORTED_COLUMNS: readonly ColumnSpec[] = [
  ...PASSAGE_COLUMNS,
  column('speaker', 'string', 'Who said it'),
  column('cue', 'string', 'The word that says that somebody said so'),
  column('speakerId', 'string', 'The same for one speaker in all articles'),
  LINE_COLUMN,
];

const QUOTE_COLUMNS: readonly ColumnSpec[] = [...REPORTED_COLUMNS.slice(0, -2), column('kind', 'string', 'Direct, partial, or a term in quotation marks'), ...REPORTED_COLUMNS.slice(-2)];

const DATE_COLUMNS: readonly ColumnSpec[] = [...PASSAGE_COLUMNS, column('value', 'date', 'The date that is meant'), LINE_COLUMN];

const COUNT_KEYS: Readonly<Record<string, ColumnSpec>> = {
  source: column('source', 'string', 'Newspaper, agency or site'),
  lang: column('lang', 'string', 'Language'),
  year: column('year', 'date', 'Year of publication'),
  month: column('month', 'date', 'Month of publication'),
  day: column('day', 'date', 'Day of publication'),
  path: column('path', 'string', 'Path of the article'),
  person: column('person', 'string', 'Name of the person'),
  place: column('place', 'string', 'Name of the place'),
  organisation: column('organisation', 'string', 'Name of the organisation'),
};

/** Keys of `count` that are entities: beside the name, which several may share, stands the id. */
export const ENTITY_KEYS: readonly string[] = ['person', 'place', 'organisation'];
const ID_COLUMN = column('id', 'string', 'The same for one entity in all articles');

function countColumns(by: string | undefined): readonly ColumnSpec[] {
  const key = by === undefined ? undefined : COUNT_KEYS[by];
  const id = by !== undefined && ENTITY_KEYS.includes(by) ? [ID_COLUMN] : [];
  return [...(key ? [key] : []), column('articles', 'number', 'Articles found'), column('hits', 'number', 'Hits of the node in them'), ...id];
}

const ENTITY_COLUMNS: readonly ColumnSpec[] = [
  ID_COLUMN,
  column('name', 'string', 'Name of the entity'),
  column('type', 'string', 'Person, place, organisation or other'),
  column('mentions', 'number', 'Mentions in the articles found'),
  column('articles', 'number', 'Articles that mention it'),
];

function frequencyColumns(of: string): readonly ColumnSpec[] {
  return [
    countedColumn(of),
    column('count', 'number', 'Tokens of it'),
    column('perMillion', 'number', 'Tokens of it in a million', PER_MILLION_FORMULA),
    column('articles', 'number', 'Articles that it stands in'),
  ];
}

/** What is counted: a word, or all of its forms. */
function countedColumn(of: string | undefined): ColumnSpec {
  return of === 'lemma' ? column('lemma', 'string', 'All forms of a word together') : column('word', 'string', 'The word, case folded');
}

function collocateColumns(of: string | undefined): readonly ColumnSpec[] {
  return [
    countedColumn(of),
    column('count', 'number', 'Tokens of it in at least one window around the node'),
    column('expected', 'number', 'Tokens that chance would bring there', COLLOCATE_FORMULAS.expected),
    column('logDice', 'number', 'Typical company, 14 at most', COLLOCATE_FORMULAS.logDice),
    column('MI', 'number', 'Mutual information: exclusive company', COLLOCATE_FORMULAS.MI),
    column('t', 'number', 't-score: sure company', COLLOCATE_FORMULAS.t),
    column('G2', 'number', 'Log-likelihood: how little chance explains it', COLLOCATE_FORMULAS.G2),
    column('left', 'number', 'Tokens of it to the left of the node'),
    column('right', 'number', 'Tokens of it to the right of the node'),
  ];
}

function keywordColumns(of: string | undefined): readonly ColumnSpec[] {
  return [
    countedColumn(of),
    column('count', 'number', 'Tokens of it in the articles found'),
    column('reference', 'number', 'Tokens of it in what they are compared with'),
    column('G2', 'number', 'Log-likelihood: how little chance explains it', KEYWORD_FORMULAS.G2),
    column('logRatio', 'number', 'How many times doubled; below 0, halved', KEYWORD_FORMULAS.logRatio),
    column('simpleMaths', 'number', 'Ratio of frequencies per million, plus one', KEYWORD_FORMULAS.simpleMaths),
  ];
}

const NGRAM_COLUMNS: readonly ColumnSpec[] = [
  column('ngram', 'string', 'The sequence of words'),
  column('count', 'number', 'Occurrences of it'),
  column('articles', 'number', 'Articles that it stands in'),
];

const DISPERSION_COLUMNS: readonly ColumnSpec[] = [
  column('path', 'string', 'Path of the article'),
  column('count', 'number', 'Hits of the node in the article'),
  column('tokens', 'number', 'Tokens of the article in the regions in force'),
  column('perMillion', 'number', 'Hits in a million tokens', HITS_PER_MILLION_FORMULA),
];

const VERIFY_COLUMNS: readonly ColumnSpec[] = [
  column('text', 'string', 'The quotation'),
  column('status', 'string', 'Exact, altered or absent'),
  column('path', 'string', 'Path of the article'),
  column('start', 'number', 'Offset of what stands there'),
  column('end', 'number', 'Offset behind it'),
  column('found', 'string', 'What stands there'),
  column('likeness', 'number', 'Share of its words that stand there'),
  LINE_COLUMN,
];

const REPEAT_COLUMNS: readonly ColumnSpec[] = [column('group', 'number', 'The same for passages that are alike'), ...PASSAGE_COLUMNS, LINE_COLUMN];

const CLAIM_COLUMNS: readonly ColumnSpec[] = [
  column('group', 'number', 'The same for passages that may report the same'),
  ...PASSAGE_COLUMNS,
  column('passage', 'number', 'Its place in the group'),
  column('speaker', 'string', 'Who vouches for it'),
  column('numbers', 'string', 'Figures that it states'),
  column('adds', 'string', 'What only this passage of the group says'),
  column('contradicts', 'string', 'Passages of the group, by their place in it, that may contradict it, and in what'),
  column('wording', 'string', 'Whether another passage of the group has the same words, nearly the same, or other ones'),
  column('grade', 'string', 'likely or possible: how sure the group is'),
  column('score', 'number', 'How likely the surest two passages of the group report the same, of those that are in no likely group before', CLAIM_FORMULA),
  column('names', 'string', 'Names that passages of the group share'),
  column('words', 'string', 'Words that passages of the group share, or that stand for one another'),
  column('figures', 'string', 'Numbers and dates that passages of the group share'),
  column('source', 'string', 'Newspaper, agency or site'),
  column('published', 'date', 'Date of publication'),
  column('title', 'string', 'Title of the article'),
  column('addsAt', 'string', 'Offsets of what it adds'),
  column('contradictsAt', 'string', 'Offsets of what may contradict others'),
  LINE_COLUMN,
];

const TIMELINE_COLUMNS: readonly ColumnSpec[] = [
  column('date', 'date', 'Day, month or year'),
  column('articles', 'number', 'Articles published then'),
  column('mentions', 'number', 'Dates in the texts that mean it'),
];

const NETWORK_COLUMNS: readonly ColumnSpec[] = [
  column('a', 'string', 'Name of the commoner entity'),
  column('b', 'string', 'Name of the other entity'),
  column('together', 'number', 'Sentences, paragraphs or articles that name both'),
  column('articles', 'number', 'Articles in which both stand together'),
  column('typeA', 'string', 'Person, place, organisation or other'),
  column('typeB', 'string', 'Person, place, organisation or other'),
  column('idA', 'string', 'The same for one entity in all articles'),
  column('idB', 'string', 'The same for one entity in all articles'),
];

const MAP_COLUMNS: readonly ColumnSpec[] = [
  column('name', 'string', 'Name of the place'),
  column('latitude', 'number', 'Degrees north of the equator'),
  column('longitude', 'number', 'Degrees east of Greenwich'),
  column('mentions', 'number', 'Mentions in the articles found'),
  column('articles', 'number', 'Articles that mention it'),
  ID_COLUMN,
];

const COMPARE_COLUMNS: readonly ColumnSpec[] = [
  column('aspect', 'string', 'Figure, word, lemma, person, place, organisation or other'),
  column('item', 'string', 'What is counted'),
  column('a', 'number', 'How many the first query has'),
  column('b', 'number', 'How many the second query has'),
  column('aPerMillion', 'number', 'In a million tokens of the first query', COMPARE_FORMULAS.perMillion),
  column('bPerMillion', 'number', 'In a million tokens of the second query', COMPARE_FORMULAS.perMillion),
  column('G2', 'number', 'Log-likelihood: how little chance explains it', COMPARE_FORMULAS.G2),
  column('logRatio', 'number', 'How many times doubled; below 0, halved', COMPARE_FORMULAS.logRatio),
  column('only', 'string', 'The side that has it alone, or both'),
  ID_COLUMN,
];

/** Columns of what a source verb makes; `options` are the settings in force. */
export function columnsOfVerb(verb: string, options: Readonly<Record<string, string>>): readonly ColumnSpec[] {
  switch (verb) {
    case 'kwic': return HIT_COLUMNS;
    case 'sentences': return SENTENCE_COLUMNS;
    case 'count': return countColumns(options['by']);
    case 'entities': return ENTITY_COLUMNS;
    case 'quotes': return QUOTE_COLUMNS;
    case 'reported': return REPORTED_COLUMNS;
    case 'dates': return DATE_COLUMNS;
    case 'collocates': return collocateColumns(options['of']);
    case 'keywords': return keywordColumns(options['of']);
    case 'ngrams': return NGRAM_COLUMNS;
    case 'repeats': return REPEAT_COLUMNS;
    case 'claims': return CLAIM_COLUMNS;
    case 'compare': return COMPARE_COLUMNS;
    case 'verify': return VERIFY_COLUMNS;
    case 'timeline': return TIMELINE_COLUMNS;
    case 'network': return NETWORK_COLUMNS;
    case 'map': return MAP_COLUMNS;
    case 'dispersion': return DISPERSION_COLUMNS;
    case 'frequency': return frequencyColumns(options['of'] ?? 'word');
    default: return ARTICLE_COLUMNS;
  }
}

/** Every column that one of the verbs can make. */
export function allColumns(verbs: readonly string[]): readonly ColumnSpec[] {
  return [...verbs.flatMap((verb) => columnsOfVerb(verb, {})), ...Object.values(COUNT_KEYS), ...frequencyColumns('lemma')];
}
