import type { Corpus } from '../query/Corpus';
import { ArticleTexts } from '../query/run/ArticleTexts';
import type { Pace } from '../query/run/Pace';
import type { LinedText } from '../text/LinedText';
import { ClaimDifferences, type PassageDifferences, type SharedBy } from './ClaimDifferences';
import type { ClaimSet } from './ClaimSet';
import type { ClaimGrade } from './claimLimits';
import type { ClaimGroup } from './groupClaims';

/** A passage of a group, as its row has it. */
export interface ClaimPassage extends SharedBy, PassageDifferences {
  readonly group: number;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** From 1 on: what `contradicts` refers to. */
  readonly passage: number;
  readonly speaker: string | null;
  readonly grade: ClaimGrade;
  readonly score: number;
  readonly source: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly line: number;
}

export interface FoundClaims {
  readonly corpus: Corpus;
  readonly set: ClaimSet;
  readonly groups: readonly ClaimGroup[];
  readonly pace: Pace;
}

/** A row for each passage of each group, with what the group shares and what sets its passages apart. */
export async function describeClaims({ corpus, set, groups, pace }: FoundClaims): Promise<readonly ClaimPassage[]> {
  const rows: ClaimPassage[] = [];
  const texts = new ArticleTexts(corpus);
  for (const [number, group] of groups.entries()) {
    const { units, grade, likelihood } = group;
    const lined = new Map<number, LinedText>();
    for (const unit of units) lined.set(unit, await texts.of(set.units[unit]!.article));
    const differences = new ClaimDifferences(corpus.index, set, group, (unit, start, end) => lined.get(unit)!.text.slice(start, end));
    for (const [place, unit] of units.entries()) {
      const { article, start, end, speaker } = set.units[unit]!;
      const { path, sources, published, title } = corpus.article(article);
      const lines = lined.get(unit)!;
      rows.push({
        group: number + 1, path, start, end, text: lines.text.slice(start, end), passage: place + 1, speaker: speaker?.name ?? null, grade, score: likelihood, ...differences.reasons, ...differences.of(unit),
        source: sources.map(({ name }) => name).join(', ') || null, published: published?.value ?? null, title, line: lines.lineOf(start),
      });
    }
    pace.step(1000);
    await pace.breathe();
  }
  return rows;
}
