import { describe, expect, it } from 'vitest';

import { normalChord } from '#core/commands/chord';
import { commandNames } from '#core/commands/command-names';
import {
  commandGroups,
  commandIds,
  commands,
  commandSections,
  type CommandId,
} from '#core/commands/command-table';
import { problemOfKey } from '#core/commands/key-rules';
import { interfaceLanguages } from '#core/model/locale';

describe.each([false, true])('the table of commands, on a Mac: %s', (isMac) => {
  it('gives every command a key of its own', () => {
    const holders = new Map<string, CommandId>();
    for (const id of commandIds) {
      expect([id, commands[id].keys.length]).not.toEqual([id, 0]);
      for (const key of commands[id].keys) {
        const chord = normalChord(key, isMac);
        expect([id, chord]).not.toEqual([id, null]);
        expect([key, id, holders.get(chord ?? '')]).toEqual([key, id, undefined]);
        holders.set(chord ?? '', id);
      }
    }
  });

  it('takes no key that the system or the caret needs', () => {
    for (const id of commandIds.filter((each) => !commands[each].isFixed)) {
      const { keys, scope } = commands[id];
      for (const key of keys) {
        expect([id, problemOfKey(normalChord(key, isMac) ?? '', scope, isMac)]).toEqual([id, null]);
      }
    }
  });
});

describe('the table of commands', () => {
  it('writes keys in the normal way', () => {
    for (const id of commandIds) {
      const { keys } = commands[id];
      expect(keys.map((key) => normalChord(key, true))).toEqual(keys);
    }
  });

  it('shows every command in one place', () => {
    const shown = commandSections.flatMap((section) => commandGroups[section].flat());
    expect(new Set(shown).size).toBe(shown.length);
    expect([...shown].sort()).toEqual([...commandIds].sort());
  });
});

describe.each(interfaceLanguages)('the names of the commands in %s', (language) => {
  it('tell the commands apart', () => {
    const names = Object.values(commandNames[language]);
    expect(Object.keys(commandNames[language]).sort()).toEqual([...commandIds].sort());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name.trim()).not.toBe('');
  });
});
