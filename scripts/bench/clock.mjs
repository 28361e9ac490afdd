// How the bench takes time: contestants in turn, the best of several rounds, percentiles over queries.

export const collect = () => globalThis.gc?.();

/** Milliseconds on the clock, and of the processor, which other programs do not lengthen. */
export async function timed(work) {
  const before = process.cpuUsage();
  const began = performance.now();
  const result = await work();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  return { result, ms, cpu: (user + system) / 1000 };
}

/** Best of several rounds, the contestants in turn: by name `{ ms, cpu, result }`, the result that of the last round. */
export async function race(contestants, rounds) {
  const best = Object.fromEntries(Object.keys(contestants).map((name) => [name, { ms: Infinity, cpu: Infinity }]));
  for (let round = 0; round < rounds; round++) {
    // What the last round made must not burden the collector of this one.
    for (const each of Object.values(best)) delete each.result;
    for (const [name, work] of Object.entries(contestants)) {
      collect();
      const { result, ms, cpu } = await timed(work);
      best[name] = { ms: Math.min(best[name].ms, ms), cpu: Math.min(best[name].cpu, cpu), result };
    }
  }
  return best;
}

/** For each query the best of several rounds, the contestants in turn; by name the p50 and p95 over the queries. */
export async function raceQueries(contestants, queries, rounds) {
  const names = Object.keys(contestants);
  const best = queries.map(() => Object.fromEntries(names.map((name) => [name, Infinity])));
  for (let round = 0; round < rounds; round++) {
    for (const [at, query] of queries.entries()) {
      for (const name of names) best[at][name] = Math.min(best[at][name], (await timed(() => contestants[name](query))).ms);
    }
  }
  return Object.fromEntries(names.map((name) => {
    const times = best.map((each) => each[name]).sort((a, b) => a - b);
    return [name, { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }];
  }));
}

function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
