import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder where the app keeps its library: Electron's `userData` and `library` in it.
 *
 * @param env - `XDG_CONFIG_HOME` and `APPDATA` are looked at.
 */
export function defaultLibrary(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  return join(configFolder(platform, env), 'Duizhao', 'library');
}

function configFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (platform === 'win32') return env['APPDATA'] || join(homedir(), 'AppData', 'Roaming');
  return env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
}
