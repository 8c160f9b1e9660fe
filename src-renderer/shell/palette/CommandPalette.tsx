import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { openDocument } from '../../state/document-store';
import { useLibrary } from '../../state/library-store';
import { rememberCommand } from '../../state/recent-commands';
import { languageOf, useSettings } from '../../state/settings-store';
import { Dialog } from '../../ui/Dialog';
import { lackOf, runCommand } from '../commands/run-command';
import { PaletteOption } from './PaletteOption';
import { paletteEntries, type PaletteEntry } from './palette-entries';
import { usePinyinMatch } from './use-pinyin-match';

/** Options that Page Up and Page Down go over. */
const page = 8;

/** Finds and runs a command, or opens a text, by a few letters (ARIA combobox with a listbox). */
export function CommandPalette({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const id = useId();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const { settings, systemLanguage } = useSettings();
  const documents = useLibrary((state) => state.documents);
  const match = usePinyinMatch();
  const language = languageOf(settings, systemLanguage);
  // As it was when the palette opened: what is chosen last must not move up under the pointer.
  const [recent] = useState(settings.recentCommands);
  const entries = useMemo(
    () =>
      paletteEntries(search, {
        ...{ language, recent, documents, match },
        canRun: (command) => lackOf(command) === null,
      }),
    [search, language, recent, documents, match],
  );
  const at = Math.min(active, entries.length - 1);

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, search]);

  const choose = (entry: PaletteEntry | undefined): void => {
    if (!entry || (entry.kind === 'command' && lackOf(entry.id) !== null)) return;
    onClose();
    // Once the palette is gone and the focus is where it was: there the command belongs.
    setTimeout(() => {
      if (entry.kind === 'text') return void openDocument(entry.summary.id);
      runCommand(entry.id);
      rememberCommand(entry.id);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const count = entries.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const leap = { PageDown: page, PageUp: -page }[event.key];
    if (event.key === 'Enter') choose(entries[at]);
    else if (step && count > 0) setActive((at + step + count) % count);
    else if (leap && count > 0) setActive(Math.max(0, Math.min(count - 1, at + leap)));
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={t('palette.title')} size="palette" onClose={onClose}>
      <input
        className="palette-search"
        type="text"
        role="combobox"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        aria-label={t('palette.label')}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
        placeholder={t('palette.hint')}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        ref={list}
        id={id}
        role="listbox"
        aria-label={t('palette.list')}
        className="palette-list"
        // The focus stays in the field.
        onMouseDown={(event) => event.preventDefault()}
      >
        {entries.map((entry, index) => (
          <PaletteOption
            key={entry.kind === 'command' ? entry.id : entry.summary.id}
            id={`${id}-${index}`}
            entry={entry}
            isActive={index === at}
            onPoint={() => setActive(index)}
            onChoose={() => choose(entry)}
          />
        ))}
      </ul>
      <p role="status" className={entries.length > 0 ? 'visually-hidden' : 'empty'}>
        {entries.length > 0 ? t('palette.count', { count: entries.length }) : t('palette.nothing')}
      </p>
    </Dialog>
  );
}
