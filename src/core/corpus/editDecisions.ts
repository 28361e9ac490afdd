import { isMap, isScalar, type Node } from 'yaml';
import type { Message } from '../../protocol/message';
import type { EntityChange } from '../entity/decisions/EntityDecision';
import { parseConfig } from './config';
import { addEntry, listIn, removeEntry, type ListKey } from './editList';
import { flowLine } from './flowStyle';
import { corpusMessage } from './messages';
import type { RegionChange } from './RegionDecision';
import type { EditResult } from './verifiedEdit';

export type Decision = { readonly entity: EntityChange } | { readonly region: RegionChange };
/** The two lists that decisions stand in. */
export type DecisionList = Exclude<ListKey, 'notes' | 'imports'>;

/** Adds a decision as one line, in flow style, below the others of its list, as `verifiedEdit` has it. An empty text becomes a new file. */
export function addDecision(text: string, decision: Decision): EditResult {
  const added = addEntry(text, keyOf(decision), flowLine(textsOf(decision)));
  return 'text' in added ? whereInForce(added, decision) : added;
}

/** A decision that would not be in force, such as a merge in a circle, is not written: the problem says why. */
function whereInForce(added: { readonly text: string }, decision: Decision): EditResult {
  const key = keyOf(decision);
  const { config, problems } = parseConfig(added.text);
  const { lineAt, items } = listIn(added.text, key);
  const line = lineAt(items.length - 1);
  if (config[key].at(-1)?.line === line) return added;
  return { problem: problems.find((problem) => problem.line === line)?.message ?? corpusMessage('editFailed') };
}

export type Removal = { readonly text: string; readonly removed: EntityChange | undefined } | { readonly problem: Message };

/** Takes the last decision of a list back, or of the other one where that is empty; what is faulty or about a region is not named in `removed`. */
export function removeLastDecision(text: string, list: DecisionList = 'entities'): Removal {
  const other: DecisionList = list === 'entities' ? 'regions' : 'entities';
  const key = listIn(text, list).items.length === 0 && listIn(text, other).items.length > 0 ? other : list;
  const { items, lineAt } = listIn(text, key);
  const line = lineAt(items.length - 1);
  const { entities: decisions } = parseConfig(text).config;
  const result = removeEntry(text, key, items.length - 1);
  return 'text' in result ? { text: result.text, removed: decisions.filter((decision) => key === 'entities' && decision.line === line).at(-1) } : result;
}

/** Takes back a decision: the last one that is the same. */
export function removeDecision(text: string, decision: Decision): EditResult {
  const key = keyOf(decision);
  const wanted = JSON.stringify(textsOf(decision));
  const entries = listIn(text, key).items.map((node) => JSON.stringify(ordered(node, Object.keys(textsOf(decision)))));
  return removeEntry(text, key, entries.lastIndexOf(wanted));
}

/** The entry's texts in the order of the keys; whatever else it says makes it another. */
function ordered(node: Node, keys: readonly string[]): unknown {
  if (!isMap(node)) return undefined;
  const own = new Map(node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', isScalar(value) ? String(value.value) : value]));
  return own.size === keys.length ? Object.fromEntries(keys.map((key) => [key, own.get(key)])) : undefined;
}

const keyOf = (decision: Decision): DecisionList => ('entity' in decision ? 'entities' : 'regions');

/** The keys of a line in the order they are written: the kind of an entity's decision first. */
function textsOf(decision: Decision): Readonly<Record<string, string>> {
  if ('region' in decision) {
    const { path, quote, prefix, suffix, kind } = decision.region;
    return present({ path, quote, prefix, suffix, kind });
  }
  const { kind, id, ...rest } = decision.entity;
  const { into, from, path, quote, prefix, suffix, as } = rest as Partial<Record<string, string>>;
  return present({ [kind]: id, into, from, path, quote, prefix, suffix, as });
}

function present(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

