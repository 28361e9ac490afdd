import type { Fix } from '../../protocol/diagnostic';
import type { VerbNode } from './ast';
import type { Shape } from './NotebookAnalysis';
import { insertAt, remove } from './problem';
import type { VerbSpec } from './table';

/** A verb that was checked, with what it works on. */
export interface Step {
  readonly verb: VerbNode;
  readonly before: Shape;
}

/** Takes away the steps before a verb that made of what it works on something else: no step leads back. */
export function withoutSteps(steps: readonly Step[], verb: VerbNode, spec: VerbSpec): readonly Fix[] {
  const from = steps.map(({ before }) => spec.input.includes(before.kind)).lastIndexOf(true);
  if (from < 0) return [];
  const between = steps.slice(from);
  return [remove({ start: between[0]!.verb.start, end: verb.start }, between.map((step) => `${step.verb.name} |`).join(' '))];
}

/** Puts a column into the `select` that left it out. */
export function selectedToo(steps: readonly Step[], column: string): readonly Fix[] {
  const at = steps.map(({ verb }) => verb.argument.type === 'columns').lastIndexOf(true);
  const step = steps[at];
  const isSame = steps.slice(at + 1).every(({ verb }) => verb.argument.type !== 'none' && verb.argument.type !== 'node');
  return step && isSame && step.before.columns.some(({ name }) => name === column) ? [insertAt(step.verb.end, `, ${column}`)] : [];
}
