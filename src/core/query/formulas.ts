export const BM25_FORMULA = 'score = Σ ln(1 + (N − n + 0.5)/(n + 0.5)) · f·(k1 + 1)/(f + k1·(1 − b + b·length/mean length)), k1 = 1.2, b = 0.75, f = hits, each in the title three times';
export const PER_MILLION_FORMULA = 'perMillion = count / tokens · 1,000,000, tokens = those in the regions in force of the articles found';

/** Statistics by the verb that prints them with its result. */
export const FORMULAS: Readonly<Record<string, readonly string[]>> = {
  articles: [BM25_FORMULA],
  frequency: [PER_MILLION_FORMULA],
  collocates: [
    'count = f_xy = tokens in at least one window around the node, f_x = hits, f_y = tokens of the word in scope, N = tokens in scope, W = tokens in the union of the windows',
    'expected = f_x·f_y/N',
    'logDice = 14 + log2(2·f_xy/(f_x + f_y))',
    'MI = log2(f_xy/expected)',
    't = (f_xy − expected)/√f_xy',
    'G2 = 2·Σ O·ln(O/E) over f_xy, W − f_xy, f_y − f_xy, N − W − f_y + f_xy',
  ],
  keywords: [
    'G2 = 2·Σ O·ln(O/E) over the word and all other words, here and in the reference',
    'logRatio = log2 of the relative frequencies here and in the reference, a count of 0 taken as 0.5',
    'simpleMaths = (per million here + 1)/(per million in the reference + 1)',
  ],
  dispersion: [
    'perMillion = count / tokens · 1,000,000',
    'DP = ½·Σ |hits in the article/all hits − tokens of the article/all tokens|, 0 = even',
    'DPnorm = DP/(1 − share of the smallest article)',
    'juillandD = 1 − (σ/μ)/√(n − 1) over the relative frequencies of the n articles',
  ],
};
