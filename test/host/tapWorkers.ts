import { Worker } from 'node:worker_threads';
import type { WorkerRequest } from '../../src/protocol/worker';

export interface Tap {
  /** The names of the calls that were sent, in order. */
  readonly calls: readonly string[];
  /** Calls that were held back. */
  readonly held: number;
  release(): void;
}

/**
 * Stands between the extension under test and its threads, which live in this process: `decide` lets a call pass, holds it back
 * (a thread that does not answer), or ends the thread in its place.
 */
export function tapWorkers(decide: (call: string, worker: Worker) => 'pass' | 'hold' | 'kill'): Tap {
  const prototype = Worker.prototype;
  const post = Object.getOwnPropertyDescriptor(prototype, 'postMessage')?.value as Worker['postMessage'];
  const calls: string[] = [];
  let held = 0;
  prototype.postMessage = function (this: Worker, message: WorkerRequest, ...rest: never[]): void {
    if (message.type === 'call') {
      calls.push(message.call);
      const fate = decide(message.call, this);
      if (fate === 'kill') void this.terminate();
      if (fate === 'hold') held++;
      if (fate !== 'pass') return;
    }
    post.call(this, message, ...rest);
  };
  return { calls, get held() { return held; }, release: () => { prototype.postMessage = post; } };
}
