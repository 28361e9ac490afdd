import type { Cell } from '../../../protocol/result';
import { GRADE_LIMITS, type ClaimGrade } from '../../claims/claimLimits';
import { describeClaims, type ClaimPassage } from '../../claims/describeClaims';
import { findClaimPairs } from '../../claims/findClaimPairs';
import { groupClaims, type ClaimGroup } from '../../claims/groupClaims';
import { readClaimSet } from '../../claims/readClaimSet';
import type { ClaimSet } from '../../claims/ClaimSet';
import { columnsOfVerb } from '../columns';
import type { Corpus } from '../Corpus';
import { FORMULAS } from '../formulas';
import { say } from '../messages';
import { layersOf } from './entitiesVerb';
import { firstHitFrom, type Hits } from './hits';
import { TableSource } from './RowSource';
import { countOf } from './Selection';
import type { Made, VerbInput } from './VerbInput';

/** Passages of different articles that report the same, in groups of candidates, the likely ones first; with an argument, the groups that hold it. */
export async function claims({ corpus, finder: { pace }, selection: { matched, mask }, settings, hasArgument, hits: found }: VerbInput): Promise<Made> {
  const set = await readClaimSet(corpus, layersOf(corpus), matched, mask, pace);
  const all = await groupClaims(await findClaimPairs(set, GRADE_LIMITS.possible.any, pace), (unit) => set.units[unit]!.article, pace);
  const hits = found.all();
  const held = hasArgument ? all.filter(({ units }) => units.some((unit) => holds(set, unit, hits))) : all;
  const grade = settings['grade'] as ClaimGrade | undefined;
  const groups = grade === undefined ? held : held.filter((group) => group.grade === grade);
  const rows = await describeClaims({ corpus, set, groups, pace });
  const articles = countOf(matched);
  return {
    source: new TableSource(columnsOfVerb('claims', {}), rows.length, (row, column): Cell => rows[row]![column as keyof ClaimPassage] ?? null),
    formulas: FORMULAS.claims, warnings: groups.length > 0 ? [say('claimCandidates', countOfGrade(held, 'likely'), countOfGrade(held, 'possible')), ...undated(corpus, set)] : [], nothing: grade !== undefined && held.length > 0 ? say('noClaimsOfGrade', grade, held.length) : nothing(articles, all),
  };
}

function countOfGrade(groups: readonly ClaimGroup[], grade: ClaimGrade): number {
  return groups.filter((group) => group.grade === grade).length;
}

/** Days are resolved by the date of their article. */
function undated({ articles }: Corpus, set: ClaimSet): NonNullable<Made['warnings']> {
  const count = set.articles.filter((article) => articles[article]!.published === null).length;
  return count > 0 ? [say('undatedClaims', count)] : [];
}

/** Why there are no groups; where no article is found, the search is why. */
function nothing(articles: number, all: readonly ClaimGroup[]): Made['nothing'] {
  if (articles === 0) return undefined;
  if (articles === 1) return say('oneArticle');
  return all.length > 0 ? say('noClaimsWith', all.length) : say('noClaims', articles);
}

/** Whether a hit begins in the sentence. */
function holds(set: ClaimSet, unit: number, hits: Hits): boolean {
  const { first, last } = set.units[unit]!;
  const at = firstHitFrom(hits, first);
  return at < hits.first.length && hits.first[at]! <= last;
}
