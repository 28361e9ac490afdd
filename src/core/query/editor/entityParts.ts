import type { HelpPart, Said } from '../../../protocol/help';
import type { CorpusEntity } from '../../analysis/EntityIndex';
import { listPart, textPart, titlePart } from './explain';
import { say } from './messages';

/** Entities, and names of one, that a hover lists. */
const MOST = 8;

/** Who or what a value means: one with its names, several by name alone. */
export function entityParts(meant: readonly CorpusEntity[]): readonly HelpPart[] {
  const [only, second] = meant;
  if (only === undefined) return [];
  if (second === undefined) return [titlePart(only.name, spread(only)), ...namesOf(only)];
  return [
    textPart(say('several')),
    ...listPart(null, meant.slice(0, MOST).map((entity) => ({ name: entity.name, text: spread(entity) }))),
    ...(meant.length > MOST ? [textPart(say('more', meant.length - MOST))] : []),
  ];
}

function spread({ type, mentions, articleCount }: CorpusEntity): Said {
  return say('typeAndMentions', type, mentions, articleCount);
}

function namesOf({ name, names, id }: CorpusEntity): readonly HelpPart[] {
  const others = names.filter((other) => other !== name);
  return [
    ...listPart(say('names'), [...others.slice(0, MOST), id].map((other) => ({ name: other, text: null }))),
    ...(others.length > MOST ? [textPart(say('more', others.length - MOST))] : []),
  ];
}
