import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { commandGroups, commandSections, type CommandId } from '#core/commands/command-table';
import { languageOf } from '#core/conversion/pane-conversion';
import { useShortcuts } from '../../state/shortcuts';
import { lackOf } from '../commands/run-command';
import type { PaletteEntry } from './palette-entries';

type PaletteOptionProps = {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isActive: boolean;
  /** The pointer moved over it. */
  onPoint(): void;
  onChoose(): void;
};

/** A command or a text in the palette. */
export function PaletteOption({ id, entry, isActive, onPoint, onChoose }: PaletteOptionProps) {
  const isDisabled = entry.kind === 'command' && lackOf(entry.id) !== null;
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={isDisabled}
      className="palette-option"
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      {entry.kind === 'command' ? <CommandParts entry={entry} /> : <TextParts entry={entry} />}
    </li>
  );
}

function CommandParts({
  entry,
}: {
  readonly entry: PaletteEntry & { kind: 'command' };
}): ReactNode {
  const { t } = useTranslation();
  const shortcut = useShortcuts()(entry.id);
  const lack = lackOf(entry.id);
  const place = entry.isRecent ? t('palette.recent') : t(`commandSection.${sectionOf(entry.id)}`);
  return (
    <>
      <span className="palette-name">{t(`command.${entry.id}`)}</span>
      <span className="hint">{lack === null ? place : t(`palette.lack.${lack}`)}</span>
      {shortcut && <kbd>{shortcut.label}</kbd>}
    </>
  );
}

function TextParts({ entry: { summary } }: { readonly entry: PaletteEntry & { kind: 'text' } }) {
  const { t } = useTranslation();
  return (
    <>
      <span
        className="palette-name"
        lang={languageOf(summary.written, { locale: 'written', wording: false })}
      >
        {summary.title}
      </span>
      <span className="hint">{t('palette.text')}</span>
    </>
  );
}

function sectionOf(id: CommandId) {
  return commandSections.find((section) => commandGroups[section].flat().includes(id)) ?? 'help';
}
