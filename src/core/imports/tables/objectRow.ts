import type { Value } from './TableRow';

/** Keys that an object is looked at for, and levels of objects within it. */
const MOST_KEYS = 1000;
const DEEPEST = 4;

/** Values of an object by their keys; of objects within it by `outer.inner`. Lists of texts stay lists; of objects in a list (authors, tags) the name is taken. */
export function fieldsOf(object: object): ReadonlyMap<string, Value> {
  const fields = new Map<string, Value>();
  const visit = (value: unknown, key: string, depth: number): void => {
    if (fields.size >= MOST_KEYS) return;
    const plain = valueOf(value);
    if (plain !== undefined) fields.set(key, plain);
    else if (isObject(value) && depth < DEEPEST) for (const [name, inner] of Object.entries(value)) visit(inner, key === '' ? name : `${key}.${name}`, depth + 1);
  };
  visit(object, '', 0);
  return fields;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueOf(value: unknown): Value | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return undefined;
  return value.slice(0, MOST_KEYS).flatMap((item: unknown) => {
    if (typeof item === 'string' || typeof item === 'number') return [String(item)];
    const name: unknown = isObject(item) ? ['name', 'title', 'label', 'text', 'value', 'tag'].map((key) => item[key]).find((each) => typeof each === 'string') : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}
