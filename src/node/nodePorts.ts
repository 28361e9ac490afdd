import { availableParallelism } from 'node:os';
import type { Ports, Rest } from '../core/ports';
import { NodeCache } from './NodeCache';
import { nodeCodec } from './nodeCodec';
import { NodeFiles } from './NodeFiles';
import { NodeReader } from './NodeReader';
import { nodeResources } from './nodeResources';

export interface NodePortsOptions {
  /** The corpus folder. */
  readonly root: string;
  readonly cacheDirectory: string;
  /** Folder of the data files that ship with Korpus. */
  readonly resourceDirectory: string;
  /** What a second thread runs (`worker/thread`). Without it all articles are read in this one. */
  readonly readerFile?: string;
}

/** All that the core needs, over Node. */
export function nodePorts({ root, cacheDirectory, resourceDirectory, readerFile }: NodePortsOptions): Ports {
  return {
    files: new NodeFiles(root),
    cache: new NodeCache(cacheDirectory),
    resources: nodeResources(resourceDirectory),
    codec: nodeCodec,
    yield: () => new Promise((resolve) => void setImmediate(resolve)),
    rest: restByClock(),
    ...(readerFile !== undefined && availableParallelism() > 1 && { readBeside: () => new NodeReader(readerFile, root) }),
  };
}

/** Longest rest in milliseconds: what went on between two rests need not have been work. */
const LONGEST_REST = 1000;

function restByClock(): Rest {
  let since = performance.now();
  return async (share) => {
    const worked = performance.now() - since;
    await new Promise<void>((resolve) => void setTimeout(resolve, Math.min(LONGEST_REST, worked * (1 / share - 1))));
    since = performance.now();
  };
}
