import type { EntityType } from '../../protocol/article';
import type { ResultKind } from '../../protocol/result';
import { ATTRIBUTES, PATTERN_SIGNS, WITHIN_SENTENCE } from './attributes';
import { allColumns } from './columns';

export { ATTRIBUTES, PATTERN_SIGNS, WITHIN_SENTENCE } from './attributes';

/**
 * The language as one table: fields, verbs, options, their values; columns.ts has what verbs make. Checks, evaluation and completion read it; what QUERY.md has and
 * is not built yet stands here with `built: false`.
 */

/** What a field's value is compared with. */
export type FieldValue = 'words' | 'source' | 'lang' | 'path' | 'tag' | 'date' | 'region' | 'entity' | 'speaker' | 'quote';

export interface ValueSpec {
  readonly name: string;
  readonly built: boolean;
  /** True when it needs the language layers of the whole corpus. */
  readonly layers?: true;
  readonly doc: string;
}

export interface FieldSpec {
  readonly name: string;
  readonly built: boolean;
  readonly value: FieldValue;
  /** Of `entity`: the type that is meant; absent for all. */
  readonly entityType?: EntityType;
  /** The values there are; absent where the corpus knows them. */
  readonly values?: readonly ValueSpec[];
  readonly doc: string;
}

/** Context that a hit is ordered by: `1R` is the first word to its right. */
export const CONTEXT_KEY = /^[1-9]\d?[LR]$/;

/** Whole numbers; without `most` there is no end. `list` allows so many, with commas between. */
export interface NumberRange {
  readonly least: number;
  readonly most?: number;
  readonly list?: number;
}

/** `1–100`, or `1, 2, …` where there is no end. */
export function rangeLabel({ least, most }: NumberRange): string {
  return most === undefined ? `${least}, ${least + 1}, …` : `${least}–${most}`;
}

export interface OptionSpec {
  readonly name: string;
  readonly doc: string;
  readonly values: readonly ValueSpec[];
  /** Whole numbers that are values too. */
  readonly numbers?: NumberRange;
  /** True when it takes several of the values, with commas between. */
  readonly list?: true;
  /** True when it takes the name of a query, such as `$other`. */
  readonly query?: true;
  /** A comma-separated list of context keys, at most so many. */
  readonly contextKeys?: number;
  /** True when its value is written without the name: `chart bar`. */
  readonly bare?: true;
  /** True when it takes a column of what is there, `number` one that holds numbers. */
  readonly column?: 'any' | 'number';
  /** What holds without it; absent when its absence means something else. */
  readonly standard?: string;
}

/** How an option is written, without a value. */
export function optionForm({ name, bare, values }: OptionSpec): string {
  return bare ? values.map((value) => value.name).join('|') : `${name}=`;
}

export type ArgumentKind = 'none' | 'node' | 'condition' | 'order' | 'columns' | 'number' | 'quotations' | 'queries';

export interface VerbSpec {
  readonly name: string;
  readonly built: boolean;
  /** Kinds it takes. A search gives `articles`. */
  readonly input: readonly ResultKind[];
  readonly output: ResultKind | 'same';
  readonly argument: ArgumentKind;
  /** True when it cannot do without words. */
  readonly needsNode: boolean;
  /** True when it needs the language layers of the whole corpus. */
  readonly layers?: true;
  readonly options: readonly OptionSpec[];
  readonly doc: string;
}

const value = (name: string, doc: string, built = true): ValueSpec => ({ name, built, doc });
/** A value that needs the language layers. */
const ofLayers = (name: string, doc: string): ValueSpec => ({ name, built: true, layers: true, doc });
export const REGION_VALUES: readonly ValueSpec[] = [
  value('title', 'Title and kicker'),
  value('body', 'All but title, kicker, caption, boilerplate and repeats'),
  value('boilerplate', 'Sign-up walls, menus and the like'),
  value('repeat', 'What stood in the article before'),
  value('all', 'The whole text'),
  value('caption', 'Captions of pictures'),
  value('subheading', 'Headings inside the text'),
  { name: 'quote', built: true, layers: true, doc: 'Quotations' },
];

