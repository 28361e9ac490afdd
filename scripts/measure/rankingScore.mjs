// How good a ranking is: of one need by its answers (path → grade), and on average.

const CUT = 10;

/** Discounted gain of the first ten over that of the best order there is (Järvelin and Kekäläinen 2002), gain 2^grade − 1. */
export function ndcg(ranked, answers) {
  const gain = (grades) => grades.slice(0, CUT).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  return gain(ranked.map((path) => answers[path] ?? 0)) / gain(Object.values(answers).sort((a, b) => b - a));
}

/** Mean of the precision at every article that answers (any grade); one that is not found counts as 0. */
export function averagePrecision(ranked, answers) {
  let found = 0;
  let sum = 0;
  ranked.forEach((path, at) => {
    if (answers[path]) sum += ++found / (at + 1);
  });
  return sum / Object.keys(answers).length;
}

/** Whether the first article is about it (grade 2). */
export function firstIsRight(ranked, answers) {
  return answers[ranked[0]] === 2 ? 1 : 0;
}

/** Means over the needs: `ranking` is a Map from a need's id to paths. */
export function scoreRanking(needs, ranking) {
  const mean = (measure) => needs.reduce((sum, { id, answers }) => sum + measure(ranking.get(id), answers), 0) / needs.length;
  return { ndcg: mean(ndcg), map: mean(averagePrecision), first: mean(firstIsRight) };
}
