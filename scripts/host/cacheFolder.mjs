// The user's cache folder: what is large and can be fetched again lives there, not in the repository.
import os from 'node:os';
import path from 'node:path';

/** Korpus's folder in the user's cache folder (`$XDG_CACHE_HOME`, else the platform's). Not created here. */
export function cacheFolder(env = process.env, platform = process.platform, home = os.homedir()) {
  if (env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME)) return path.join(env.XDG_CACHE_HOME, 'korpus');
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'korpus');
  if (platform === 'win32') return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'korpus', 'Cache');
  return path.join(home, '.cache', 'korpus');
}
