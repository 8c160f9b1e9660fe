import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { defaultLibrary } from '../../../src-main/cli/default-library';

it("is where the app's own data are on each system", () => {
  const at = (...parts: string[]): string => join(...parts, 'Duizhao', 'library');
  expect(defaultLibrary('linux', { XDG_CONFIG_HOME: '/x' })).toBe(at('/x'));
  expect(defaultLibrary('linux', {})).toBe(at(homedir(), '.config'));
  expect(defaultLibrary('darwin', {})).toBe(at(homedir(), 'Library', 'Application Support'));
  expect(defaultLibrary('win32', { APPDATA: '/roaming' })).toBe(at('/roaming'));
});
