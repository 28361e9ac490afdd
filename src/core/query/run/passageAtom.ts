import type { FieldNode } from '../ast';
import { entitiesMeant } from '../entityValue';
import { isTagField } from '../nodeWords';
import { fieldNamed } from '../table';
import { layersOf } from './entitiesVerb';
import type { RegionMask } from './regions';
import type { PassageAtom } from './Selection';
import { isSpeechField, speechTest, type SpeechContext } from './speechField';
import { tagAtom } from './tagField';

/** A field that finds passages, with what its value means in this corpus. */
export function passageAtom(node: FieldNode, mask: RegionMask, context: SpeechContext): PassageAtom {
  if (isTagField(node)) return tagAtom(node, mask, context);
  if (isSpeechField(node)) return { node, mask, test: speechTest(node, context) };
  return { node, mask, entities: entitiesMeant(layersOf(context.corpus).entities, fieldNamed(node.name)!, context.analysis.value(node.value)!) };
}
