import type { Fix } from '../../protocol/diagnostic';
import type { ResultKind } from '../../protocol/result';
import type { VerbNode } from './ast';
import type { Shape } from './NotebookAnalysis';
import { insertAt, remove } from './problem';
import type { VerbSpec } from './table';

/** Verbs that the title of a fix names. */
const NAMED = 5;

/** A verb that was checked, with what it works on. */
interface Step {
  readonly verb: VerbNode;
  readonly before: Shape;
}

/** The verbs of a pipeline that have been checked so far, and what follows from them for the next: each is asked in no more time for many than for few. */
export class Steps {
  readonly #steps: Step[] = [];
  /** Number of the last step that works on a kind. */
  readonly #lastOn = new Map<ResultKind, number>();
  /** The last `select`, where nothing since has made another table. */
  #select: Step | undefined;

  push(step: Step): void {
    this.#lastOn.set(step.before.kind, this.#steps.push(step) - 1);
    const { type } = step.verb.argument;
    if (type === 'columns') this.#select = step;
    else if (type === 'none' || type === 'node') this.#select = undefined;
  }

  /** Takes away the steps before a verb that made of what it works on something else: no step leads back. */
  withoutSteps(verb: VerbNode, { input }: VerbSpec): readonly Fix[] {
    const from = Math.max(...input.map((kind) => this.#lastOn.get(kind) ?? -1));
    if (from < 0) return [];
    const named = this.#steps.slice(from, from + NAMED).map((step) => `${step.verb.name} |`);
    const more = this.#steps.length - from > NAMED ? ['…'] : [];
    return [remove({ start: this.#steps[from]!.verb.start, end: verb.start }, [...named, ...more].join(' '))];
  }

  /** Puts a column into the `select` that left it out. */
  selectedToo(column: string): readonly Fix[] {
    const step = this.#select;
    return step?.before.columns.some(({ name }) => name === column) === true ? [insertAt(step.verb.end, `, ${column}`)] : [];
  }
}
