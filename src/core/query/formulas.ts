import { GRADE_LIMITS, LIMITS } from '../claims/claimLimits';

export const BM25_FORMULA = 'score = Σ ln(1 + (N − n + 0.5)/(n + 0.5)) · f·(k1 + 1)/(f + k1·(1 − b + b·length/mean length)), k1 = 1.2, b = 0.75, f = hits, each in the title three times';
export const PER_MILLION_FORMULA = 'perMillion = count / tokens · 1,000,000, tokens = those in the regions in force of the articles found';

export const HITS_PER_MILLION_FORMULA = 'perMillion = count / tokens · 1,000,000';

/** Of a collocate, by column. */
export const COLLOCATE_FORMULAS = {
  expected: 'expected = f_x·f_y/N',
  logDice: 'logDice = 14 + log2(2·f_xy/(f_x + f_y))',
  MI: 'MI = log2(f_xy/expected)',
  t: 't = (f_xy − expected)/√f_xy',
  G2: 'G2 = 2·Σ O·ln(O/E) over f_xy, W − f_xy, f_y − f_xy, N − W − f_y + f_xy',
} as const;

/** Of a keyword, by column. */
export const KEYWORD_FORMULAS = {
  G2: 'G2 = 2·Σ O·ln(O/E) over the word and all other words, here and in the reference',
  logRatio: 'logRatio = log2 of the relative frequencies here and in the reference, a count of 0 taken as 0.5',
  simpleMaths: 'simpleMaths = (per million here + 1)/(per million in the reference + 1)',
} as const;

/** Of two queries, by column. */
export const COMPARE_FORMULAS = {
  perMillion: 'perMillion = count / tokens of that query\'s articles · 1,000,000; of hits, / tokens in its scope',
  G2: 'G2 = 2·Σ O·ln(O/E) over it and all other tokens, in the first query and in the second',
  logRatio: 'logRatio = log2 of the relative frequencies in the first query and in the second, a count of 0 taken as 0.5',
} as const;

export const CLAIM_FORMULA = 'score = 1/(1 + e^−z), z = a weighted sum of what two sentences share (trained on articles that were grouped by hand)';

/** Statistics by the verb that prints them with its result. */
export const FORMULAS = {
  articles: [BM25_FORMULA],
  frequency: [PER_MILLION_FORMULA],
  collocates: [
    'f_xy = count = tokens in at least one window around the node, f_x = hits, f_y = tokens of the word in scope, N = tokens in scope, W = tokens in the union of the windows',
    ...Object.values(COLLOCATE_FORMULAS),
  ],
  keywords: Object.values(KEYWORD_FORMULAS),
  compare: Object.values(COMPARE_FORMULAS),
  claims: [
    CLAIM_FORMULA,
    'shared = Σ over words, names and figures that stand for the same: how well they do · min(ln(S/s) in all sentences, ln(S/s) in those of both articles), S sentences, s of them with it',
    `Compared are sentences of articles whose words are alike (cosine ≥ ${LIMITS.story}; of each article the 100 most alike), that share concepts of ≥ ${LIMITS.shared} nats; each with at most ${LIMITS.candidates}`,
    `likely: score ≥ ${GRADE_LIMITS.likely.pair} between any two passages of different articles (in articles grouped by hand 7 of 10 such pairs were right)`,
    `possible: a pair with score ≥ ${GRADE_LIMITS.possible.pair} that is in no likely group, and ≥ ${GRADE_LIMITS.possible.any} between any two passages (2 of 10 of the pairs that these add were right)`,
  ],
  similar: ['score = BM25 of the words with the greatest count here · ln(N/n), N articles, n of them with the word'],
  dispersion: [
    HITS_PER_MILLION_FORMULA,
    'DP = ½·Σ|v − s|, v = share of all hits, s = share of all tokens of each article, 0 = even',
    'DPnorm = DP/(1 − least s)',
    'juillandD = 1 − (σ/μ)/√(n − 1) over the relative frequencies of the n articles',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
