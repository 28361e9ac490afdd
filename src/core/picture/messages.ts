import type { Message } from '../../protocol/message';

/** Every sentence of the pictures, in English; the template is the key of its translation. */
export const TEXT = {
  chartTitle: '{0} by {1}',
  chartBar: '{0}: {1} {2}',
  chartPoint: '{0}: {1} {2}, {3} {4}',
  chartBarUnknown: 'Not known that exactly: {0} {1}',
  chartUnknown: '{0}: {1} unknown',
  chartSummary: 'Rows: {0}. Greatest {1}: {2} ({3}).',
  chartNothing: 'Rows: {0}. No {1} is known.',
  chartLeftOut: 'Not drawn, as {0} or {1} is unknown: {2}.',
  chartCut: 'Drawn: the first {0} of {1} rows; the table has all of them.',
  dispersionTitle: 'Where the hits of {0} stand in each article',
  dispersionAxis: 'Beginning of the article',
  dispersionEnd: 'End',
  dispersionSummary: '{0} hits in {1} of {2} articles, most of them ({3}) in {4}.',
  dispersionOneHit: '1 hit in 1 of {0} articles, in {1}.',
  dispersionNone: 'No hit in {0} articles.',
  dispersionCut: 'Drawn: {0} of {1} articles, those with a hit first; the table has all of them.',
  dispersionHit: '{0}: hit at {1} % of the article',
  dispersionHits: '{0}: {1} hits from {2} % of the article; opens the first',
  dispersionLane: '{0}: no hit',
  keywordsTitle: 'Words that set these articles apart: how strongly, and how surely',
  keywordsAcross: 'log ratio: how many times doubled →',
  keywordsUp: '↑ G²: how little chance explains it',
  keywordsHere: '● commoner here',
  keywordsThere: '◆ rarer here',
  keywordsMark: '{0}: {1} here, {2} there; G² {3}, log ratio {4}',
  keywordsMarks: '{0} and {1} more; G² {2}, log ratio {3}; opens the first',
  keywordsSummary: 'Words commoner here: {0}, surest {1}. Rarer here: 0.',
  keywordsSummaryBoth: 'Words commoner here: {0}, surest {1}. Rarer here: {2}, surest {3}.',
  keywordsSummaryRarer: 'Words commoner here: 0. Rarer here: {0}, surest {1}.',
  keywordsCut: 'Drawn: the surest {0} of {1} words; the table has all of them.',
  timelineTitle: 'Articles by time, and the dates that they speak of',
  timelinePublished: 'Articles published',
  timelineMentioned: 'Dates that the texts speak of',
  timelineUndated: 'no date',
  timelineArticlesBar: '{0}: articles published {1}',
  timelineMentionsBar: '{0}: dates spoken of {1}',
  timelineArticlesUndated: 'Articles without a date so exact: {0}; opens those without any',
  timelineMentionsUndated: 'Dates that are not so exact: {0}; opens those that nobody knows',
  timelineArticlesSummary: 'Articles published: {0}, from {1} to {2}; most ({3}) {4}.',
  timelineMentionsSummary: 'Dates spoken of: {0}, from {1} to {2}; most ({3}) {4}.',
  timelineNoArticles: 'No article has a date.',
  timelineNoMentions: 'No date is spoken of.',
  timelineWithout: 'Without a date, or with a less exact one: {0}.',
  timelineMonths: 'Days are drawn by month, as there is no room for all.',
  timelineYears: 'Bars are years, as there is no room for more.',
  timelineDecades: 'Bars are decades, as there is no room for more.',
} as const;

export type PictureSentence = keyof typeof TEXT;

export function say(text: PictureSentence, ...args: Message['args']): Message {
  return { template: TEXT[text], args };
}
