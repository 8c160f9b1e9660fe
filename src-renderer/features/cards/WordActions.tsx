import { useTranslation } from 'react-i18next';

import { colors } from '#core/model/annotation';
import type { CommandId } from '#core/commands/command-table';
import type { ShownWord } from '../../state/card-store';
import { useDocument } from '../../state/document-store';
import { markAll } from '../../state/mark-all';
import { useShortcuts, type Shortcut } from '../../state/shortcuts';
import { addToGlossary, copyWord, pinWord } from '../../state/word-actions';
import { Swatch } from '../../ui/Swatch';

type WordActionsProps = {
  readonly shown: ShownWord;
  /** Whether the card is pinned: then it has neither a pin nor a form, and no keys. */
  readonly isPinned?: boolean;
};

/** What can be done with a word. */
export function WordActions({ shown, isPinned = false }: WordActionsProps) {
  const { t } = useTranslation();
  const isOpen = useDocument(({ opened }) => opened !== null);
  const shortcutOf = useShortcuts();
  const keyOf = (id: CommandId): Shortcut | null => (isPinned ? null : shortcutOf(id));
  const markKey = keyOf('mark-all')?.label;
  return (
    <div className="word-actions">
      {!isPinned && (
        <Action shortcut={keyOf('pin-word')} label={t('word.pin')} onPress={() => pinWord(shown)} />
      )}
      <Action
        shortcut={keyOf('copy-word')}
        label={t('word.copy')}
        onPress={() => copyWord(shown)}
      />
      {!isPinned && (
        <Action
          shortcut={keyOf('add-term')}
          label={t('word.add')}
          onPress={() => addToGlossary(shown)}
        />
      )}
      {isOpen && (
        <div className="mark-all" role="group" aria-label={t('word.mark')}>
          <span className="hint" aria-hidden="true">
            {t('word.markShort')}
          </span>
          {colors.map((color, index) => (
            <Swatch
              key={color}
              color={color}
              label={t('word.markIn', { color: t(`color.${color}`) })}
              {...(index === 0 && markKey ? { shortcut: markKey } : {})}
              onChoose={() => void markAll(shown.word, color)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

type ActionProps = {
  /** Null where no key does it. */
  readonly shortcut: Shortcut | null;
  readonly label: string;
  onPress(): void;
};

function Action({ shortcut, label, onPress }: ActionProps) {
  return (
    <button
      type="button"
      className="button plain"
      title={shortcut ? `${label} (${shortcut.label})` : label}
      {...(shortcut ? { 'aria-keyshortcuts': shortcut.aria } : {})}
      onClick={onPress}
    >
      {label}
    </button>
  );
}
