import type { Message } from '../../../protocol/message';

/** Why a date has the value that it has, in English; the template is the key of its translation. */
export const DATE_MESSAGES = {
  weekdayBefore: 'This weekday at or before the article’s date {0}',
  weekdayAfter: 'This weekday at or after the article’s date {0}',
  weekdayStrictlyBefore: 'This weekday before the article’s date {0}',
  weekdayStrictlyAfter: 'This weekday after the article’s date {0}',
  weekdayFromText: 'This weekday, counted from {0} in the text',
  before: 'The last one at or before the article’s date {0}',
  after: 'The next one at or after the article’s date {0}',
  yearFromText: 'Year taken from the text: {0}',
  counted: 'Counted from the article’s date {0}',
  countedFromText: 'Counted from {0} in the text',
  noPublished: 'No date of publication is known',
  noTold: 'No date stands before it that it could be counted from',
  impossible: 'There is no such day',
  stretch: 'A week, a weekend or the like: neither a day nor a month nor a year',
  decade: 'A decade or a century: neither a day nor a month nor a year',
  years: 'A stretch over two years',
  hedged: 'Counted only roughly',
  era: 'A year before our era',
} as const;

export type DateMessage = keyof typeof DATE_MESSAGES;

export function dateMessage(name: DateMessage, ...args: readonly (string | number)[]): Message {
  return { template: DATE_MESSAGES[name], args };
}
