export const BM25_FORMULA = 'score = Σ ln(1 + (N − n + 0.5)/(n + 0.5)) · f·(k1 + 1)/(f + k1·(1 − b + b·length/mean length)), k1 = 1.2, b = 0.75, f = hits, each in the title three times';
export const PER_MILLION_FORMULA = 'perMillion = count / tokens · 1,000,000, tokens = those in the regions in force of the articles found';

/** Statistics by the verb that prints them with its result. */
export const FORMULAS: Readonly<Record<string, readonly string[]>> = {
  articles: [BM25_FORMULA],
  frequency: [PER_MILLION_FORMULA],
};
