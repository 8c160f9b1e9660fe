import { Menu, type MenuItemConstructorOptions } from 'electron';

import {
  commandGroups,
  commandIds,
  commands,
  commandSections,
  isOwnCommand,
  type CommandId,
  type CommandSection,
  type OwnCommandId,
  type SystemCommandId,
} from '#core/commands/command-table';
import { keysOfCommand, type Keymap } from '#core/commands/keymap';
import type { Params } from '#core/ipc/contract';
import type { MainTranslate } from './translate';

type Available = Params<'menu:set-available'>;
type Role = NonNullable<MenuItemConstructorOptions['role']>;

const isMac = process.platform === 'darwin';

/** What the platform does itself, and keeps its own key for. */
const roles: Readonly<Record<SystemCommandId | 'copy', Role>> = {
  quit: isMac ? 'close' : 'quit',
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  'full-screen': 'togglefullscreen',
};

/**
 * Build the application menu from the table of commands, in the language of `t`. What is chosen goes
 * to `send`; keys are shown only, for the window knows when a key is meant for it (input methods).
 */
export function setMenu(
  t: MainTranslate,
  keymap: Keymap,
  send: (command: OwnCommandId) => void,
): void {
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    ...commandSections
      .filter((section) => commandGroups[section].length > 0)
      .map((section) => ({
        label: t(`menu.${section}`),
        submenu: itemsOf(section, (id) => itemFor(id, t, keymap, send)),
      })),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Grey out the commands that lack what they work on. */
export function enableItems(available: Available): void {
  const menu = Menu.getApplicationMenu();
  for (const id of commandIds.filter((each) => commands[each].scope !== 'system')) {
    const { needs } = commands[id];
    const item = id === 'copy' ? null : menu?.getMenuItemById(id);
    if (item) item.enabled = needs === 'nothing' || available[needs];
  }
}

function itemsOf(
  section: CommandSection,
  item: (id: CommandId) => MenuItemConstructorOptions,
): MenuItemConstructorOptions[] {
  return commandGroups[section].flatMap((group, index) => [
    ...(index === 0 ? [] : [{ type: 'separator' } satisfies MenuItemConstructorOptions]),
    ...group.map(item),
  ]);
}

function itemFor(
  id: CommandId,
  t: MainTranslate,
  keymap: Keymap,
  send: (command: OwnCommandId) => void,
): MenuItemConstructorOptions {
  const label = t(`command.${id}`);
  if (!isOwnCommand(id) || id === 'copy') {
    const role = roles[id];
    // Its usual key closes a tab.
    return { id, label, role, ...(role === 'close' ? { accelerator: 'Shift+Cmd+W' } : {}) };
  }
  const [key] = keysOfCommand(id, keymap, isMac);
  // A Mac's menu would take a bare key for itself, whatever has the focus.
  const isShown = key !== undefined && !(isMac && commands[id].scope === 'reader');
  return {
    id,
    label,
    ...(isShown ? { accelerator: key, registerAccelerator: false } : {}),
    // `event` is missing where a program clicks. A key has run the command in the window already.
    click: (_item, _window, event?: Electron.KeyboardEvent) => {
      if (!event?.triggeredByAccelerator) send(id);
    },
  };
}
