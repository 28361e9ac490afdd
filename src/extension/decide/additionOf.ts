import type { EntityChange, EntityDecision } from '../../core/entity/decisions/EntityDecision';
import type { ConfigEdit } from '../commands/writeConfig';

/** What to decide; `decided` are the decisions so far. */
export type Decide = (decided: readonly EntityDecision[]) => readonly EntityChange[];

/** The edit that adds decisions. The YAML parser is loaded here, as it is not needed before. */
export async function additionOf(decide: Decide): Promise<ConfigEdit> {
  const { addDecision, parseConfig } = await import('../../core/corpus/configEdits');
  return (text) => {
    let current: ReturnType<typeof addDecision> = { text };
    for (const entity of decide(parseConfig(text).config.entities)) if ('text' in current) current = addDecision(current.text, { entity });
    return current;
  };
}
