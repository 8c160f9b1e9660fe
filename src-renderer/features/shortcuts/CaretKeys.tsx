import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { chordLabel } from '#core/commands/chord-label';
import { isMac } from '../../state/shortcuts';

const moves = [
  ['move', ['Left', 'Right', 'Up', 'Down']],
  ['paragraph', ['Home', 'End']],
  ['text', ['CmdOrCtrl+Home', 'CmdOrCtrl+End']],
  ['page', ['PageUp', 'PageDown']],
  ['select', ['Shift+Left', 'Shift+Right']],
] as const;

/** The keys of the caret, which stay as every text has them. */
export function CaretKeys() {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('shortcuts.caret.title')}</h3>
      <ul>
        {moves.map(([name, keys]) => (
          <li key={name} className="shortcut">
            <span className="shortcut-name">{t(`shortcuts.caret.${name}`)}</span>
            <span className="shortcut-keys">
              {keys.map((key) => (
                <kbd key={key}>{chordLabel(key, isMac)}</kbd>
              ))}
            </span>
            <span className="hint shortcut-end">{t('shortcuts.fixed')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
