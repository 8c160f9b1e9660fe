import type { CommandId } from '#core/commands/command-table';
import { changeSettings, useSettings } from './settings-store';

/** What the palette lists first. */
const most = 5;

/** Keep a command as the one that was chosen last. */
export function rememberCommand(id: CommandId): void {
  const { recentCommands } = useSettings.getState().settings;
  const others = recentCommands.filter((other) => other !== id);
  void changeSettings({ recentCommands: [id, ...others].slice(0, most) });
}
