import { useEffect } from 'react';

import { commands, isOwnCommand, type OwnCommandId } from '#core/commands/command-table';
import { chordsOfPress } from '#core/commands/key-press';
import { isFieldChord } from '#core/commands/key-rules';
import { commandOfChord, isMac } from '../../state/shortcuts';
import { isField } from './is-field';
import { runCommand } from './run-command';

/**
 * Run commands by their keys. What has the focus comes first: a key it took (by `preventDefault`),
 * or that a field needs, is no command's; nor is one that an input method is at work on.
 */
export function useCommandKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const id = commandOf(event);
      if (id === null) return;
      if (event.repeat && !commands[id].repeats) event.preventDefault();
      else if (runCommand(id)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function commandOf(event: KeyboardEvent): OwnCommandId | null {
  const { target } = event;
  for (const chord of chordsOfPress(event, isMac)) {
    const id = commandOfChord(chord);
    if (id === undefined || !isOwnCommand(id)) continue;
    if (isField(target) && isFieldChord(chord, isMac)) continue;
    if (commands[id].scope === 'app' || isInReader(target)) return id;
  }
  return null;
}

function isInReader(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-keys="reader"]') !== null;
}
