import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { contentHash } from '../core/text/hash';

/** What decides where a user's cache lies. */
export interface CacheSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

/** The folder for derived data: XDG_CACHE_HOME where set, else the platform's own place, with `korpus` below it. */
export function cacheDirectory(surroundings: CacheSurroundings = { environment: process.env, platform: process.platform, home: homedir() }): string {
  const { environment, platform, home } = surroundings;
  const named = environment['XDG_CACHE_HOME'];
  if (named !== undefined && isAbsolute(named)) return join(named, 'korpus');
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'korpus', 'Cache');
  return join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'korpus');
}

/** Name of a corpus's cache entry, made from what tells it from others (its absolute path or URI). Not by `node:crypto`, which takes the extension milliseconds to load. */
export function cacheNameOf(identity: string): string {
  return `${contentHash(identity)}${contentHash(`/${identity}`)}.index`;
}
