import { Cancelled, InputError, type BehindOptions, type CallOptions, type Cancellation, type Engine, type FirstRows, type Progress, type RunOutcome } from '../../protocol/engine';
import type { CallArguments, CallFailure, EngineCall, WorkerRequest, WorkerResponse } from '../../protocol/worker';
import { Inbox } from './Inbox';

/** The thread as this side sees it, so that a test can stand in for it. */
export interface Thread {
  post(request: WorkerRequest): void;
  onMessage(listener: (response: WorkerResponse) => void): void;
  /** Called once, when the thread ended for whatever reason. */
  onEnd(listener: (reason: string) => void): void;
  terminate(): void;
}

/** A cancellation that can also say when it happens, so that nothing polls on this side. */
export interface ObservableCancellation extends Cancellation {
  onCancelled(listener: () => void): { dispose(): void };
}

export interface WorkerEngineOptions {
  spawn(): Thread;
  /** Answers the thread's requests for files of a virtual workspace. */
  answerFile?(request: Extract<WorkerResponse, { type: 'file' }>): Promise<WorkerRequest>;
  /** Milliseconds between asking a call to stop and ending the thread. */
  patience: number;
  /** Told when the thread died and whether it is restarted by itself. */
  onDeath(reason: string, restarted: boolean): void;
}

/** A thread that died is replaced by the next call this many times in a row. */
const RESTARTS = 1;

interface Pending {
  readonly flag: Int32Array;
  readonly progress: ((progress: Progress) => void) | undefined;
  readonly firstRows: ((rows: FirstRows) => void) | undefined;
  readonly lastPaths: ((paths: readonly string[]) => void) | undefined;
  resolve(value: unknown): void;
  reject(error: Error): void;
  settled(): void;
}

/** Thrown by calls that were under way when the thread died. */
export class WorkerDied extends Error {
  constructor(readonly reason: string) {
    super(`The analysis process ended: ${reason}`);
    this.name = 'WorkerDied';
  }
}

/** An Engine whose work is done by a thread. The thread starts with the first call and is restarted once after it died. */
export class WorkerEngine implements Engine {
  private thread: Thread | undefined;
  private nextId = 1;
  private currentId = '';
  private deaths = 0;
  private lastDeath = '';
  private disposed = false;
  private inbox = new Inbox();
  private readonly pending = new Map<number, Pending>();

  constructor(private readonly options: WorkerEngineOptions) {}

