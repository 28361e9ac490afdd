import type { Cell } from '../../../protocol/result';
import { GROUP_LIKELIHOOD, groupClaims } from '../../claims/groupClaims';
import { findClaimPairs } from '../../claims/findClaimPairs';
import { describeClaims, type ClaimPassage } from '../../claims/describeClaims';
import { readClaimSet } from '../../claims/readClaimSet';
import { columnsOfVerb } from '../columns';
import { FORMULAS } from '../formulas';
import { say } from '../messages';
import { layersOf } from './entitiesVerb';
import { TableSource } from './RowSource';
import { countOf } from './Selection';
import type { Made, VerbInput } from './VerbInput';

/** Passages of different articles that report the same, in groups of candidates, the surest first. */
export async function claims(input: VerbInput): Promise<Made> {
  const { corpus, finder: { pace }, selection: { matched, mask } } = input;
  const layers = layersOf(corpus);
  const set = await readClaimSet(corpus, layers, matched, mask, pace);
  const pairs = await findClaimPairs(set, GROUP_LIKELIHOOD, pace);
  const groups = groupClaims(pairs, (unit) => set.units[unit]!.article);
  const rows = await describeClaims({ corpus, set, groups, pace });
  const source = new TableSource(columnsOfVerb('claims', {}), rows.length, (row, column): Cell => rows[row]![column as keyof ClaimPassage] ?? null);
  const articles = countOf(matched);
  return { source, formulas: FORMULAS.claims, warnings: rows.length > 0 ? [say('claimCandidates', groups.length)] : [], nothing: articles < 2 ? say('oneArticle') : say('noClaims', articles) };
}
