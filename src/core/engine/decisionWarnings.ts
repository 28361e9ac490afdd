import type { CorpusWarning } from '../../protocol/engine';
import type { CorpusConfig } from '../corpus/config';
import { CONFIG_FILE } from '../corpus/configFile';
import { corpusMessage } from '../corpus/messages';
import { orphansOf } from '../entity/decisions/decideMentions';
import { EntityDecisions } from '../entity/decisions/EntityDecisions';
import { locate } from '../text/quoteAnchor';
import { unlessStale, type Snapshot } from './Snapshot';

/** Characters of a quote that a warning repeats. */
const MOST_QUOTED = 60;

/** Decisions about articles or stretches that are not there any more, or not sure: each named with its line, as none is moved elsewhere in silence. */
export async function decisionWarnings({ entities, regions }: Pick<CorpusConfig, 'entities' | 'regions'>, snapshot: Snapshot): Promise<readonly CorpusWarning[]> {
  const decisions = new EntityDecisions(entities);
  const warnings: CorpusWarning[] = [];
  const say = (key: 'decisionNoArticle' | 'decisionGone' | 'decisionAmbiguous', line: number, ...args: readonly string[]) => warnings.push({ message: corpusMessage(key, ...args), path: CONFIG_FILE, line });
  const orphan = (why: 'gone' | 'ambiguous', { line, quote }: { readonly line: number; readonly quote: string }, path: string) => say(why === 'gone' ? 'decisionGone' : 'decisionAmbiguous', line, shortened(quote), path);
  for (const path of new Set([...decisions.paths, ...regions.flatMap((region) => region.path ?? [])])) {
    const own = regions.filter((region) => region.path === path);
    const article = snapshot.find(path);
    if (article === undefined) for (const { line } of [...decisions.placedIn(path).map(({ decision }) => decision), ...own]) say('decisionNoArticle', line, path);
    const text = article === undefined ? undefined : await unlessStale(Promise.resolve(snapshot.text(article)));
    if (text === undefined) continue;
    for (const { decision, why } of orphansOf(path, text, decisions)) orphan(why, decision, path);
    for (const decision of own) {
      const found = locate(text, decision);
      if (typeof found === 'string') orphan(found, decision, path);
    }
  }
  return warnings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** A quote as a warning repeats it. */
export function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length <= MOST_QUOTED ? line : `${line.slice(0, MOST_QUOTED).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
