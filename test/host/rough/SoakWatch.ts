import { Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { WorkerRequest } from '../../../src/protocol/worker';

/** What a person may be told who asks for what cannot be. */
const EXPECTED = [/^Nothing was changed: korpus\.yaml holds no decision to take back/];

/** Megabytes, after the collector of the extension host has run. */
export interface Memory {
  readonly host: number;
  /** Heaps of Korpus's threads together. */
  readonly threads: number;
  readonly buffers: number;
  /** The whole process, threads and what VS Code keeps in it among them. */
  readonly resident: number;
}

/** Listens for what must not happen while a person works: errors that nobody handles or that a person is told, and connections. */
export class SoakWatch {
  readonly errors: string[] = [];
  readonly connections: string[] = [];
  readonly #threads = new Set<Worker>();
  readonly #release: (() => void)[] = [];
  readonly #collect: () => void;

  constructor() {
    setFlagsFromString('--expose-gc');
    this.#collect = runInNewContext('gc') as () => void;
    this.#listen('unhandledRejection');
    this.#listen('uncaughtExceptionMonitor');
    this.#tap(console, 'error', (...said) => this.errors.push(said.map(String).join(' ')));
    this.#tap(vscode.window, 'showErrorMessage', (...said) => { if (!EXPECTED.some((answer) => answer.test(String(said[0])))) this.errors.push(`told: ${String(said[0])}`); });
    this.#tap(Socket.prototype, 'connect', (...to) => this.connections.push(`${JSON.stringify(to[0])}\n${new Error().stack ?? ''}`));
    this.#tap(globalThis, 'fetch', (...to) => this.connections.push(`${String(to[0])}\n${new Error().stack ?? ''}`));
    this.#tapThreads();
  }

  async memory(): Promise<Memory> {
    this.#collect();
    const heaps = await Promise.all([...this.#threads].map((thread) => (thread as Worker & { getHeapStatistics?(): Promise<{ used_heap_size: number }> }).getHeapStatistics?.().then(({ used_heap_size: used }) => used, () => 0) ?? 0));
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
    const [host, threads, buffers, resident] = [heapUsed, heaps.reduce((sum, used) => sum + used, 0), arrayBuffers, rss].map((bytes) => Math.round(bytes / 1e6)) as [number, number, number, number];
    return { host, threads, buffers, resident };
  }

  dispose(): void {
    for (const release of this.#release.splice(0).reverse()) release();
  }

  #listen(event: 'unhandledRejection' | 'uncaughtExceptionMonitor'): void {
    const listener = (reason: unknown): void => {
      if (!isCancellation(reason)) this.errors.push(`${event}: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
    };
    process.on(event as 'uncaughtExceptionMonitor', listener);
    this.#release.push(() => process.off(event, listener));
  }

  /** Lets every call pass, and tells of it first. */
  #tap(owner: object, key: string, tell: (...args: unknown[]) => void): void {
    const before = (owner as Record<string, unknown>)[key] as (...args: unknown[]) => unknown;
    const tapped = function (this: unknown, ...args: unknown[]): unknown {
      tell(...args);
      return before.apply(this, args);
    };
    Object.defineProperty(owner, key, { value: tapped, configurable: true, writable: true });
    this.#release.push(() => Object.defineProperty(owner, key, { value: before, configurable: true, writable: true }));
  }

  #tapThreads(): void {
    const post = Worker.prototype.postMessage;
    const threads = this.#threads;
    Worker.prototype.postMessage = function (this: Worker, message: WorkerRequest, ...rest: never[]): void {
      if (!threads.has(this)) {
        threads.add(this);
        this.once('exit', () => threads.delete(this));
      }
      post.call(this, message, ...rest);
    };
    this.#release.push(() => { Worker.prototype.postMessage = post; });
  }
}

/** What the editor itself throws where a request was overtaken. */
function isCancellation(reason: unknown): boolean {
  return reason instanceof Error && (reason.name === 'Canceled' || reason.name === 'Cancelled');
}