export const FIELDS: readonly FieldSpec[] = [
  { name: 'title', built: true, value: 'words', doc: 'Words of the title' },
  { name: 'source', built: true, value: 'source', doc: 'Newspaper, agency or site' },
  { name: 'lang', built: true, value: 'lang', doc: 'Language of the article' },
  { name: 'path', built: true, value: 'path', doc: 'Path of the file below the corpus folder, or a pattern' },
  { name: 'date', built: true, value: 'date', doc: 'Date of publication: 2023-09, 2023-09-13..2024, >=2024, none' },
  { name: 'tag', built: true, value: 'tag', doc: 'Tag of an article or of a passage' },
  { name: 'in', built: true, value: 'region', values: REGION_VALUES, doc: 'Where hits may lie' },
  { name: 'person', built: true, value: 'entity', entityType: 'person', doc: 'Mentions of a person' },
  { name: 'place', built: true, value: 'entity', entityType: 'place', doc: 'Mentions of a place' },
  { name: 'organisation', built: true, value: 'entity', entityType: 'organisation', doc: 'Mentions of an organisation' },
  { name: 'org', built: true, value: 'entity', entityType: 'organisation', doc: 'Mentions of an organisation' },
  { name: 'entity', built: true, value: 'entity', doc: 'Mentions of an entity of any type' },
  { name: 'speaker', built: true, value: 'speaker', doc: 'Quotes by a speaker' },
  { name: 'quote', built: true, value: 'quote', doc: 'Quotes that contain a word' },
];

const ANY: readonly ResultKind[] = ['articles', 'hits', 'table'];
const SEARCH: readonly ResultKind[] = ['articles'];

const COUNT_BY: OptionSpec = {
  name: 'by',
  doc: 'What to count by',
  values: [
    value('source', 'Newspaper, agency or site'), value('lang', 'Language'), value('year', 'Year of publication'),
    value('month', 'Month of publication'), value('day', 'Day of publication'), value('path', 'Article'),
    ofLayers('person', 'Person that the article names'), ofLayers('place', 'Place that the article names'), ofLayers('organisation', 'Organisation that the article names'),
  ],
};

const KWIC_OPTIONS: readonly OptionSpec[] = [
  { name: 'context', doc: 'Words on each side, or the sentence', values: [value('sentence', 'The sentence of the hit')], numbers: { least: 1, most: 100 }, standard: '8' },
  { name: 'sort', doc: 'Words to order by: 1R is the first to the right, 2L the second to the left', values: ['1R', '2R', '3R', '1L', '2L', '3L'].map((key) => value(key, 'Order by this word of the context')), contextKeys: 3 },
  { name: 'group', doc: 'Hits under their articles, by path; sort= orders them within each', values: [value('article', 'Under the title of the article, with its number of hits')] },
  { name: 'collocates', doc: 'So many of the strongest words within 5 of the node are emphasised: the first that collocates lists', values: [], numbers: { least: 1, most: 50 } },
];

const FREQUENCY_OF: OptionSpec = {
  name: 'of', doc: 'What counts as one word', standard: 'word',
  values: [value('word', 'Words as written, case folded'), value('lemma', 'All forms of a word together')],
};

const MIN = (standard: string): OptionSpec => ({ name: 'min', doc: 'Only what occurs at least so often', values: [], numbers: { least: 1 }, standard });

const WINDOW: OptionSpec = { name: 'window', doc: 'Words on each side of the node; two numbers for left and right', values: [], numbers: { least: 0, most: 100, list: 2 }, standard: '5' };

const ASSOCIATION: OptionSpec = {
  name: 'measure', doc: 'What the order goes by', standard: 'logDice',
  values: [value('logDice', 'Typical company, whatever the size of the corpus'), value('MI', 'Exclusive company; favours rare words'), value('t', 'Sure company; favours common words'), value('G2', 'How little chance explains it')],
};

const KEYNESS: OptionSpec = {
  name: 'measure', doc: 'What the order goes by', standard: 'G2',
  values: [value('G2', 'How little chance explains it'), value('logratio', 'How many times doubled'), value('simplemaths', 'Ratio of frequencies per million, plus one')],
};

const VERSUS: OptionSpec = { name: 'vs', doc: 'The query to compare with; without it, the rest of the corpus', values: [], query: true };
const SIZE: OptionSpec = { name: 'n', doc: 'Words in a sequence', values: [], numbers: { least: 1, most: 10 }, standard: '3' };

