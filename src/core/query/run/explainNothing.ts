import type { Message } from '../../../protocol/message';
import { say } from '../messages';
import type { Stage } from './PipelineRun';
import { ALL_REGIONS, tokensPerArticle } from './regions';
import type { RowSet } from './RowSet';
import { countOf, isPassageAtom, type HitFinder } from './Selection';

/** Why a result is empty although all of its words exist. */
export async function explainNothing(stage: Stage & { readonly rows: RowSet }, finder: HitFinder): Promise<Message> {
  const { selection, rows, about } = stage;
  if (rows.total > 0) return say('nothingTop');
  if (rows.source.size > 0) return say('nothingLeft');
  if (about.nothing) return about.nothing;
  // Entities and quotes admit an article only by what lies in the regions in force, and that is the question here.
  const within = selection.node.every(isPassageAtom) ? selection.may : selection.scope;
  if ((await finder.ofAll(selection.node, within)).count === 0) {
    const everywhere = await finder.ofAll(selection.node.map((atom) => ({ ...atom, mask: ALL_REGIONS })), within);
    if (everywhere.count > 0) return say('onlyLeftOut', everywhere.count);
  }
  const tags = selection.node.flatMap((atom) => ('passages' in atom ? [atom] : []));
  const lost = tags.flatMap(({ passages }) => passages).filter(({ span }) => span === undefined).length;
  if (lost > 0) return say('notesWithoutPlace', lost);
  if (tags.length > 0 && countOf(selection.matched) > 0 && about.node.length > 0) return say('articlesTagged');
  if (countOf(selection.matched) === 0) return say('nothingFound');
  if (about.verb === 'sentences' && about.node.length > 0) return say('noSentence');
  if (about.node.length > 0 && about.hits === 0) return say('noHits');
  return hasTokens(stage, finder) ? say('noneOfKind', about.verb) : say('noWords');
}

/** Whether the articles found have text in the regions that the rows come from. */
function hasTokens({ selection, about }: Stage, { index }: HitFinder): boolean {
  return tokensPerArticle(index, about.mask ?? selection.mask).some((tokens, article) => tokens > 0 && selection.matched[article] === 1);
}
