import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { chordLabel } from '#core/commands/chord-label';
import { commandNames } from '#core/commands/command-names';
import { commandGroups, commandSections, type CommandId } from '#core/commands/command-table';
import { keysOfCommand } from '#core/commands/keymap';
import { useSettings } from '../../state/settings-store';
import { isMac, resetAllKeys } from '../../state/shortcuts';
import { Dialog } from '../../ui/Dialog';
import { CaretKeys } from './CaretKeys';
import { ShortcutRow } from './ShortcutRow';

/** Every command with its key, which can be changed here. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const id = useId();
  const [search, setSearch] = useState('');
  const keymap = useSettings(({ settings }) => settings.keymap);
  const wanted = search.normalize('NFKC').trim().toLowerCase();
  const isFound = (command: CommandId): boolean => {
    const keys = keysOfCommand(command, keymap, isMac).map((key) => chordLabel(key, isMac));
    const names = [t(`command.${command}`), commandNames.en[command]];
    return [...names, ...keys].some((text) => text.toLowerCase().includes(wanted));
  };
  const sections = commandSections
    .map((section) => ({ section, found: commandGroups[section].flat().filter(isFound) }))
    .filter(({ found }) => found.length > 0);
  return (
    <Dialog title={t('shortcuts.title')} wide onClose={onClose}>
      <p className="hint">{t('shortcuts.intro')}</p>
      <label htmlFor={id} className="visually-hidden">
        {t('shortcuts.search')}
      </label>
      <input
        id={id}
        className="field shortcut-search"
        type="search"
        autoFocus
        placeholder={t('shortcuts.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="shortcut-sections">
        {sections.map(({ section, found }) => (
          <section key={section} aria-labelledby={`${id}-${section}`}>
            <h3 id={`${id}-${section}`}>{t(`commandSection.${section}`)}</h3>
            <ul>
              {found.map((command) => (
                <ShortcutRow key={command} id={command} />
              ))}
            </ul>
          </section>
        ))}
        {wanted === '' && <CaretKeys />}
      </div>
      <p role="status" className="empty">
        {sections.length === 0 && t('shortcuts.nothing')}
      </p>
      <div className="dialog-actions">
        <button
          type="button"
          className="button"
          disabled={Object.keys(keymap).length === 0}
          onClick={resetAllKeys}
        >
          {t('shortcuts.resetAll')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('settings.close')}
        </button>
      </div>
    </Dialog>
  );
}
