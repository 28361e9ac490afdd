import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Message } from '../../src/protocol/message';

/** Processor time that one case may take, that of other threads included; the limits that a user feels are held elsewhere. */
const MOST_MILLISECONDS = 5000;

export interface FuzzRun {
  readonly seed: number;
  readonly runs: number;
  /** Leads straight to one case, as a report names it. */
  readonly path?: string | undefined;
  /** Hears of each case before it is tried: should it never end, it can still be named. */
  readonly trying?: (value: unknown) => void;
}

/** Something that holds for every input of a kind. `npm test` tries a few, `npm run fuzz` many. */
export interface FuzzProperty {
  readonly name: string;
  /** Cases of one `npm run fuzz`. */
  readonly cases: number;
  /** What failed, with the smallest case found; `undefined` when all held. */
  check(run: FuzzRun): Promise<string | undefined>;
}

export function fuzzProperty<T>(name: string, cases: number, arbitrary: fc.Arbitrary<T>, holds: (value: T) => void | Promise<void>): FuzzProperty {
  const timed = async (value: T): Promise<void> => {
    const before = process.cpuUsage();
    await holds(value);
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    if (took > MOST_MILLISECONDS) throw new Error(`took ${Math.round(took)} ms`);
  };
  return {
    name, cases,
    async check({ seed, runs, path, trying }) {
      const property = fc.asyncProperty(arbitrary, async (value) => {
        trying?.(value);
        await timed(value);
      });
      const details = await fc.check(property, { seed, numRuns: runs, ...(path !== undefined && { path }) });
      if (!details.failed) return undefined;
      const { errorInstance } = details;
      return `${errorInstance instanceof Error ? errorInstance.stack : String(errorInstance)}\n${fc.defaultReportMessage(details)}`;
    },
  };
}

/** A message has what its template asks for. */
export function assertFilled({ template, args }: Message): void {
  for (const [, place] of template.matchAll(/\{(\d)\}/g)) assert.notEqual(args[Number(place)], undefined, template);
}
