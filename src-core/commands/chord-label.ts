import { parseChord, type Chord } from './chord';

const arrows: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };
const signs: Readonly<Record<string, string>> = {
  ...arrows,
  Plus: '+',
  '-': '−',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};
const macSigns: Readonly<Record<string, string>> = {
  ...signs,
  Escape: '⎋',
  Enter: '↩',
  Tab: '⇥',
  Backspace: '⌫',
  Delete: '⌦',
};

/**
 * The keys of a chord as people of the system know them, in the order they are held, e.g.
 * `['Ctrl', 'Shift', 'K']` or `['⇧', '⌘', 'K']`; none where `text` is no chord.
 */
export function chordKeys(text: string, isMac: boolean): string[] {
  const chord = parseChord(text, isMac);
  return chord ? keysOf(chord, isMac) : [];
}

/** A chord in one piece, e.g. `Ctrl+Shift+K` or `⇧⌘K`. */
export function chordLabel(text: string, isMac: boolean): string {
  return chordKeys(text, isMac).join(isMac ? '' : '+');
}

/** A chord for `aria-keyshortcuts`, which has names of its own. */
export function ariaChord(text: string, isMac: boolean): string {
  const chord = parseChord(text, isMac);
  if (!chord) return '';
  const { command, control, alt, shift, key } = chord;
  return [
    ...(control || (command && !isMac) ? ['Control'] : []),
    ...(command && isMac ? ['Meta'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    key in arrows ? `Arrow${key}` : key,
  ].join('+');
}

function keysOf({ command, control, alt, shift, key }: Chord, isMac: boolean): string[] {
  if (isMac) {
    return [
      ...(control ? ['⌃'] : []),
      ...(alt ? ['⌥'] : []),
      ...(shift ? ['⇧'] : []),
      ...(command ? ['⌘'] : []),
      macSigns[key] ?? key,
    ];
  }
  return [
    ...(command ? ['Ctrl'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    signs[key] ?? key,
  ];
}
