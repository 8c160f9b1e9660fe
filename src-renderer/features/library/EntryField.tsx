import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { notify } from '../../state/notices-store';
import type { Entry } from './metadata-entry';

type EntryFieldProps<T> = {
  readonly label: string;
  /** The value as it is in the library, as text. */
  readonly saved: string;
  readonly isMultiline?: boolean;
  readonly placeholder?: string;
  /** BCP 47 tag of what is written there, where it is Chinese. */
  readonly language?: string;
  /** Says where the value comes from; gives way to what is wrong with it. */
  readonly children?: ReactNode;
  read(typed: string): Entry<T>;
  onSave(value: T): void;
};

/**
 * A field that is saved when it is left, and on Enter where it is of one line. What cannot be taken
 * stays there with the reason; Escape closes the dialog, and what was typed is saved or said.
 */
export function EntryField<T>(props: EntryFieldProps<T>) {
  const {
    label,
    saved,
    isMultiline = false,
    placeholder,
    language,
    children,
    read,
    onSave,
  } = props;
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(saved);
  const [isLeft, setLeft] = useState(false);
  const [shown, setShown] = useState(saved);
  // Undone, reset, or found anew: what is in the library shows.
  if (shown !== saved) {
    setShown(saved);
    setText(saved);
    setLeft(false);
  }
  const entry = read(text);
  const problem = isLeft && !entry.ok ? t(`about.${entry.problem}`, { limit: entry.limit }) : '';

  const sent = useRef<string | null>(null);
  const save = (): void => {
    if (!entry.ok || entry.text === saved || entry.text === sent.current) return;
    sent.current = entry.text;
    onSave(entry.value);
  };
  const leave = (): void => {
    setLeft(true);
    if (entry.ok) setText(entry.text);
    save();
  };

  const atEnd = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (sent.current !== saved) sent.current = null;
  }, [saved]);
  useEffect(() => {
    atEnd.current = () => {
      save();
      if (!entry.ok && text !== saved) {
        notify({ kind: 'error', text: t('about.notSaved', { field: label, text: text.trim() }) });
      }
    };
  });
  useEffect(() => () => atEnd.current(), []);

  const control = {
    id,
    className: 'field',
    value: text,
    placeholder,
    lang: language,
    spellCheck: false,
    'aria-invalid': problem !== '',
    'aria-describedby': `${id}-state`,
    onBlur: leave,
  };
  return (
    <div className="entry-field">
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-state`} className="entry-state hint">
        {problem ? (
          <span className="entry-problem" role="alert">
            {problem}
          </span>
        ) : (
          children
        )}
      </span>
      {isMultiline ? (
        <textarea
          {...control}
          rows={Math.min(5, Math.max(1, text.split('\n').length))}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <input
          {...control}
          type="text"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
      )}
    </div>
  );
}
