import { useTranslation } from 'react-i18next';

import { chordKeys } from '#core/commands/chord-label';
import { commandGroups, commandSections } from '#core/commands/command-table';
import { keysOfCommand } from '#core/commands/keymap';
import { useSettings } from '../../state/settings-store';
import { isMac } from '../../state/shortcuts';
import { Dialog, DialogClose } from '../../ui/Dialog';

export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const keymap = useSettings(({ settings }) => settings.keymap);
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      {commandSections.map((section) => (
        <dl key={section} className="shortcut-list" aria-label={t(`commandSection.${section}`)}>
          {commandGroups[section].flat().map((id) => (
            <div key={id} className="shortcut">
              <dt>{t(`command.${id}`)}</dt>
              <dd>
                {keysOfCommand(id, keymap, isMac).map((key) => (
                  <kbd key={key}>{chordKeys(key, isMac).join(isMac ? '' : '+')}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      ))}
      <DialogClose label={t('settings.close')} onClose={onClose} />
    </Dialog>
  );
}
