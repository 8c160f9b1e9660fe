import { Fragment, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { chordLabel } from '#core/commands/chord-label';
import { commands, type CommandId } from '#core/commands/command-table';
import { chordsOfPress } from '#core/commands/key-press';
import { problemOfKey, type KeyProblem } from '#core/commands/key-rules';
import { isRemapped, keysOfCommand } from '#core/commands/keymap';
import { useSettings } from '../../state/settings-store';
import { commandOfChord, isMac, resetKey, setKey } from '../../state/shortcuts';

type Recording =
  | { readonly status: 'off' }
  /** `refused` is the key that was pressed last, if it cannot be had. */
  | {
      readonly status: 'on';
      readonly refused: { readonly chord: string; readonly problem: KeyProblem } | null;
    }
  | { readonly status: 'taken'; readonly chord: string; readonly holder: CommandId };

/** A command with its key, and the way to another one. */
export function ShortcutRow({ id }: { readonly id: CommandId }) {
  const { t } = useTranslation();
  const message = useId();
  const keymap = useSettings(({ settings }) => settings.keymap);
  const [recording, setRecording] = useState<Recording>({ status: 'off' });
  const button = useRef<HTMLButtonElement>(null);
  const takeOver = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (recording.status === 'taken') takeOver.current?.focus();
  }, [recording]);

  const name = t(`command.${id}`);
  const { isFixed, scope } = commands[id];
  const keys = keysOfCommand(id, keymap, isMac).map((key) => chordLabel(key, isMac));
  const finish = (): void => {
    setRecording({ status: 'off' });
    button.current?.focus();
  };
  const give = (chord: string | null): void => {
    setKey(id, chord);
    finish();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (recording.status !== 'on' || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const [chord] = chordsOfPress(event.nativeEvent, isMac);
    if (chord === undefined) return;
    if (chord === 'Escape') return finish();
    if (chord === 'Backspace') return give(null);
    const problem = problemOfKey(chord, scope, isMac);
    if (problem) return setRecording({ status: 'on', refused: { chord, problem } });
    const holder = commandOfChord(chord);
    if (holder === undefined || holder === id) give(chord);
    else setRecording({ status: 'taken', chord, holder });
  };

  return (
    <li className="shortcut">
      <span className="shortcut-name">{name}</span>
      {isFixed ? (
        <span className="shortcut-keys">
          <Keys keys={keys} />
        </span>
      ) : (
        <button
          ref={button}
          type="button"
          className="button plain shortcut-keys"
          aria-label={
            recording.status === 'on'
              ? t('shortcuts.pressFor', { name })
              : t('shortcuts.change', { name, key: keys.join(' ') || t('shortcuts.noKey') })
          }
          aria-describedby={recording.status === 'on' && recording.refused ? message : undefined}
          onClick={() => setRecording({ status: 'on', refused: null })}
          onKeyDown={onKeyDown}
          onBlur={() => recording.status === 'on' && setRecording({ status: 'off' })}
        >
          {recording.status === 'on' ? (
            <span className="shortcut-press">{t('shortcuts.press')}</span>
          ) : (
            <Keys keys={keys} />
          )}
        </button>
      )}
      <span className="shortcut-end">
        {isFixed && <span className="hint">{t('shortcuts.fixed')}</span>}
        {isRemapped(id, keymap, isMac) && (
          <button
            type="button"
            className="button plain"
            aria-label={t('shortcuts.resetNamed', { name })}
            onClick={() => {
              resetKey(id);
              button.current?.focus();
            }}
          >
            {t('shortcuts.reset')}
          </button>
        )}
      </span>
      {recording.status === 'on' && recording.refused && (
        <p id={message} role="alert" className="shortcut-message">
          {t(`shortcuts.problem.${recording.refused.problem}`, {
            key: chordLabel(recording.refused.chord, isMac),
            hold: isMac ? '⌘' : 'Ctrl',
          })}
        </p>
      )}
      {recording.status === 'taken' && (
        <div className="shortcut-message" role="group" aria-labelledby={message}>
          <span id={message}>
            {t('shortcuts.taken', {
              key: chordLabel(recording.chord, isMac),
              holder: t(`command.${recording.holder}`),
            })}
          </span>
          <button
            ref={takeOver}
            type="button"
            className="button"
            aria-describedby={message}
            onClick={() => give(recording.chord)}
          >
            {t('shortcuts.take')}
          </button>
          <button type="button" className="button" onClick={finish}>
            {t('shortcuts.keep')}
          </button>
        </div>
      )}
    </li>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  const { t } = useTranslation();
  if (keys.length === 0) return <span className="hint">{t('shortcuts.noKey')}</span>;
  return keys.map((key, index) => (
    <Fragment key={key}>
      {index > 0 && ' '}
      <kbd>{key}</kbd>
    </Fragment>
  ));
}
