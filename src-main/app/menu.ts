import { Menu, type MenuItemConstructorOptions } from 'electron';

import type { MenuCommand } from '#core/ipc/contract';
import type { MainTranslate } from './translate';

/** The keys are the same in every language; ShortcutsDialog lists them. */
const accelerators: Readonly<Record<MenuCommand, string>> = {
  'import-files': 'CmdOrCtrl+O',
  'import-folder': 'CmdOrCtrl+Shift+O',
  'import-paste': 'CmdOrCtrl+Shift+V',
  imports: 'CmdOrCtrl+Shift+I',
  'export-notes': 'CmdOrCtrl+E',
  'save-source': 'CmdOrCtrl+Shift+S',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  'toggle-library': 'CmdOrCtrl+1',
  'toggle-notes': 'CmdOrCtrl+2',
  'toggle-ruby': 'CmdOrCtrl+R',
  'toggle-terms': 'CmdOrCtrl+T',
  'toggle-differences': 'CmdOrCtrl+D',
  'toggle-ambiguities': 'CmdOrCtrl+3',
  'toggle-audit': 'CmdOrCtrl+4',
  'toggle-changes': 'CmdOrCtrl+5',
  dictionary: 'CmdOrCtrl+Shift+D',
  properties: 'CmdOrCtrl+I',
  'read-as': 'CmdOrCtrl+Shift+E',
  versions: 'CmdOrCtrl+Shift+K',
  rules: 'CmdOrCtrl+Shift+L',
  'larger-text': 'CmdOrCtrl+Plus',
  'smaller-text': 'CmdOrCtrl+-',
  settings: 'CmdOrCtrl+,',
  shortcuts: 'F1',
};

/** Build the application menu in the language of `t`; commands go to `send`. */
export function setMenu(t: MainTranslate, send: (command: MenuCommand) => void): void {
  const command = (id: MenuCommand): MenuItemConstructorOptions => ({
    id,
    label: t(`menu.${id}`),
    accelerator: accelerators[id],
    click: () => send(id),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: t('menu.file'),
      submenu: [
        command('import-files'),
        command('import-folder'),
        command('import-paste'),
        command('imports'),
        separator,
        command('export-notes'),
        command('save-source'),
        command('properties'),
        command('read-as'),
        command('versions'),
        separator,
        command('settings'),
        separator,
        { role: isMac ? 'close' : 'quit', label: t('menu.quit') },
      ],
    },
    {
      label: t('menu.edit'),
      submenu: [
        command('undo'),
        command('redo'),
        separator,
        command('dictionary'),
        command('rules'),
        separator,
        { role: 'cut', label: t('menu.cut') },
        { role: 'copy', label: t('menu.copy') },
        { role: 'paste', label: t('menu.paste') },
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        command('toggle-library'),
        command('toggle-notes'),
        command('toggle-changes'),
        command('toggle-ambiguities'),
        command('toggle-audit'),
        separator,
        command('toggle-ruby'),
        command('toggle-terms'),
        command('toggle-differences'),
        separator,
        command('larger-text'),
        command('smaller-text'),
        separator,
        { role: 'togglefullscreen', label: t('menu.fullscreen') },
      ],
    },
    { label: t('menu.help'), submenu: [command('shortcuts')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
