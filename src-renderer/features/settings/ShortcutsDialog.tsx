import { useTranslation } from 'react-i18next';

import { commandKey } from '../../ui/command-key';
import { Dialog, DialogClose } from '../../ui/Dialog';

const shortcuts = [
  ['open', [`${commandKey}+O`]],
  ['folder', [`${commandKey}+Shift+O`]],
  ['paste', [`${commandKey}+Shift+V`]],
  ['imports', [`${commandKey}+Shift+I`]],
  ['readAs', [`${commandKey}+Shift+E`]],
  ['move', ['←', '→', '↑', '↓']],
  ['extend', ['Shift+←', 'Shift+→']],
  ['side', ['X']],
  ['highlight', ['1', '2', '3', '4', '5']],
  ['note', ['N']],
  ['phrase', ['D']],
  ['card', ['Enter']],
  ['copy', [`${commandKey}+C`]],
  ['clear', ['Esc']],
  ['undo', [`${commandKey}+Z`]],
  ['redo', [`${commandKey}+Shift+Z`]],
  ['library', [`${commandKey}+1`]],
  ['notes', [`${commandKey}+2`]],
  ['ruby', [`${commandKey}+R`]],
  ['terms', [`${commandKey}+T`]],
  ['differences', [`${commandKey}+D`]],
  ['ambiguities', [`${commandKey}+3`]],
  ['audit', [`${commandKey}+4`]],
  ['changes', [`${commandKey}+5`]],
  ['dictionary', [`${commandKey}+Shift+D`]],
  ['properties', [`${commandKey}+I`]],
  ['versions', [`${commandKey}+Shift+K`]],
  ['rules', [`${commandKey}+Shift+L`]],
  ['size', [`${commandKey}++`, `${commandKey}+-`]],
  ['export', [`${commandKey}+E`]],
  ['settings', [`${commandKey}+,`]],
] as const;

export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <dl className="shortcut-list">
        {shortcuts.map(([name, keys]) => (
          <div key={name} className="shortcut">
            <dt>{t(`shortcuts.${name}`)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <DialogClose label={t('settings.close')} onClose={onClose} />
    </Dialog>
  );
}
