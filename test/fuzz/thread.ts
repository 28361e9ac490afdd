import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { PROPERTIES } from './properties';

/** What scripts/fuzz.mjs asks of a thread: some cases of one property. */
interface Task {
  readonly property: number;
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
}

/** The thread writes here what it tries: length in bytes, then UTF-8. A case that never ends can then be shown. */
const trial = Buffer.from(workerData as SharedArrayBuffer);

function note(value: unknown): void {
  trial.writeUInt32LE(trial.write(fc.stringify(value), 4), 0);
}

parentPort!.on('message', ({ property, ...run }: Task) => {
  void PROPERTIES[property]!.check({ ...run, trying: note }).then(
    (report) => parentPort!.postMessage({ report }),
    (error: Error) => parentPort!.postMessage({ report: error.stack }),
  );
});
parentPort!.postMessage({ properties: PROPERTIES.map(({ name, cases }) => ({ name, cases })) });
