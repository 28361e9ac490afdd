import { availableParallelism } from 'node:os';
import type { Ports, Rest } from '../core/ports';
import { letOthers } from './letOthers';
import { NodeCache } from './NodeCache';
import { nodeCodec } from './nodeCodec';
import { NodeFiles } from './NodeFiles';
import { NodeBeside } from './NodeBeside';
import { nodeResources } from './nodeResources';

export interface NodePortsOptions {
  /** The corpus folder. */
  readonly root: string;
  readonly cacheDirectory: string;
  /** Folder of the data files that ship with Korpus. */
  readonly resourceDirectory: string;
  /** What a second thread runs (`worker/thread`). Without it this one does all. */
  readonly threadFile?: string;
}

/** All that the core needs, over Node. */
export function nodePorts({ root, cacheDirectory, resourceDirectory, threadFile }: NodePortsOptions): Ports {
  return {
    files: new NodeFiles(root),
    cache: new NodeCache(cacheDirectory),
    resources: nodeResources(resourceDirectory),
    codec: nodeCodec,
    yield: letOthers,
    rest: restByClock(),
    ...(threadFile !== undefined && availableParallelism() > 1 && { beside: () => new NodeBeside(threadFile, { beside: root, resourceDirectory }) }),
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
