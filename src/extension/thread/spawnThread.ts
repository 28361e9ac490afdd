import { Worker } from 'node:worker_threads';
import type { WorkerResponse, WorkerSetup } from '../../protocol/worker';
import type { Thread } from './WorkerEngine';

/** Room for what has been made recently. V8's own 48 MB make nothing faster here. */
const YOUNG_MEGABYTES = 24;

/** Linking the names of a hundred thousand articles takes up to three quarters of this; on a machine with little memory V8 would allow a thread less. The most that an editor's V8 can have. */
const OLD_MEGABYTES = 4096;

/** Starts dist/worker.js as a thread. */
export function spawnThread(script: string, setup: WorkerSetup): Thread {
  const worker = new Worker(script, { workerData: setup, stdout: false, stderr: false, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, maxOldGenerationSizeMb: OLD_MEGABYTES } });
  worker.on('error', () => undefined);
  return {
    post: (request) => worker.postMessage(request),
    onMessage: (listener) => worker.on('message', (response: WorkerResponse) => listener(response)),
    onEnd: (listener) => {
      let reason = '';
      worker.on('error', (error) => { reason = error.message; });
      worker.once('exit', (code) => listener(reason === '' ? `exit code ${code}` : reason));
    },
    terminate: () => void worker.terminate(),
  };
}
