import { useTranslation } from 'react-i18next';

import { colors } from '#core/model/annotation';
import type { CommandId } from '#core/commands/command-table';
import type { ShownWord } from '../../state/card-store';
import { useDocument } from '../../state/document-store';
import { markAll } from '../../state/mark-all';
import { useShortcuts } from '../../state/shortcuts';
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
  const markKey = useShortcuts()('mark-all')?.label ?? null;
  return (
    <div className="word-actions">
      {!isPinned && (
        <Action command="pin-word" label={t('word.pin')} onPress={() => pinWord(shown)} />
      )}
      <Action
        command={isPinned ? null : 'copy-word'}
        label={t('word.copy')}
        onPress={() => copyWord(shown)}
      />
      {!isPinned && (
        <Action command="add-term" label={t('word.add')} onPress={() => addToGlossary(shown)} />
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
              {...(index === 0 && !isPinned && markKey ? { shortcut: markKey } : {})}
              onChoose={() => void markAll(shown.word, color)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

type ActionProps = {
  /** Whose key is told; null where no key does it. */
  readonly command: CommandId | null;
  readonly label: string;
  onPress(): void;
};

function Action({ command, label, onPress }: ActionProps) {
  const key = useShortcuts()(command ?? 'open-card')?.label ?? null;
  const isTold = command !== null && key !== null;
  return (
    <button
      type="button"
      className="button plain"
      title={isTold ? `${label} (${key})` : label}
      onClick={onPress}
    >
      {label}
    </button>
  );
}
