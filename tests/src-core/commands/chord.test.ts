import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { namedKeys, normalChord, parseChord, printChord, type Chord } from '#core/commands/chord';
import { ariaChord, chordLabel } from '#core/commands/chord-label';

const signs = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  (sign) => sign !== '+' && sign === sign.toUpperCase(),
);
const chords = (isMac: boolean): fc.Arbitrary<Chord> =>
  fc.record({
    command: fc.boolean(),
    control: isMac ? fc.boolean() : fc.constant(false),
    alt: fc.boolean(),
    shift: fc.boolean(),
    key: fc.constantFrom(...namedKeys, ...signs),
  });

describe.each([false, true])('chords, on a Mac: %s', (isMac) => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(chords(isMac), (chord) => {
        expect(parseChord(printChord(chord), isMac)).toEqual(chord);
      }),
    );
  });

  it('have one normal form, and are told apart on screen by it', () => {
    fc.assert(
      fc.property(chords(isMac), chords(isMac), (one, other) => {
        const text = printChord(one);
        expect(normalChord(text, isMac)).toBe(text);
        const isSame = text === printChord(other);
        expect(chordLabel(text, isMac) === chordLabel(printChord(other), isMac)).toBe(isSame);
        expect(ariaChord(text, isMac) === ariaChord(printChord(other), isMac)).toBe(isSame);
      }),
    );
  });

  it('are refused without an error where they are none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const normal = normalChord(text, isMac);
        if (normal !== null) expect(normalChord(normal, isMac)).toBe(normal);
      }),
    );
    for (const text of ['', '+', 'CmdOrCtrl', 'Hyper+K', 'CmdOrCtrl+發', 'CmdOrCtrl+AB']) {
      expect([text, normalChord(text, isMac)]).toEqual([text, null]);
    }
  });
});

describe('chords', () => {
  it('may be written in other ways', () => {
    expect(normalChord('shift+commandOrControl+k', false)).toBe('CmdOrCtrl+Shift+K');
    expect(normalChord('Option+return', true)).toBe('Alt+Enter');
  });

  it('take Control for the command key, except on a Mac', () => {
    expect(normalChord('Ctrl+Tab', false)).toBe('CmdOrCtrl+Tab');
    expect(normalChord('Ctrl+Tab', true)).toBe('Ctrl+Tab');
  });

  it('are shown as the users of the system know them', () => {
    expect(chordLabel('CmdOrCtrl+Shift+K', false)).toBe('Ctrl+Shift+K');
    expect(chordLabel('CmdOrCtrl+Shift+K', true)).toBe('⇧⌘K');
    expect(chordLabel('CmdOrCtrl+Plus', false)).toBe('Ctrl++');
    expect(chordLabel('Alt+Left', false)).toBe('Alt+←');
    expect(chordLabel('', false)).toBe('');
    expect(ariaChord('CmdOrCtrl+Alt+Left', true)).toBe('Meta+Alt+ArrowLeft');
    expect(ariaChord('CmdOrCtrl+K', false)).toBe('Control+K');
  });
});