  open(options?: Parameters<Engine['open']>[0]) {
    return this.call('open', [{ rebuild: options?.rebuild ?? false, ...(options?.changed && { changed: options.changed }) }], options) as ReturnType<Engine['open']>;
  }
  prepare(options?: CallOptions) { return this.call('prepare', [], options) as ReturnType<Engine['prepare']>; }
  async run(...[notebook, cell, run, options]: Parameters<Engine['run']>): Promise<RunOutcome> {
    const answer = this.call('run', [notebook, cell, run], options) as ReturnType<Engine['run']>;
    const thread = this.threadId;
    return withHandle(await answer, (handle) => outerName(thread, handle));
  }
  async page(request: Parameters<Engine['page']>[0]): ReturnType<Engine['page']> {
    const handle = this.ownHandle(request.handle);
    return handle === undefined ? { rows: undefined } : await (this.call('page', [{ ...request, handle }]) as ReturnType<Engine['page']>);
  }
  async picture(request: Parameters<Engine['picture']>[0]): ReturnType<Engine['picture']> {
    const handle = this.ownHandle(request.handle);
    return handle === undefined ? undefined : await (this.call('picture', [{ ...request, handle }]) as ReturnType<Engine['picture']>);
  }
  async exportResult(...[request, options]: Parameters<Engine['exportResult']>): ReturnType<Engine['exportResult']> {
    const handle = request.handle === null ? null : this.ownHandle(request.handle);
    return handle === undefined ? { kind: 'gone' } : await (this.call('exportResult', [{ ...request, handle }], options) as ReturnType<Engine['exportResult']>);
  }
  exportNotebook(...[notebook, request, options]: Parameters<Engine['exportNotebook']>) { return this.call('exportNotebook', [notebook, request], options) as ReturnType<Engine['exportNotebook']>; }
  async release(handle: string): Promise<void> {
    const own = this.ownHandle(handle);
    if (own !== undefined) await this.call('release', [own]);
  }
  standing(...[notebook, saved, options]: Parameters<Engine['standing']>) { return this.call('standing', [notebook, saved], options) as ReturnType<Engine['standing']>; }
  check(...args: Parameters<Engine['check']>) { return this.call('check', args) as ReturnType<Engine['check']>; }
  complete(...args: Parameters<Engine['complete']>) { return this.call('complete', args) as ReturnType<Engine['complete']>; }
  hover(...[notebook, cell, offset, options]: Parameters<Engine['hover']>) { return this.call('hover', [notebook, cell, offset], options) as ReturnType<Engine['hover']>; }
  find(...args: Parameters<Engine['find']>) { return this.call('find', args) as ReturnType<Engine['find']>; }
  annotate(...args: Parameters<Engine['annotate']>) { return this.call('annotate', args) as ReturnType<Engine['annotate']>; }
  analyze(...[paths, options]: Parameters<Engine['analyze']>) { return this.call('analyze', [paths], options) as ReturnType<Engine['analyze']>; }
  analyzeCorpus(options?: CallOptions & BehindOptions) { return this.call('analyzeCorpus', [{ first: options?.first, share: options?.share }], options) as ReturnType<Engine['analyzeCorpus']>; }
  entities(options?: CallOptions) { return this.call('entities', [], options) as ReturnType<Engine['entities']>; }
  entityCounts(options?: CallOptions) { return this.call('entityCounts', [], options) as ReturnType<Engine['entityCounts']>; }
  lastEntityCounts() { return this.call('lastEntityCounts', []) as ReturnType<Engine['lastEntityCounts']>; }
  entityPart(...[type, offset, limit, options]: Parameters<Engine['entityPart']>) { return this.call('entityPart', [type, offset, limit], options) as ReturnType<Engine['entityPart']>; }
  entity(...[id, options]: Parameters<Engine['entity']>) { return this.call('entity', [id], options) as ReturnType<Engine['entity']>; }
  articlesByEntity(...[type, revision, options]: Parameters<Engine['articlesByEntity']>) { return this.call('articlesByEntity', [type, revision], options) as ReturnType<Engine['articlesByEntity']>; }
  suggestMerges(...[id, options]: Parameters<Engine['suggestMerges']>) { return this.call('suggestMerges', [id], options) as ReturnType<Engine['suggestMerges']>; }
  notes(...[options]: Parameters<Engine['notes']>) { return this.call('notes', [], options) as ReturnType<Engine['notes']>; }
  verifyDraft(...[draft, path, options]: Parameters<Engine['verifyDraft']>) { return this.call('verifyDraft', [draft, path], options) as ReturnType<Engine['verifyDraft']>; }
  mentions(...[id, options]: Parameters<Engine['mentions']>) { return this.call('mentions', [id], options) as ReturnType<Engine['mentions']>; }

  /** Differs for every thread that did the work: what one of them counted or kept says nothing about another's. */
  get threadId(): string {
    return this.currentId;
  }

  /** Gives a thread that died again and again another chance, at the user's wish. */
  revive(): void {
    this.deaths = 0;
  }

  dispose(): void {
    this.disposed = true;
    this.endThread(new Cancelled());
  }

  private nameFor(handle: string | null): string | null {
    return handle === null ? null : outerName(this.currentId, handle);
  }

  /** The thread's own name of a result; `undefined` when it was kept by a thread that is gone, whose names may have come again. */
  private ownHandle(handle: string): string | undefined {
    const prefix = `${this.currentId} `;
    return this.thread !== undefined && handle.startsWith(prefix) ? handle.slice(prefix.length) : undefined;
  }

