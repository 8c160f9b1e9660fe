import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { normalChord } from '#core/commands/chord';
import { commandIds, commands } from '#core/commands/command-table';
import { isFieldChord, problemOfKey } from '#core/commands/key-rules';
import {
  commandsByChord,
  keysOfCommand,
  withKey,
  withUsualKeys,
  type Keymap,
} from '#core/commands/keymap';

const movable = commandIds.filter((id) => !commands[id].isFixed);
const steps = fc.array(
  fc.record({
    id: fc.constantFrom(...movable),
    // Few keys, so that they are taken over again and again.
    chord: fc.constantFrom(null, 'CmdOrCtrl+Shift+F9', 'CmdOrCtrl+O', 'CmdOrCtrl+E', 'N', 'reset'),
  }),
  { maxLength: 20 },
);

function apply(
  keymap: Keymap,
  { id, chord }: { id: (typeof movable)[number]; chord: string | null },
) {
  return chord === 'reset' ? withUsualKeys(keymap, id, false) : withKey(keymap, id, chord, false);
}

describe('a keymap', () => {
  it('never has two commands on one key, however keys are given and taken', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const keymap = made.reduce<Keymap>(apply, {});
        const keys = commandIds.flatMap((id) => keysOfCommand(id, keymap, false));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('does what was asked for last', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(...movable), (made, id) => {
        const keymap = made.reduce<Keymap>(apply, {});
        const given = withKey(keymap, id, 'CmdOrCtrl+Shift+F9', false);
        expect(commandsByChord(given, false).get('CmdOrCtrl+Shift+F9')).toBe(id);
        expect(keysOfCommand(id, withKey(keymap, id, null, false), false)).toEqual([]);
        expect(keysOfCommand(id, withUsualKeys(keymap, id, false), false)).toEqual(
          commands[id].keys.map((key) => normalChord(key, false)),
        );
      }),
    );
  });

  it('says nothing of a command that has its usual key', () => {
    const moved = withKey({}, 'import-files', 'CmdOrCtrl+Shift+F9', false);
    expect(moved).toEqual({ 'import-files': 'CmdOrCtrl+Shift+F9' });
    expect(withKey(moved, 'import-files', 'CmdOrCtrl+O', false)).toEqual({});
  });

  it('takes a key over from the command that has it, which keeps its others', () => {
    expect(withKey({}, 'settings', 'CmdOrCtrl+O', false)).toEqual({
      settings: 'CmdOrCtrl+O',
      'import-files': null,
    });
    expect(withKey({}, 'settings', 'CmdOrCtrl+Plus', false)).toEqual({
      settings: 'CmdOrCtrl+Plus',
      'larger-text': 'CmdOrCtrl+=',
    });
  });

  it('is read whatever another release or a slip of the hand has put into it', () => {
    const odd = {
      ...{ 'a-later-command': 'CmdOrCtrl+O', settings: 'Hyper+K', 'import-files': 'ctrl+shift+f9' },
      ...{ copy: 'CmdOrCtrl+B', constructor: 'CmdOrCtrl+Alt+F9' },
    };
    expect(keysOfCommand('settings', odd, false)).toEqual(['CmdOrCtrl+,']);
    expect(keysOfCommand('import-files', odd, false)).toEqual(['CmdOrCtrl+Shift+F9']);
    expect(keysOfCommand('copy', odd, false)).toEqual(['CmdOrCtrl+C']);
    expect(commandsByChord(odd, false).get('CmdOrCtrl+Alt+F9')).toBeUndefined();
  });
});

describe('keys that are kept', () => {
  it('are those of the system, of the caret and of typing', () => {
    expect(problemOfKey('CmdOrCtrl+C', 'app', false)).toBe('system');
    expect(problemOfKey('CmdOrCtrl+Q', 'reader', false)).toBe('system');
    expect(problemOfKey('Alt+F4', 'app', false)).toBe('system');
    expect(problemOfKey('CmdOrCtrl+H', 'app', true)).toBe('system');
    expect(problemOfKey('CmdOrCtrl+H', 'app', false)).toBeNull();
    expect(problemOfKey('Shift+Left', 'reader', false)).toBe('caret');
    expect(problemOfKey('CmdOrCtrl+Home', 'app', false)).toBe('caret');
    expect(problemOfKey('Alt+Left', 'app', false)).toBeNull();
    expect(problemOfKey('CmdOrCtrl+PageDown', 'app', false)).toBeNull();
    expect(problemOfKey('K', 'app', false)).toBe('typed');
    expect(problemOfKey('Shift+K', 'app', false)).toBe('typed');
    expect(problemOfKey('K', 'reader', false)).toBeNull();
    expect(problemOfKey('F6', 'app', false)).toBeNull();
  });

  it('stay with a field while one is written in', () => {
    for (const chord of ['K', 'Shift+K', 'CmdOrCtrl+Z', 'CmdOrCtrl+Shift+V', 'Alt+Left', 'Enter']) {
      expect([chord, isFieldChord(chord, false)]).toEqual([chord, true]);
    }
    for (const chord of ['CmdOrCtrl+K', 'F1', 'CmdOrCtrl+1', 'Alt+1', 'CmdOrCtrl+Plus']) {
      expect([chord, isFieldChord(chord, false)]).toEqual([chord, false]);
    }
    expect(isFieldChord('Alt+1', true)).toBe(true);
  });
});
