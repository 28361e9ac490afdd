import type { Message } from '../../../protocol/message';

/** What the editor of queries says, in English; the template is the key of its translation. */
const TEXT = {
  // Renaming
  noName: 'There is no $name here',
  badName: '{0} is no name: after $ come letters, digits and _, and no digit first',
  nameTaken: '{0} is already defined',
  // Chapters of the reference
  reference: 'The Korpus query language',
  searchChapter: 'Forms of search',
  fieldChapter: 'Fields',
  verbChapter: 'Verbs, after |',
  // What stands above a list
  options: 'Options',
  values: 'Values',
  columns: 'Columns',
  forms: 'Forms found',
  names: 'Also known as',
  // Notes beside a name
  search: 'form of search',
  field: 'field',
  keyword: 'keyword',
  attribute: 'attribute of a token',
  option: 'option of {0}',
  columnOf: 'column, {0}',
  verbKinds: 'verb: {0} → {1}',
  verbSame: 'verb: works on any result and keeps its kind',
  notBuilt: 'Not built yet',
  standard: 'Default: {0}',
  number: 'to {0}',
  numberFrom: 'or more',
  // Dates
  undated: 'Articles without a date',
  onDay: 'Published on {0}',
  between: 'Published from {0} to {1}',
  since: 'Published on {0} or later',
  until: 'Published on {0} or before',
  after: 'Published after {0}',
  before: 'Published before {0}',
  sinceDate: 'On this date or later',
  untilDate: 'On this date or before',
  // Names
  oneValue: 'a value',
  makes: 'makes {0}',
  rowsMade: 'Rows now: {0}',
  // What the corpus has
  hitsIn: '{0} in {1} articles',
  hitsInOne: '{0} in 1 article',
  noHits: 'not found',
  articles: '{0} articles',
  oneArticle: '1 article',
  leftOut: '{0} more where nothing is looked for without in:all (sign-up walls, menus, repeats)',
  more: 'and {0} more',
  typeAndMentions: '{0} · mentions: {1} · articles: {2}',
  several: 'Several go by this name, and all are found',
  analysing: 'Who and what is meant shows once the articles have been analysed',
  // Parameters
  aWord: '[WORD]',
  aCondition: 'CONDITION',
  someKeys: 'COLUMN [desc], …',
  someColumns: 'COLUMN, …',
  aNumber: 'N',
  someQuotations: '"…" …',
  twoQueries: '$a $b',
  nodeArgument: 'The words to look at; without them those of the search',
  conditionArgument: 'Comparisons of a column with a value: = != < <= > >= contains, joined by AND, OR, NOT',
  orderArgument: 'Columns to order by, the first decides; desc for the greatest first',
  columnsArgument: 'The columns to keep, in this order',
  numberArgument: 'How many rows',
  quotationsArgument: 'Quotations in quotation marks; punctuation and case do not count',
  queriesArgument: 'Two queries by their names, each defined in a line $name = …',
} as const;

export function say(key: keyof typeof TEXT, ...args: readonly (string | number)[]): Message {
  return { template: TEXT[key], args };
}

/** A text of the table. */
export function docOf(entry: { readonly doc: string }): Message {
  return { template: entry.doc, args: [] };
}
