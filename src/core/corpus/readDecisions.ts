import type { Document, Node, YAMLMap } from 'yaml';
import { ENTITY_TYPES, typeOfId, type EntityChange, type EntityDecision } from '../entity/decisions/EntityDecision';
import { entriesIn, PLACE, placeOf, readTexts, type Texts } from './listEntries';
import { corpusMessage } from './messages';
import { pathKey, type Complain } from './metadata';
import { REGION_KINDS, type RegionDecision } from './RegionDecision';
import { entriesOf, type YamlSource } from './yamlSource';

/** What stands beside the key that names the kind: what must, and what may. */
const FORMS: Readonly<Record<EntityChange['kind'], { readonly must: readonly string[]; readonly may: readonly string[] }>> = {
  merge: { must: ['into'], may: [] },
  distinct: { must: ['from'], may: [] },
  reject: { must: [], may: PLACE },
  name: { must: ['as'], may: [] },
  type: { must: ['as'], may: [] },
  mention: { must: ['path', 'quote'], may: ['prefix', 'suffix', 'as'] },
};
const KINDS = Object.keys(FORMS) as readonly EntityChange['kind'][];

/** Reads what stands below `entities:`. A faulty entry is not in force and named with its line; keys that nobody knows do no harm. */
export function readEntityDecisions(list: Node | undefined, offset: number, source: YamlSource, complain: Complain): readonly EntityDecision[] {
  const decisions: EntityDecision[] = [];
  const into = new Map<string, string>();
  for (const { map, at } of entriesIn(list, offset, source.document, 'badEntities', complain)) {
    const change = map && readEntity(map, at, source.document, complain);
    if (change === undefined) {
      if (map === undefined) complain(corpusMessage('badDecision'), at);
      continue;
    }
    const circle = change.kind === 'merge' ? circleOf(change.id, change.into, into) : undefined;
    if (circle !== undefined) complain(corpusMessage(circle, change.id), at);
    else {
      if (change.kind === 'merge') into.set(change.id, change.into);
      decisions.push({ ...change, line: source.lineOf(at) });
    }
  }
  return decisions;
}

function circleOf(id: string, target: string, into: ReadonlyMap<string, string>): 'mergeItself' | 'mergeCircle' | undefined {
  if (id === target) return 'mergeItself';
  for (let next: string | undefined = target; next !== undefined; next = into.get(next)) if (next === id) return 'mergeCircle';
  return undefined;
}

/** Reads what stands below `regions:`. */
export function readRegionDecisions(list: Node | undefined, offset: number, source: YamlSource, complain: Complain): readonly RegionDecision[] {
  return entriesIn(list, offset, source.document, 'badRegions', complain).flatMap(({ map, at }) => {
    const texts = map && readTexts(map, [...PLACE, 'kind'], source.document, complain);
    if (map === undefined) complain(corpusMessage('badRegion'), at);
    if (texts === undefined) return [];
    const kind = REGION_KINDS.find((each) => each === texts.kind);
    const { quote } = texts;
    if (quote === undefined || texts.kind === undefined) return complained(complain, at, 'missingPart', 'regions', quote === undefined ? 'quote' : 'kind');
    if (kind === undefined) return complained(complain, at, 'badRegionKind', texts.kind, REGION_KINDS.join(', '));
    return [{ ...placeOf(texts), quote, kind, line: source.lineOf(at) }];
  });
}

function complained(complain: Complain, at: number, ...message: Parameters<typeof corpusMessage>): [] {
  complain(corpusMessage(...message), at);
  return [];
}

function readEntity(map: YAMLMap, at: number, document: Document.Parsed, complain: Complain): EntityChange | undefined {
  const keys = entriesOf(map, document).map(({ key }) => key);
  const kinds = KINDS.filter((each) => keys.includes(each));
  const [kind, second] = kinds;
  if (kind === undefined) return refuse(complain, at, 'badDecision');
  if (second !== undefined) return refuse(complain, at, 'twoDecisions', kind, second);
  const { must, may } = FORMS[kind];
  const texts = readTexts(map, [kind, ...must, ...may], document, complain);
  if (texts === undefined) return undefined;
  const missing = [kind, ...must, ...(texts.quote !== undefined && kind === 'reject' ? ['path'] : [])].find((key) => texts[key] === undefined);
  if (missing !== undefined) return refuse(complain, at, 'missingPart', kind, missing);
  const wrongId = [texts[kind], texts.into, texts.from].find((id) => id !== undefined && typeOfId(id) === undefined);
  if (wrongId !== undefined) return refuse(complain, at, 'badEntityId', wrongId);
  return changeOf(kind, texts, complain, at);
}

function changeOf(kind: EntityChange['kind'], texts: Texts, complain: Complain, at: number): EntityChange | undefined {
  const id = texts[kind]!;
  switch (kind) {
    case 'merge': return { kind, id, into: texts.into! };
    case 'distinct': return { kind, id, from: texts.from! };
    case 'name': return { kind, id, as: texts.as! };
    case 'reject': return { kind, id, ...placeOf(texts) };
    case 'mention': return { kind, id, ...placeOf(texts), path: pathKey(texts.path!), quote: texts.quote!, ...(texts.as !== undefined && { as: texts.as }) };
    case 'type': {
      const type = ENTITY_TYPES.find((each) => each === texts.as);
      return type === undefined ? refuse(complain, at, 'badEntityType', texts.as!, ENTITY_TYPES.join(', ')) : { kind, id, as: type };
    }
  }
}

function refuse(complain: Complain, at: number, ...message: Parameters<typeof corpusMessage>): undefined {
  complain(corpusMessage(...message), at);
}