function built(name: string, output: ResultKind | 'same', argument: ArgumentKind, doc: string, options: readonly OptionSpec[] = [], needsNode = false): VerbSpec {
  return { name, built: true, input: output === 'same' ? ANY : SEARCH, output, argument, needsNode, options, doc };
}

/** A verb that reads the language layers. */
function ofLayersVerb(name: string, doc: string, options: readonly OptionSpec[] = []): VerbSpec {
  return { ...built(name, 'table', 'none', doc, options), layers: true };
}

/** What the column `only` of `compare` can hold. */
export const SIDE_VALUES: readonly ValueSpec[] = [value('a', 'In the first query alone'), value('b', 'In the second query alone'), value('both', 'In both queries')];

/** What the column `type` can hold. */
export const ENTITY_TYPE_VALUES: readonly ValueSpec[] = [value('person', 'Person'), value('place', 'Place'), value('organisation', 'Organisation'), value('other', 'Any other name')];
/** What the column `kind` of quotes can hold. */
export const QUOTE_KIND_VALUES: readonly ValueSpec[] = [value('direct', 'Direct speech'), value('partial', 'Part of a sentence'), value('term', 'A word or two in quotation marks')];

/** What the column `status` can hold. */
export const STATUS_VALUES: readonly ValueSpec[] = [value('exact', 'Word for word'), value('altered', 'Much the same words'), value('absent', 'Nowhere')];

/** What the column `wording` can hold. */
export const WORDING_VALUES: readonly ValueSpec[] = [value('same', 'Word for word'), value('near', 'Nearly the same words'), value('other', 'Other words')];

/** What the column `grade` can hold. */
export const GRADE_VALUES: readonly ValueSpec[] = [value('likely', 'Groups of which most are right'), value('possible', 'Groups of which few are right, among them most of what the likely ones miss')];

const GRADE: OptionSpec = { name: 'grade', doc: 'Only groups that are so sure; without it the likely ones first, then the possible ones', values: GRADE_VALUES };

const ENTITY_TYPE: OptionSpec = { name: 'type', doc: 'What kind of entity', values: ENTITY_TYPE_VALUES };

const NETWORK_TYPES: OptionSpec = { name: 'type', doc: 'What kinds of entities, with commas between', values: ENTITY_TYPE_VALUES, list: true, standard: 'person,place,organisation' };

const WITHIN: OptionSpec = {
  name: 'within', doc: 'Where both have to stand', standard: 'sentence',
  values: [value('sentence', 'In one sentence'), value('paragraph', 'In one paragraph'), value('article', 'In one article')],
};

const TIME_UNIT: OptionSpec = { name: 'by', doc: 'Unit of time', standard: 'day', values: [value('day', 'Days'), value('month', 'Months'), value('year', 'Years')] };

const CHART_OPTIONS: readonly OptionSpec[] = [
  { name: 'shape', bare: true, doc: 'What it is drawn with', standard: 'bar', values: [value('bar', 'A bar for each row'), value('line', 'Points in a line, in the order of x'), value('dot', 'A point for each row')] },
  { name: 'x', column: 'any', doc: 'Column that tells the places; without it, the first that holds no numbers', values: [] },
  { name: 'y', column: 'number', doc: 'Column that tells the sizes; without it, the first that holds numbers', values: [] },
];

const COMPARED: readonly ValueSpec[] = [value('figure', 'Articles, words and hits'), value('word', 'Words as written, case folded'), value('lemma', 'All forms of a word together')];
/** What the column `aspect` of `compare` can hold. */
export const ASPECT_VALUES: readonly ValueSpec[] = [...COMPARED, ...ENTITY_TYPE_VALUES];

const COMPARE_OPTIONS: readonly OptionSpec[] = [
  { name: 'of', doc: 'What is compared', standard: 'all', values: [
    ofLayers('all', 'Figures, and the surest words and names of each side'), ...COMPARED,
    ofLayers('entity', 'People, places, organisations and other names'), ofLayers('person', 'People'), ofLayers('place', 'Places'), ofLayers('organisation', 'Organisations'),
  ] },
  { name: 'each', doc: 'So many words and names of each side at most; without it 10 for of=all, else all', values: [], numbers: { least: 1 } },
  MIN('1'),
];

