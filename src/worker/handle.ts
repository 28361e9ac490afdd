import { Cancelled, InputError, type CallOptions, type Engine } from '../protocol/engine';
import type { CallFailure, EngineCall, WorkerRequest, WorkerResponse } from '../protocol/worker';
import type { Outbox } from './Outbox';

type CallRequest = Extract<WorkerRequest, { type: 'call' }>;

type Last<List extends readonly unknown[]> = Required<List> extends readonly [...unknown[], infer Final] ? Final : never;
/** Calls that take CallOptions, which come last: a call that is missing here could not be cancelled. */
type Cancellable = { [Call in EngineCall]: CallOptions extends Last<Parameters<Engine[Call]>> ? Call : never }[EngineCall];

/** Position of a call's CallOptions among its arguments, where it takes them. */
const OPTIONS_AT: Readonly<Partial<Record<EngineCall, number>>> = {
  open: 0, prepare: 0, run: 3, standing: 2, exportResult: 1, exportNotebook: 2, hover: 3, analyze: 1, analyzeCorpus: 0,
  entities: 0, entityCounts: 0, entityPart: 3, entity: 1, articlesByEntity: 2, mentions: 1, suggestMerges: 1, notes: 0, verifyDraft: 2,
} satisfies Record<Cancellable, number>;

/** Carries out one call on the engine and answers by the outbox: exactly one `done` or `failed`, any number of `progress`, `firstRows`, `lastPaths` and pieces before. */
export async function handleCall(engine: Engine, request: CallRequest, outbox: Outbox): Promise<void> {
  const { id, call, flag } = request;
  try {
    await outbox.answer({ id, call, flag: new Int32Array(flag) }, await invoke(engine, request, outbox.send));
  } catch (error) {
    outbox.send({ type: 'failed', id, failure: failureOf(error) });
  }
}

function invoke(engine: Engine, { id, call, args, flag }: CallRequest, send: (response: WorkerResponse) => void): unknown {
  const given = [...args];
  const at = OPTIONS_AT[call];
  if (at !== undefined) {
    const cancelFlag = new Int32Array(flag);
    const options: CallOptions = {
      cancellation: { get cancelled() { return Atomics.load(cancelFlag, 0) === 1; } },
      progress: (progress) => send({ type: 'progress', id, progress }),
      firstRows: (rows) => send({ type: 'firstRows', id, rows }),
      lastPaths: (paths) => send({ type: 'lastPaths', id, paths: paths.join('\0') }),
    };
    while (given.length < at) given.push(undefined);
    given[at] = { ...(given[at] as object | undefined), ...options };
  }
  const method = engine[call] as (...all: unknown[]) => unknown;
  return method.apply(engine, given);
}

function failureOf(error: unknown): CallFailure {
  if (error instanceof Cancelled) return { kind: 'cancelled' };
  if (error instanceof InputError) return { kind: 'input', reason: error.reason };
  if (error instanceof Error) return { kind: 'fault', message: error.message, stack: error.stack ?? '' };
  return { kind: 'fault', message: String(error), stack: '' };
}
