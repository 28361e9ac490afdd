import type { MessagePort } from 'node:worker_threads';
import { readEntry, type EntryRead } from '../core/engine/readEntry';
import { nodeCodec } from '../node/nodeCodec';
import { NodeFiles } from '../node/NodeFiles';
import type { ReaderRequest, ReaderResponse, ReaderSetup } from '../node/NodeReader';

/** Reads files of a corpus folder for another thread. */
export function startReader(port: MessagePort, { reads: root }: ReaderSetup): void {
  const ports = { files: new NodeFiles(root), codec: nodeCodec };
  port.on('message', (request: ReaderRequest) => {
    void answer(request).then((response) => port.postMessage(response));
  });

  async function answer({ id, files }: ReaderRequest): Promise<ReaderResponse> {
    const reads: EntryRead[] = [];
    for (const file of files) reads.push(await readEntry(ports, file));
    return { id, reads };
  }
}
