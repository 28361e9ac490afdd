import { Worker } from 'node:worker_threads';
import type { ImportReply, ImportTask } from '../../protocol/imports';

export type ImportEnd = { readonly kind: 'done' } | { readonly kind: 'stopped' } | { readonly kind: 'failed'; readonly reason: string };

/** An import under way in a thread of its own, which ends with it. */
export class ImportRun {
  readonly #flag = new Int32Array(new SharedArrayBuffer(4));
  readonly #worker: Worker;
  readonly ended: Promise<ImportEnd>;

  constructor(script: string, task: Omit<ImportTask, 'flag'>, told: (reply: Extract<ImportReply, { type: 'steps' | 'table' }>) => void) {
    this.#worker = new Worker(script, { workerData: { ...task, flag: this.#flag } satisfies ImportTask, stdout: false, stderr: false });
    this.ended = new Promise((resolve) => {
      this.#worker.on('message', (reply: ImportReply) => {
        if (reply.type === 'steps' || reply.type === 'table') told(reply);
        else resolve(reply.type === 'failed' ? { kind: 'failed', reason: reply.reason } : { kind: reply.cancelled ? 'stopped' : 'done' });
      });
      this.#worker.on('error', (error) => resolve({ kind: 'failed', reason: error.message }));
      this.#worker.on('exit', (code) => resolve({ kind: 'failed', reason: `exit code ${code}` }));
    });
  }

  /** After the article at hand; what has been written stays. */
  stop(): void {
    Atomics.store(this.#flag, 0, 1);
  }
}
