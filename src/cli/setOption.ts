import { setValues } from '../core/query/setValues';
import { InputError } from '../protocol/engine';
import type { Options } from './run';
import { UsageError } from './Terminal';

/** The cells with the values that `--set NAME=VALUE` gives, as often as it stands there. */
export function withSetValues(cells: readonly string[], options: Options): readonly string[] {
  const values = new Map<string, string>();
  for (const given of [options['set'] ?? []].flat().map(String)) {
    const { name, value } = /^\$?(?<name>[^=]*)=(?<value>[^]*)$/.exec(given)?.groups ?? {};
    if (name === undefined || value === undefined || name === '') throw new UsageError(`--set ${given}: write --set NAME=VALUE, such as --set von=2024-01`);
    if (values.has(name)) throw new UsageError(`--set gives $${name} twice`);
    values.set(name, value);
  }
  if (values.size === 0) return cells;
  const set = setValues(cells, values);
  if (set.kind === 'problem') throw new InputError(set.message);
  return set.cells;
}
