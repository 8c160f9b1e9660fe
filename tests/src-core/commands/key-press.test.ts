import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chordsOfPress, isComposed, type KeyPress } from '#core/commands/key-press';

const press = (key: string, code: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  getModifierState: () => false,
  ...change,
});
const ctrl = { ctrlKey: true };

describe('chordsOfPress', () => {
  it('takes letters by what they write, where the layout has them', () => {
    expect(chordsOfPress(press('k', 'KeyK', ctrl), false)).toEqual(['CmdOrCtrl+K']);
    // Dvorak and AZERTY.
    expect(chordsOfPress(press('k', 'KeyV', ctrl), false)).toEqual(['CmdOrCtrl+K']);
    expect(chordsOfPress(press("'", 'KeyQ', ctrl), false)).toEqual(["CmdOrCtrl+'"]);
    expect(chordsOfPress(press('N', 'KeyN', { shiftKey: true }), false)).toEqual(['Shift+N']);
  });

  it('takes letters by their place under a layout that writes no Latin', () => {
    expect(chordsOfPress(press('ㄜ', 'KeyK', ctrl), false)).toEqual(['CmdOrCtrl+K']);
    expect(chordsOfPress(press('л', 'KeyK', ctrl), false)).toEqual(['CmdOrCtrl+K']);
    expect(chordsOfPress(press('ㄅ', 'Digit1'), false)).toEqual(['1']);
  });

  it('takes what Option writes on a Mac by its place', () => {
    const option = { altKey: true };
    expect(chordsOfPress(press('¬', 'KeyL', option), true)).toEqual(['Alt+L']);
  });

  it('takes a sign with Shift as the digit of the key too', () => {
    const shifted = { shiftKey: true, ctrlKey: true };
    expect(chordsOfPress(press('!', 'Digit1', shifted), false)).toEqual([
      'CmdOrCtrl+Shift+1',
      'CmdOrCtrl+!',
      'CmdOrCtrl+Shift+!',
    ]);
    // AZERTY: digits need Shift.
    expect(chordsOfPress(press('&', 'Digit1', ctrl), false)[0]).toBe('CmdOrCtrl+1');
    expect(chordsOfPress(press('1', 'Digit1', shifted), false)).toContain('CmdOrCtrl+1');
  });

  it('takes a sign whether or not the layout needs Shift for it', () => {
    expect(chordsOfPress(press('+', 'Equal', { ...ctrl, shiftKey: true }), false)).toContain(
      'CmdOrCtrl+Plus',
    );
    expect(chordsOfPress(press('+', 'BracketRight', ctrl), false)).toEqual(['CmdOrCtrl+Plus']);
    expect(chordsOfPress(press('+', 'NumpadAdd', ctrl), false)).toEqual(['CmdOrCtrl+Plus']);
  });

  it('knows the keys that write nothing', () => {
    expect(chordsOfPress(press('ArrowLeft', 'ArrowLeft', { altKey: true }), false)).toEqual([
      'Alt+Left',
    ]);
    expect(chordsOfPress(press(' ', 'Space'), false)).toEqual(['Space']);
    expect(chordsOfPress(press('F11', 'F11'), false)).toEqual(['F11']);
    expect(chordsOfPress(press('Control', 'ControlLeft', ctrl), false)).toEqual([]);
  });

  it('tells Command from Control on a Mac, and leaves the Windows key alone', () => {
    expect(chordsOfPress(press('k', 'KeyK', { metaKey: true }), true)).toEqual(['CmdOrCtrl+K']);
    expect(chordsOfPress(press('Tab', 'Tab', ctrl), true)).toEqual(['Ctrl+Tab']);
    expect(chordsOfPress(press('k', 'KeyK', { metaKey: true }), false)).toEqual([]);
  });

  it('leaves characters written with AltGr alone', () => {
    const altGr = { ctrlKey: true, altKey: true, getModifierState: () => true };
    expect(chordsOfPress(press('ą', 'KeyA', altGr), false)).toEqual([]);
  });

  it('is silent while an input method is at work, whatever the key', () => {
    const composing = fc.constantFrom<Partial<KeyPress>>({ isComposing: true }, { keyCode: 229 });
    fc.assert(
      fc.property(
        fc.constantFrom('k', 'Enter', 'Escape', '1', 'ArrowDown', 'Process', 'ㄅ'),
        fc.record({ ctrlKey: fc.boolean(), shiftKey: fc.boolean(), altKey: fc.boolean() }),
        composing,
        fc.boolean(),
        (key, held, state, isMac) => {
          const composed = press(key, 'KeyK', { ...held, ...state });
          expect(isComposed(composed)).toBe(true);
          expect(chordsOfPress(composed, isMac)).toEqual([]);
        },
      ),
    );
    expect(chordsOfPress(press('Process', 'KeyK'), false)).toEqual([]);
    expect(chordsOfPress(press('Dead', 'BracketLeft', ctrl), false)).toEqual([]);
  });
});
