import type { MessagePort } from 'node:worker_threads';
import type { Analyser } from '../core/analysis/createAnalyser';
import { encodeLayers } from '../core/analysis/layerCodec';
import { loadAnalyser } from '../core/engine/loadLanguage';
import { loadWords } from '../core/engine/loadWords';
import { readEntry, type EntryRead } from '../core/engine/readEntry';
import type { BesideRequest, BesideResponse, BesideSetup } from '../node/NodeBeside';
import { nodeCodec } from '../node/nodeCodec';
import { NodeFiles } from '../node/NodeFiles';
import { nodeResources } from '../node/nodeResources';

/** Reads and analyses articles for another thread. */
export function startBeside(port: MessagePort, { beside: root, resourceDirectory }: BesideSetup): void {
  const ports = { files: new NodeFiles(root), codec: nodeCodec, resources: nodeResources(resourceDirectory) };
  let analyser: Promise<Analyser> | undefined;
  port.on('message', (request: BesideRequest) => {
    void outcomesOf(request).then((outcomes) => port.postMessage({ id: request.id, outcomes } satisfies BesideResponse));
  });

  async function outcomesOf(request: BesideRequest): Promise<BesideResponse['outcomes']> {
    if (request.type === 'analyse') {
      const { analyse } = await (analyser ??= analyserOf());
      return request.articles.map((article) => encodeLayers(analyse(article)));
    }
    const reads: EntryRead[] = [];
    for (const file of request.files) reads.push(await readEntry(ports, file));
    return reads;
  }

  async function analyserOf(): Promise<Analyser> {
    return (await loadAnalyser(ports.resources, await loadWords(ports))).analyser;
  }
}
