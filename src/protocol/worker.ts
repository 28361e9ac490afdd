import type { Engine, FirstRows, Progress } from './engine';
import type { Message } from './message';

/** Calls of the engine that cross the thread's boundary. */
export type EngineCall = Exclude<keyof Engine, 'dispose'>;

/** Arguments of a call without its CallOptions, which do not survive a message. */
export type CallArguments = readonly unknown[];

/** What the thread is started with. */
export interface WorkerSetup {
  /** Absolute path of the corpus folder, or `null` when its files come through messages (a virtual workspace). */
  readonly root: string | null;
  /** Names the corpus in the cache. */
  readonly cacheName: string;
  readonly cacheDirectory: string;
  readonly resourceDirectory: string;
}

/** From the extension host to the thread. `flag[0]` becomes 1 when the call is cancelled. */
export type WorkerRequest =
  | { readonly type: 'call'; readonly id: number; readonly call: EngineCall; readonly args: CallArguments; readonly flag: SharedArrayBuffer }
  /** A piece of a call's answer has been taken in: another may come. */
  | { readonly type: 'taken'; readonly id: number }
  | { readonly type: 'fileAnswer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'fileProblem'; readonly id: number; readonly code: 'missing' | 'forbidden' | 'unavailable' };

/** Why a call failed. `fault` is a bug or a dying machine, the others are not. */
export type CallFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'input'; readonly reason: Message }
  | { readonly kind: 'fault'; readonly message: string; readonly stack: string };

/**
 * What of an answer came in pieces before: a whole list; or of a state's articles those that are new. `kept` has for each article its number in the state
 * before, or -1 for the next of the new ones.
 */
export type Pieced = { readonly kind: 'list' } | { readonly kind: 'articles'; readonly kept: Int32Array };

/** From the thread to the extension host. */
export type WorkerResponse =
  | { readonly type: 'done'; readonly id: number; readonly value: unknown; readonly pieced?: Pieced }
  | { readonly type: 'piece'; readonly id: number; readonly items: readonly unknown[] }
  | { readonly type: 'failed'; readonly id: number; readonly failure: CallFailure }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'firstRows'; readonly id: number; readonly rows: FirstRows }
  /** One behind the other with NUL between, as one string is read in no time. */
  | { readonly type: 'lastPaths'; readonly id: number; readonly paths: string }
  | { readonly type: 'file'; readonly id: number; readonly operation: 'list' | 'stat' | 'read' | 'resolveLink'; readonly path: string };
