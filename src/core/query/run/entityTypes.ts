import type { CorpusLayers } from '../../analysis/CorpusLayers';
import type { TokenIndex } from '../../index/TokenIndex';
import { ENTITY_VALUES } from '../attributes';
import { mentionsIn } from './entityHits';
import type { Pace } from './Pace';
import { ALL_REGIONS } from './regions';

const known = new WeakMap<CorpusLayers, Uint8Array>();

/** For every position the number in ENTITY_VALUES of the type of the entity whose mention covers it, 0 for none. Made once for the same layers. */
export async function entityTypes(index: TokenIndex, layers: CorpusLayers, pace: Pace): Promise<Uint8Array> {
  const made = known.get(layers);
  if (made) return made;
  const codes = layers.entities.entities.map(({ type }) => ENTITY_VALUES.indexOf(type));
  const types = new Uint8Array(index.tokenCount);
  for (let article = 0; article < index.articleCount; article++) {
    for (const { first, last, entity } of mentionsIn(index, layers, article, ALL_REGIONS)) types.fill(codes[entity]!, first, last + 1);
    pace.step(100);
    await pace.breathe();
  }
  known.set(layers, types);
  return types;
}
