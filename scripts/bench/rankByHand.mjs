// Ranked articles worked out straight from the postings of a TokenIndex: what the answers of queries are compared with.

const K1 = 1.2;
const B = 0.75;

/** Articles that hold any of the terms, best first, at most `limit`; groups of terms count as one word each. */
export function rank(index, groups, limit = 20) {
  const scores = new Float64Array(index.articleCount);
  const average = index.tokenCount / index.articleCount;
  for (const terms of groups) {
    const hits = hitsPerArticle(index, terms);
    let articles = 0;
    for (const count of hits) if (count > 0) articles++;
    const idf = Math.log(1 + (index.articleCount - articles + 0.5) / (articles + 0.5));
    for (let article = 0; article < hits.length; article++) {
      const count = hits[article];
      if (count === 0) continue;
      const length = index.articleStart(article + 1) - index.articleStart(article);
      scores[article] += (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));
    }
  }
  return { total: scores.reduce((sum, score) => sum + (score > 0 ? 1 : 0), 0), top: best(scores, limit) };
}

function hitsPerArticle(index, terms) {
  const hits = new Uint32Array(index.articleCount);
  for (const term of terms) {
    let article = 0;
    let end = 0;
    for (const position of index.postings(term)) {
      if (position >= end) {
        article = index.articleOf(position);
        end = index.articleStart(article + 1);
      }
      hits[article]++;
    }
  }
  return hits;
}

/** The articles with the highest scores, ties by number. */
function best(scores, limit) {
  const top = [];
  let least = 0;
  for (let article = 0; article < scores.length; article++) {
    const score = scores[article];
    if (score <= least) continue;
    let at = top.length;
    while (at > 0 && scores[top[at - 1]] < score) at--;
    top.splice(at, 0, article);
    if (top.length > limit) top.pop();
    if (top.length === limit) least = scores[top[limit - 1]];
  }
  return top;
}
