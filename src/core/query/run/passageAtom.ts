import type { FieldNode } from '../ast';
import { entitiesMeant } from '../entityValue';
import { fieldNamed } from '../table';
import { layersOf } from './entitiesVerb';
import type { RegionMask } from './regions';
import type { LayerAtom } from './Selection';
import { isSpeechField, speechTest, type SpeechContext } from './speechField';

/** A field that finds passages, with what its value means in this corpus. */
export function passageAtom(node: FieldNode, mask: RegionMask, context: SpeechContext): LayerAtom {
  if (isSpeechField(node)) return { node, mask, test: speechTest(node, context) };
  return { node, mask, entities: entitiesMeant(layersOf(context.corpus).entities, fieldNamed(node.name)!, context.analysis.value(node.value)!) };
}
