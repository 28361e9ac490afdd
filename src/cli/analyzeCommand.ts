import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { byPath } from '../core/text/compareUnits';
import type { Analysis } from '../protocol/article';
import type { ReadingReport } from '../protocol/engine';
import { corpusWarnings } from '../core/engine/corpusWarnings';
import { openEngine, textOption } from './openEngine';
import { EXIT, type Command } from './run';
import { UsageError, warningLine } from './Terminal';
import { appendAll } from '../core/appendAll';

interface Target {
  readonly path: string;
  readonly isFolder: boolean;
}

export const analyzeCommand: Command = {
  usage: 'korpus analyze PATH… [--metadata FILE] [--format json]',
  options: { metadata: { type: 'string' }, format: { type: 'string' } },
  async run(positionals, options, terminal) {
    if (positionals.length === 0) throw new UsageError(`usage: ${analyzeCommand.usage}`);
    const format = textOption(options, 'format') ?? 'json';
    if (format !== 'json') throw new UsageError(`unknown format “${format}”; there is json`);
    const targets = positionals.map(targetOf);
    const root = commonFolder(targets);
    const engine = openEngine(root, options, terminal);
    const files = inRoot(root, targets.filter((target) => !target.isFolder));
    const folders = inRoot(root, targets.filter((target) => target.isFolder));
    const warnings = new Set<string>();
    const unread = new Set<string>();
    const analyses: Analysis[] = [];
    for (const paths of [...(files.length > 0 ? [files] : []), ...(folders.length > 0 ? [[]] : [])]) {
      const isWanted = ({ path }: { path: string }) => paths.length > 0 || folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
      const report = (all: ReadingReport) => {
        const wanted = all.unread.filter(isWanted);
        for (const { path } of wanted) unread.add(path);
        for (const warning of corpusWarnings({ articles: [], warnings: all.warnings, unread: wanted })) warnings.add(warning);
      };
      appendAll(analyses, (await engine.analyze(paths, { report })).filter(isWanted));
    }
    for (const warning of warnings) terminal.error(`${warningLine(warning)}\n`);
    if (files.some((path) => unread.has(path))) return EXIT.input;
    const sorted = [...new Map(analyses.map((analysis) => [analysis.path, analysis])).values()].sort(byPath);
    for (const analysis of sorted) terminal.out(`${JSON.stringify(analysis)}\n`);
    return EXIT.done;
  },
};

function inRoot(root: string, targets: readonly Target[]): readonly string[] {
  return targets.map((target) => relative(root, target.path).split(sep).join('/'));
}

function targetOf(path: string): Target {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(`no such file or folder: ${path}`);
  return { path: resolve(path), isFolder: stat.isDirectory() };
}

/** The folder given, or the deepest one that holds all targets. */
function commonFolder(targets: readonly Target[]): string {
  const folders = targets.map((target) => (target.isFolder ? target.path : dirname(target.path)).split(sep));
  const [first = [], ...rest] = folders;
  let depth = first.length;
  for (const folder of rest) {
    let same = 0;
    while (same < depth && folder[same] === first[same]) same++;
    depth = same;
  }
  const common = first.slice(0, depth).join(sep);
  return common === '' ? sep : common;
}
