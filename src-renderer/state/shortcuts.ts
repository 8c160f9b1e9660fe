import { ariaChord, chordLabel } from '#core/commands/chord-label';
import type { CommandId } from '#core/commands/command-table';
import {
  commandsByChord,
  keysOfCommand,
  withKey,
  withUsualKeys,
  type Keymap,
} from '#core/commands/keymap';
import { i18n } from '../i18n/i18n';
import { notify } from './notices-store';
import { changeSettings, useSettings } from './settings-store';

/** Which of the two sets of keys and signs this system has. */
export const isMac = navigator.userAgent.includes('Macintosh');

/** A key as it is written on screen, and in `aria-keyshortcuts`. */
export type Shortcut = { readonly label: string; readonly aria: string };

/** Tells the key of each command; null where it has none. */
export function useShortcuts(): (id: CommandId) => Shortcut | null {
  const keymap = useSettings(({ settings }) => settings.keymap);
  return (id) => {
    const [key] = keysOfCommand(id, keymap, isMac);
    if (key === undefined) return null;
    return { label: chordLabel(key, isMac), aria: ariaChord(key, isMac) };
  };
}

let known: { keymap: Keymap; chords: ReadonlyMap<string, CommandId> } | null = null;

/** Which command a chord runs now. */
export function commandOfChord(chord: string): CommandId | undefined {
  const { keymap } = useSettings.getState().settings;
  if (known?.keymap !== keymap) known = { keymap, chords: commandsByChord(keymap, isMac) };
  return known.chords.get(chord);
}

/** Give a command a key, or none; a command that had it loses it. */
export function setKey(id: CommandId, chord: string | null): void {
  change((keymap) => withKey(keymap, id, chord, isMac));
}

/** Give a command its usual keys again. */
export function resetKey(id: CommandId): void {
  change((keymap) => withUsualKeys(keymap, id, isMac));
}

/** Give every command its usual keys again; the notice offers to take that back. */
export function resetAllKeys(): void {
  const { keymap } = useSettings.getState().settings;
  change(() => ({}));
  notify({
    kind: 'info',
    text: i18n.t('shortcuts.resetDone'),
    action: { label: i18n.t('notice.undo'), run: () => change(() => keymap) },
  });
}

function change(make: (keymap: Keymap) => Keymap): void {
  void changeSettings({ keymap: make(useSettings.getState().settings.keymap) });
}
