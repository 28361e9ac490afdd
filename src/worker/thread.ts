import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from '../core/engine/createEngine';
import { nodePorts } from '../node/nodePorts';
import type { BesideSetup } from '../node/NodeBeside';
import type { WorkerRequest, WorkerResponse, WorkerSetup } from '../protocol/worker';
import { handleCall } from './handle';
import { Outbox } from './Outbox';
import { startBeside } from './beside';
import { RemoteFiles } from './RemoteFiles';

function start(port: NonNullable<typeof parentPort>, setup: WorkerSetup): void {
  const send = (response: WorkerResponse) => port.postMessage(response);
  const outbox = new Outbox(send);
  const remote = new RemoteFiles(send);
  const ports = nodePorts({ root: setup.root ?? '', cacheDirectory: setup.cacheDirectory, resourceDirectory: setup.resourceDirectory, threadFile: __filename });
  const engine = createEngine(setup.root === null ? { ...ports, files: remote, beside: undefined } : ports, { cacheName: setup.cacheName });
  port.on('message', (request: WorkerRequest) => {
    if (request.type === 'call') void handleCall(engine, request, outbox);
    else if (request.type === 'taken') outbox.taken(request.id);
    else remote.accept(request);
  });
}

if (parentPort === null) throw new Error('thread.ts runs as a worker thread');
const setup = workerData as WorkerSetup | BesideSetup;
if ('beside' in setup) startBeside(parentPort, setup);
else start(parentPort, setup);
