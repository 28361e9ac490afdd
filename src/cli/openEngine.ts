import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseMetadataFile } from '../core/corpus/metadata';
import { createEngine } from '../core/engine/createEngine';
import { cacheDirectory, cacheNameOf } from '../node/cacheDirectory';
import { nodeCodec } from '../node/nodeCodec';
import { nodePorts } from '../node/nodePorts';
import type { Engine } from '../protocol/engine';
import { formatMessage } from '../protocol/message';
import type { Options } from './run';
import { UsageError, type Terminal } from './Terminal';

/** The engine over a folder, as the options of the command line want it. */
export function openEngine(folder: string, options: Options, terminal: Terminal): Engine {
  const root = existingFolder(folder);
  const ports = nodePorts({ root, cacheDirectory: textOption(options, 'cache') ?? cacheDirectory(), resourceDirectory: terminal.resources, threadFile: join(terminal.resources, 'worker.js') });
  const config = options['no-config'] !== true;
  const metadataFile = textOption(options, 'metadata');
  const metadata = metadataFile === undefined ? undefined : readMetadata(metadataFile);
  return createEngine(ports, { cacheName: cacheNameOf(config ? root : `${root}\nno-config`), config, ...(metadata && { metadata }) });
}

export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The absolute path of a folder that exists; anything else is the input's fault. */
export function existingFolder(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(`no such folder: ${path}`);
  if (!stat.isDirectory()) throw new UsageError(`not a folder: ${path}`);
  return resolve(path);
}

/** The bytes of a file that exists; anything else is the input's fault. */
export function existingBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`cannot read the file: ${path}`);
  }
}

function readMetadata(file: string) {
  const parsed = parseMetadataFile(nodeCodec.decode(existingBytes(file), 'utf-8'));
  const problem = parsed.problems[0];
  if (problem !== undefined) throw new UsageError(`${file}${problem.line === null ? '' : `:${problem.line}`}: ${formatMessage(problem.message)}`);
  return parsed.metadata;
}
