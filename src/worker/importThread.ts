import { parentPort, workerData } from 'node:worker_threads';
import { runImport } from '../node/imports/runImport';
import { Cancelled } from '../protocol/engine';
import type { ImportReply, ImportStep, ImportTask } from '../protocol/imports';

/** Milliseconds after which what has been found is told. */
const BEAT = 100;

/** Runs one import and ends. Steps are told in lots, so that the other side has few messages to take. */
async function work(port: NonNullable<typeof parentPort>, { root, recipe, write, flag }: ImportTask): Promise<void> {
  const send = (reply: ImportReply) => port.postMessage(reply);
  const cancellation = { get cancelled() { return Atomics.load(flag, 0) !== 0; } };
  let lot: ImportStep[] = [];
  let told = performance.now();
  const tell = () => {
    if (lot.length > 0) send({ type: 'steps', steps: lot });
    lot = [];
    told = performance.now();
  };
  try {
    for await (const step of runImport(root, recipe, { write, cancellation, tableSeen: (names, taken) => send({ type: 'table', names, taken: { ...taken } }) })) {
      lot.push(step);
      if (performance.now() - told > BEAT) tell();
    }
    tell();
    send({ type: 'end', cancelled: cancellation.cancelled });
  } catch (error) {
    tell();
    send(error instanceof Cancelled ? { type: 'end', cancelled: true } : { type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}

if (parentPort === null) throw new Error('importThread.ts runs as a worker thread');
void work(parentPort, workerData as ImportTask);
