import type { Shortcut } from '../state/shortcuts';

/** The tooltip of a control with its key, and that key for assistive technology. */
export function titleWith(label: string, shortcut: Shortcut | null) {
  const title = shortcut ? `${label} (${shortcut.label})` : label;
  return { title, 'aria-keyshortcuts': shortcut?.aria };
}