  private async call(call: EngineCall, args: CallArguments, options?: CallOptions): Promise<unknown> {
    if (this.disposed || options?.cancellation?.cancelled === true) throw new Cancelled();
    if (this.deaths > RESTARTS) throw new WorkerDied(this.lastDeath);
    const thread = this.thread ?? this.start();
    const id = this.nextId++;
    const flag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    return new Promise<unknown>((resolve, reject) => {
      const entry: Pending = { flag: new Int32Array(flag), progress: options?.progress, firstRows: options?.firstRows, lastPaths: options?.lastPaths, resolve, reject, settled: () => stopWatching.dispose() };
      const stopWatching = this.watch(id, entry, options?.cancellation);
      this.pending.set(id, entry);
      thread.post({ type: 'call', id, call, args, flag });
    });
  }

  /** Raises the flag on cancellation; a thread that does not answer within `patience` is ended and replaced. */
  private watch(id: number, entry: Pending, cancellation: Cancellation | undefined): { dispose(): void } {
    if (cancellation === undefined || !('onCancelled' in cancellation)) return { dispose: () => undefined };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listener = (cancellation as ObservableCancellation).onCancelled(() => {
      Atomics.store(entry.flag, 0, 1);
      timer = setTimeout(() => { if (this.pending.has(id)) this.endThread(new WorkerDied('it did not answer a cancellation and was replaced')); }, this.options.patience);
    });
    return { dispose: () => { clearTimeout(timer); listener.dispose(); } };
  }

  private start(): Thread {
    const thread = this.options.spawn();
    this.thread = thread;
    // Outputs outlive the window's extensions, so a number would come again.
    this.currentId = globalThis.crypto.randomUUID();
    this.inbox = new Inbox();
    thread.onMessage((response) => { if (this.thread === thread) this.receive(response, thread); });
    thread.onEnd((reason) => { if (this.thread === thread) this.died(reason); });
    return thread;
  }

  private receive(response: WorkerResponse, thread: Thread): void {
    if (response.type === 'file') {
      void this.options.answerFile?.(response).then((answer) => thread.post(answer));
      return;
    }
    const entry = this.pending.get(response.id);
    if (entry === undefined) return;
    if (response.type === 'piece') return this.takeIn(response, thread);
    if (response.type === 'progress') { entry.progress?.(response.progress); return; }
    if (response.type === 'firstRows') { entry.firstRows?.({ ...response.rows, handle: this.nameFor(response.rows.handle) }); return; }
    if (response.type === 'lastPaths') { entry.lastPaths?.(response.paths === '' ? [] : response.paths.split('\0')); return; }
    this.pending.delete(response.id);
    entry.settled();
    if (response.type === 'done') { this.deaths = 0; entry.resolve(this.inbox.whole(response.id, response.value, response.pieced)); }
    else {
      this.inbox.drop(response.id);
      entry.reject(errorOf(response.failure));
    }
  }

  /** The next piece may come in another turn: what is in the queue of a turn is read all at once. */
  private takeIn({ id, items }: Extract<WorkerResponse, { type: 'piece' }>, thread: Thread): void {
    this.inbox.take(id, items);
    setImmediate(() => { if (this.thread === thread) thread.post({ type: 'taken', id }); });
  }

  private died(reason: string): void {
    this.thread = undefined;
    this.deaths++;
    this.lastDeath = reason;
    this.rejectAll(new WorkerDied(reason));
    this.options.onDeath(reason, this.deaths <= RESTARTS);
  }

  private endThread(reason: Error): void {
    const old = this.thread;
    this.thread = undefined;
    old?.terminate();
    this.rejectAll(reason);
  }

  private rejectAll(error: Error): void {
    const entries = [...this.pending.values()];
    this.pending.clear();
    for (const entry of entries) {
      entry.settled();
      entry.reject(entry.flag[0] === 1 ? new Cancelled() : error);
    }
  }
}

function outerName(thread: string, handle: string): string {
  return `${thread} ${handle}`;
}

function withHandle(outcome: RunOutcome, rename: (handle: string) => string): RunOutcome {
  if (outcome.kind !== 'result' || outcome.cell.handle === null) return outcome;
  return { ...outcome, cell: { ...outcome.cell, handle: rename(outcome.cell.handle) } };
}

function errorOf(failure: CallFailure): Error {
  switch (failure.kind) {
    case 'cancelled': return new Cancelled();
    case 'input': return new InputError(failure.reason);
    case 'fault': return Object.assign(new Error(failure.message), { stack: failure.stack });
  }
}
