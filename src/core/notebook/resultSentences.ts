import { formatMessage } from '../../protocol/message';
import type { Method } from '../../protocol/result';
import { counted, readableNumber } from './readableNumber';
import type { ResultHead } from './SavedInput';

/** What is in force without `in:`: all but boilerplate and repeats. Not worth a word. */
const USUAL_REGIONS = 'body,title,kicker,subheading,caption';
const NOUNS = { articles: 'article', hits: 'hit', table: 'row' } as const;

/** The line with the totals: `12 hits`, `4 articles, 12 hits`, and how many of them stand here. */
export function totalSentence({ kind, total, method }: ResultHead, shown: number): { readonly total: string; readonly rest: string } {
  const hits = kind === 'articles' && method.node.length > 0 ? `, ${counted(method.hits, 'hit')}` : '';
  return { total: counted(total, NOUNS[kind]), rest: hits + (shown < total ? `; the first ${readableNumber(shown)} below` : '') };
}

/** What the numbers are about, parted by semicolons. Node and settings may hold foreign text. */
export function methodSentence({ verb, settings, scope, node, hits }: Method): string {
  const options = Object.entries(settings).map(([name, value]) => ` ${name}=${value}`).join('');
  const parts = [`${verb}${options}`];
  if (node.length > 0) parts.push(`node: ${node.join(', ')} (${counted(hits, 'hit')})`);
  parts.push(`scope: ${counted(scope.articles, 'article')}, ${counted(scope.tokens, 'token')}`);
  if (scope.leftOut > 0) parts.push(`left out: ${counted(scope.leftOut, 'token')}`);
  if (scope.regions.length > 0 && scope.regions.join() !== USUAL_REGIONS) parts.push(`regions: ${scope.regions.join(', ')}`);
  return parts.join('; ');
}

/** The warnings in English. */
export function warningSentences(result: ResultHead): readonly string[] {
  return result.warnings.map(formatMessage);
}

/** Formulas of the numbers that are shown: a list of articles shows no score. */
export function shownFormulas({ kind, method }: ResultHead): readonly string[] {
  return kind === 'articles' ? method.formulas.filter((formula) => !/^score\b/.test(formula)) : method.formulas;
}