export const VERBS: readonly VerbSpec[] = [
  built('articles', 'articles', 'none', 'Articles found, best first'),
  built('kwic', 'hits', 'node', 'Concordance: every hit with its context', KWIC_OPTIONS, true),
  built('sentences', 'table', 'node', 'Sentences that hold every word, or any word of an OR'),
  built('count', 'table', 'node', 'Number of articles and hits, by a key', [COUNT_BY]),
  built('frequency', 'table', 'none', 'Words of the articles found, the commonest first', [FREQUENCY_OF]),
  built('collocates', 'table', 'node', 'Words that keep company with the node', [WINDOW, ASSOCIATION, MIN('3'), FREQUENCY_OF], true),
  built('keywords', 'table', 'none', 'Words that set these articles apart', [VERSUS, KEYNESS, MIN('1'), FREQUENCY_OF]),
  built('ngrams', 'table', 'node', 'Sequences of words; with a node, those that hold it', [SIZE, MIN('2'), FREQUENCY_OF]),
  built('dispersion', 'table', 'node', 'How evenly the node is spread over the articles', [], true),
  ofLayersVerb('entities', 'People, places and organisations in the articles found', [ENTITY_TYPE]),
  ofLayersVerb('quotes', 'Quotations in the articles found, and who said them'),
  ofLayersVerb('reported', 'Reported speech in the articles found, and whose it is'),
  ofLayersVerb('dates', 'Dates that the articles found speak of'),
  ofLayersVerb('timeline', 'Articles by the day they were published, and the days that they speak of', [TIME_UNIT]),
  ofLayersVerb('network', 'Who appears with whom', [NETWORK_TYPES, WITHIN, MIN('2')]),
  ofLayersVerb('map', 'Places in the articles found, with their coordinates'),
  built('repeats', 'table', 'none', 'The same passage again, within or across articles'),
  { ...built('claims', 'table', 'node', 'Passages of different articles that report the same, as candidates, with what each adds and what may contradict; with a node, the groups that hold it', [GRADE]), layers: true },
  built('similar', 'articles', 'none', 'Articles that are most like those found, and the words that say so'),
  built('verify', 'table', 'quotations', 'Whether quotations stand in the articles found: exact, altered or absent'),
  built('compare', 'table', 'queries', 'Two queries side by side: figures, and the words and names that set them apart', COMPARE_OPTIONS),
  built('where', 'same', 'condition', 'Only rows for which a condition holds'),
  built('sort', 'same', 'order', 'Order by columns'),
  built('top', 'same', 'number', 'The first rows'),
  { ...built('select', 'table', 'columns', 'Only these columns, as a table'), input: ANY },
  { ...built('chart', 'same', 'none', 'A chart of a table', CHART_OPTIONS), input: ANY },
];

export const KEYWORDS: readonly ValueSpec[] = [
  value('AND', 'Both sides must hold; a blank means the same'),
  value('OR', 'One side must hold'),
  value('NOT', 'Articles without it'),
  value('contains', 'The text of the column holds it, whatever the case'),
  value('desc', 'The greatest or last first'),
  value('asc', 'The least or first first'),
];

export function fieldNamed(name: string): FieldSpec | undefined {
  return FIELDS.find((field) => field.name === name);
}

export function verbNamed(name: string): VerbSpec | undefined {
  return VERBS.find((verb) => verb.name === name);
}

/** Every explanation in the table: English, and the keys of their translations. */
export function explanations(): readonly string[] {
  const options = VERBS.flatMap((verb) => verb.options);
  const values = [...[...FIELDS, ...ATTRIBUTES].flatMap((field) => field.values ?? []), ...options.flatMap((option) => option.values), ...KEYWORDS, ...QUOTE_KIND_VALUES, ...STATUS_VALUES, ...SIDE_VALUES, ...WORDING_VALUES, ...GRADE_VALUES];
  return [...new Set([...FIELDS, ...ATTRIBUTES, ...PATTERN_SIGNS, WITHIN_SENTENCE, ...VERBS, ...options, ...values, ...allColumns(VERBS.map(({ name }) => name))].map((entry) => entry.doc))];
}
