import type { CorpusEntity, EntityIndex } from '../analysis/EntityIndex';
import { slavicKeys } from '../entity/linking/soundKeys';

/** Entities, the commonest, whose names are compared by their sound. */
const MOST_SOUNDED = 5000;
/** Letters that say enough of how a name sounds. */
const LEAST_SOUND = 4;

/** Numbers of the commonest entities of which a word of a name begins to sound like this: `Wostoch` begins Wostotschny. At most `most` for which `isMeant` holds. */
export function entitiesBySound(index: EntityIndex, written: string, isMeant: (entity: CorpusEntity) => boolean, most: number): readonly number[] {
  const keys = written.length < LEAST_SOUND ? [] : slavicKeys(written).filter((key) => key.length >= LEAST_SOUND);
  if (keys.length === 0) return [];
  const found: number[] = [];
  for (let number = 0; number < Math.min(index.entities.length, MOST_SOUNDED) && found.length < most; number++) {
    const entity = index.entities[number]!;
    if (isMeant(entity) && wordsOf(entity).some((word) => slavicKeys(word).some((sound) => keys.some((key) => sound.startsWith(key))))) found.push(number);
  }
  return found;
}

function wordsOf({ names }: CorpusEntity): readonly string[] {
  return names.flatMap((name) => name.split(/[\s-]+/));
}
