import { paramsSchemas, type Params } from '#core/ipc/contract';
import { defaultSettings, type Settings } from '#core/model/settings';
import type { LibraryParts } from './library-parts';

const key = 'settings';

export class SettingsService {
  readonly #parts: LibraryParts;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  /** What the user chose, over the defaults. A value this release does not know counts as not chosen. */
  get(): Settings {
    const stored = this.#parts.settings.get(key);
    if (typeof stored !== 'object' || stored === null) return defaultSettings;
    const known = Object.entries(stored).filter(([name, value]) => isSetting(name, value));
    return { ...defaultSettings, ...Object.fromEntries(known) };
  }

  change(change: Params<'settings:change'>): Settings {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const changed: Settings = { ...this.get(), ...Object.fromEntries(given) };
    this.#parts.settings.set(key, changed);
    return changed;
  }
}

function isSetting(name: string, value: unknown): boolean {
  return paramsSchemas['settings:change'].safeParse({ [name]: value }).success;
}
