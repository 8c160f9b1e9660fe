import { commands, type CommandNeeds, type OwnCommandId } from '#core/commands/command-table';
import { useDocument } from '../../state/document-store';
import { commandActions } from './command-actions';

/** What a command lacks to do anything now; null where it can be run. */
export function lackOf(id: OwnCommandId): Exclude<CommandNeeds, 'nothing'> | null {
  const { needs } = commands[id];
  const { opened, selection } = useDocument.getState();
  if (needs !== 'nothing' && !opened) return 'document';
  if (needs !== 'selection') return null;
  return selection && selection.anchor !== selection.focus ? null : 'selection';
}

/** The one way to run a command, whatever asked for it. Says whether it could be run. */
export function runCommand(id: OwnCommandId): boolean {
  if (lackOf(id) !== null) return false;
  commandActions[id]();
  return true;
}
