import { homedir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from '../core/text/hash';

/** The user's cache folder for Korpus, by the conventions of the platform. It need not exist. */
export function cacheDirectory(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  return join(cacheRoot(environment, platform), 'korpus');
}

function cacheRoot(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment;
  if (xdg !== undefined && xdg !== '') return xdg;
  if (platform === 'win32') return local ?? join(homedir(), 'AppData', 'Local');
  return platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

/** The name under which a corpus is kept in the cache: the same for every face of Korpus. */
export function cacheNameOf(root: string): string {
  return `index-${contentHash(root)}`;
}
