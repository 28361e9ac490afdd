// What the commands of the bench can be told.
import { parseArgs } from 'node:util';

export const PARTS = ['build', 'queries', 'open', 'change', 'memory', 'analysis', 'patterns', 'verbs', 'activation'];
const ROUNDS = 4;

/** `npm run bench -- [ARTICLES [ROUNDS]] [--only build,open] [--folder DIR] [--json FILE] [--report]`. */
export function benchOptions(args) {
  const { values, positionals } = parseArgs({
    args, allowPositionals: true,
    options: { only: { type: 'string' }, folder: { type: 'string' }, json: { type: 'string' }, report: { type: 'boolean', default: false } },
  });
  const parts = values.only?.split(',') ?? PARTS;
  const unknown = parts.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Error(`no part of the bench: ${unknown.join(', ')}; there are ${PARTS.join(', ')}`);
  return { articles: Number(positionals[0] ?? 10_000), rounds: Number(positionals[1] ?? ROUNDS), parts, folder: values.folder, json: values.json, report: values.report };
}
