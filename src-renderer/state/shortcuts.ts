import { chordLabel } from '#core/commands/chord-label';
import type { CommandId } from '#core/commands/command-table';
import { commandsByChord, keysOfCommand, type Keymap } from '#core/commands/keymap';
import { useSettings } from './settings-store';

/** Which of the two sets of keys and signs this system has. */
export const isMac = navigator.userAgent.includes('Macintosh');

/** The key of a command as its users write it; null where it has none. */
export function useShortcut(id: CommandId): string | null {
  const keymap = useSettings(({ settings }) => settings.keymap);
  const [key] = keysOfCommand(id, keymap, isMac);
  return key === undefined ? null : chordLabel(key, isMac);
}

let known: { keymap: Keymap; chords: ReadonlyMap<string, CommandId> } | null = null;

/** Which command each chord runs now. */
export function commandOfChord(chord: string): CommandId | undefined {
  const { keymap } = useSettings.getState().settings;
  if (known?.keymap !== keymap) known = { keymap, chords: commandsByChord(keymap, isMac) };
  return known.chords.get(chord);
}
