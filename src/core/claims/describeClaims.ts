import type { CorpusLayers } from '../analysis/CorpusLayers';
import type { Corpus } from '../query/Corpus';
import { ArticleTexts } from '../query/run/ArticleTexts';
import type { Pace } from '../query/run/Pace';
import type { LinedText } from '../text/LinedText';
import { ClaimDifferences } from './ClaimDifferences';
import type { ClaimSet } from './ClaimSet';
import type { ClaimGroup } from './groupClaims';

/** A passage of a group, as its row has it. Lists are parted by commas. */
export interface ClaimPassage {
  readonly group: number;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: string | null;
  readonly numbers: string;
  readonly adds: string;
  readonly contradicts: string;
  readonly score: number;
  readonly names: string;
  readonly words: string;
  readonly figures: string;
  readonly shared: string;
  readonly line: number;
}

export interface FoundClaims {
  readonly corpus: Corpus;
  readonly layers: CorpusLayers;
  readonly set: ClaimSet;
  readonly groups: readonly ClaimGroup[];
  readonly pace: Pace;
}

/** A row for each passage of each group, with what the group shares and what sets its passages apart. */
export async function describeClaims({ corpus, set, groups, pace }: FoundClaims): Promise<readonly ClaimPassage[]> {
  const rows: ClaimPassage[] = [];
  const texts = new ArticleTexts(corpus);
  for (const [number, { units, likelihood }] of groups.entries()) {
    const lined = new Map<number, LinedText>();
    for (const unit of units) lined.set(unit, await texts.of(set.units[unit]!.article));
    const differences = new ClaimDifferences(corpus.index, set, units, (unit, start, end) => lined.get(unit)!.text.slice(start, end));
    for (const unit of units) {
      const { article, start, end, speaker } = set.units[unit]!;
      const text = lined.get(unit)!;
      rows.push({
        group: number + 1, path: corpus.articles[article]!.path, start, end, text: text.text.slice(start, end), speaker: speaker?.name ?? null, score: likelihood,
        ...differences.reasons, ...differences.of(unit), line: text.lineOf(start),
      });
    }
    pace.step(1000);
    await pace.breathe();
  }
  return rows;
}
