import type { Message } from '../../protocol/message';

/** Every sentence of the pictures, in English; the template is the key of its translation. */
export const TEXT = {
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
} as const;

export function say(text: keyof typeof TEXT, ...args: Message['args']): Message {
  return { template: TEXT[text], args };
}
