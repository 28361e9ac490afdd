import { FileProblem, type Files } from '../core/ports';
import type { WorkerRequest, WorkerResponse } from '../protocol/worker';

type FileRequest = Extract<WorkerResponse, { type: 'file' }>;
type FileReply = Extract<WorkerRequest, { type: 'fileAnswer' | 'fileProblem' }>;

/** Files that the other side of a message channel reads, for folders that Node cannot see. */
export class RemoteFiles implements Files {
  private nextId = 1;
  private readonly pending = new Map<number, { path: string; resolve: (value: unknown) => void; reject: (error: Error) => void }>();

  constructor(private readonly send: (request: FileRequest) => void) {}

  list(directory: string) { return this.ask<Awaited<ReturnType<Files['list']>>>('list', directory); }
  stat(path: string) { return this.ask<Awaited<ReturnType<Files['stat']>>>('stat', path); }
  read(path: string) { return this.ask<Uint8Array>('read', path); }
  resolveLink(path: string) { return this.ask<Awaited<ReturnType<Files['resolveLink']>>>('resolveLink', path); }

  accept(reply: FileReply): void {
    const waiting = this.pending.get(reply.id);
    if (waiting === undefined) return;
    this.pending.delete(reply.id);
    if (reply.type === 'fileAnswer') waiting.resolve(reply.value);
    else waiting.reject(new FileProblem(reply.code, waiting.path));
  }

  private ask<T>(operation: FileRequest['operation'], path: string): Promise<T> {
    const id = this.nextId++;
    return new Promise<T>((resolve, reject) => {
      this.pending.set(id, { path, resolve: resolve as (value: unknown) => void, reject });
      this.send({ type: 'file', id, operation, path });
    });
  }
}
