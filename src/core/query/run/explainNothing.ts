import type { Message } from '../../../protocol/message';
import { say } from '../messages';
import type { Stage } from './PipelineRun';
import { ALL_REGIONS } from './regions';
import type { RowSet } from './RowSet';
import { countOf, type HitFinder } from './Selection';

/** Why a result is empty although all of its words exist. */
export async function explainNothing(stage: Stage & { readonly rows: RowSet }, finder: HitFinder): Promise<Message> {
  const { selection, rows, about } = stage;
  if (rows.total > 0) return say('nothingTop');
  if (rows.source.size > 0) return say('nothingLeft');
  const everywhere = selection.node.map((atom) => ({ ...atom, mask: ALL_REGIONS }));
  const all = await finder.ofAll(everywhere, selection.scope);
  const inForce = await finder.ofAll(selection.node, selection.scope);
  if (all.first.length > 0 && inForce.first.length === 0) return say('onlyLeftOut', all.first.length);
  if (countOf(selection.matched) === 0) return say('nothingFound');
  if (about.node.length === 0) return say('noWords');
  return about.verb === 'sentences' ? say('noSentence') : say('noHits');
}
