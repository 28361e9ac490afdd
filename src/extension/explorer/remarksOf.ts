import type { CorpusState, CorpusWarning } from '../../protocol/engine';

/** What the Articles view lists above the articles: all that should be mended. Orphaned notes stand in a view of their own. */
export function remarksOf(state: CorpusState | undefined): readonly CorpusWarning[] {
  return state?.warnings.filter(({ severity }) => severity === undefined) ?? [];
}
