import { normalChord } from './chord';
import { commandIds, commands, isCommandId, type CommandId } from './command-table';

/** The user's own keys by command, null for none; commands left out keep their usual keys. */
export type Keymap = Readonly<Record<string, string | null>>;

/** The keys of a command, the one to show first; none where it has none. */
export function keysOfCommand(id: CommandId, keymap: Keymap, isMac: boolean): readonly string[] {
  const own = ownKey(id, keymap, isMac);
  if (own === undefined) return usualKeys(id, isMac);
  return own === null ? [] : [own];
}

/** Whether the user has given it another key, or none. */
export function isRemapped(id: CommandId, keymap: Keymap, isMac: boolean): boolean {
  return ownKey(id, keymap, isMac) !== undefined;
}

/** Which command each chord runs. */
export function commandsByChord(keymap: Keymap, isMac: boolean): ReadonlyMap<string, CommandId> {
  // What the user chose wins over a usual key of a command that came with a later release.
  const own = commandIds.filter((id) => isRemapped(id, keymap, isMac));
  const usual = commandIds.filter((id) => !isRemapped(id, keymap, isMac));
  const found = new Map<string, CommandId>();
  for (const id of [...own, ...usual]) {
    for (const key of keysOfCommand(id, keymap, isMac)) if (!found.has(key)) found.set(key, id);
  }
  return found;
}

/** Give a command a key, or none; another command that had the key loses it. */
export function withKey(
  keymap: Keymap,
  id: CommandId,
  chord: string | null,
  isMac: boolean,
): Keymap {
  const holder = chord === null ? undefined : commandsByChord(keymap, isMac).get(chord);
  const changed: Record<string, string | null> = { ...keymap };
  if (holder && holder !== id) {
    const left = keysOfCommand(holder, keymap, isMac).filter((key) => key !== chord);
    changed[holder] = left[0] ?? null;
  }
  const usual = usualKeys(id, isMac);
  if (usual.length === 1 && usual[0] === chord) return without(changed, id);
  return { ...changed, [id]: chord };
}

/** Give a command its usual keys again; so does every command that had taken one of them. */
export function withUsualKeys(keymap: Keymap, id: CommandId, isMac: boolean): Keymap {
  const changed = without(keymap, id);
  const usual = usualKeys(id, isMac);
  const taker = Object.keys(changed)
    .filter(isCommandId)
    .find((other) => {
      const own = ownKey(other, changed, isMac);
      return typeof own === 'string' && usual.includes(own);
    });
  return taker ? withUsualKeys(withUsualKeys(changed, taker, isMac), id, isMac) : changed;
}

function usualKeys(id: CommandId, isMac: boolean): readonly string[] {
  return commands[id].keys.map((key) => normalChord(key, isMac) ?? key);
}

/** Undefined where the user has said nothing, or nothing that can be understood. */
function ownKey(id: CommandId, keymap: Keymap, isMac: boolean): string | null | undefined {
  if (commands[id].isFixed || !Object.hasOwn(keymap, id)) return undefined;
  const own = keymap[id];
  return typeof own === 'string' ? (normalChord(own, isMac) ?? undefined) : own;
}

function without(keymap: Keymap, id: CommandId): Record<string, string | null> {
  return Object.fromEntries(Object.entries(keymap).filter(([name]) => name !== id));
}
