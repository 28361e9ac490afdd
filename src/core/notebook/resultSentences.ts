import { formatMessage } from '../../protocol/message';
import { namedNumbers } from '../../protocol/methodNumbers';
import { USUAL_REGIONS } from '../../protocol/result';
import { firstPart } from './excerpt';
import { counted, readableNumber } from './readableNumber';
import type { ResultHead } from './SavedInput';

/** Longest text of a query or of a definition in UTF-16 units: all of it is in the cells. */
const QUERY_LENGTH = 500;
const NOUNS = { articles: 'article', hits: 'hit', table: 'row' } as const;

/** The line with the totals: `12 hits`, `4 articles, 12 hits`, and how many of them stand here. */
export function totalSentence({ kind, total, method }: ResultHead, shown: number): { readonly total: string; readonly rest: string } {
  const hits = kind === 'articles' && method.node.length > 0 ? `, ${counted(method.hits, 'hit')}` : '';
  return { total: counted(total, NOUNS[kind]), rest: hits + (shown < total ? `; the first ${readableNumber(shown)} below` : '') };
}

/** What the numbers are about, parted by semicolons, the query last. Query, node and settings may hold foreign text. */
export function methodSentence(result: ResultHead): string {
  return `${settingSentence(result)}; query: ${askedTexts(result).join('; ')}`;
}

/** The method without the query. */
export function settingSentence({ method }: ResultHead): string {
  const { verb, settings, scope, node, hits, corpus, collocates } = method;
  const options = Object.entries(settings).map(([name, value]) => ` ${name}=${value}`).join('');
  const isUsual = scope.regions.join() === USUAL_REGIONS;
  return [
    `${verb}${options}`,
    ...(node.length > 0 ? [`node: ${node.join(', ')} (${counted(hits, 'hit')})`] : []),
    ...(collocates === undefined ? [] : [`collocates: ${collocates.length > 0 ? collocates.join(', ') : 'none'}`]),
    `scope: ${counted(scope.articles, 'article')}, N = ${counted(scope.tokens, 'token')}`,
    ...(scope.leftOut > 0 ? [`left out: ${counted(scope.leftOut, 'token')}${isUsual ? ' (boilerplate, repeat)' : ''}`] : []),
    ...(scope.regions.length > 0 && !isUsual ? [`regions: ${scope.regions.join(', ')}`] : []),
    ...namedNumbers(method).map(({ name, value }) => `${name} = ${value === null ? 'not defined' : readableNumber(value)}`),
    `corpus: ${corpus}`,
  ].join('; ');
}

/** The query and the definitions that it rests on. */
export function askedTexts({ method: { query, definitions } }: ResultHead): readonly string[] {
  return [query, ...definitions].map((text) => firstPart(text, QUERY_LENGTH));
}

/** The warnings in English. */
export function warningSentences(result: ResultHead): readonly string[] {
  return result.warnings.map(formatMessage);
}

/** Formulas of the numbers that are shown: a list of articles shows no score. */
export function shownFormulas({ kind, method }: ResultHead): readonly string[] {
  return kind === 'articles' ? method.formulas.filter((formula) => !/^score\b/.test(formula)) : method.formulas;
}
