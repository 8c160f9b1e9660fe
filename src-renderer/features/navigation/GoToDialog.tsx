import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
} from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import type { OpenDocument } from '#core/model/reading';
import {
  findDestination,
  type Destination,
  type FoundDestinations,
} from '#core/reading/find-destination';
import { headingAt } from '#core/reading/outline-tree';
import { paragraphCount } from '#core/reading/paragraph-numbers';
import { rowAt } from '#core/reading/row-table';
import { goTo, useDocument } from '../../state/document-store';
import type { RowCache } from '../../state/row-cache';
import { Dialog } from '../../ui/Dialog';

/** UTF-16 units of the text that are shown of a place. */
const shownUnits = 80;

/** Goes to a paragraph, a percentage or a heading; shows where before it does. */
export function GoToDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { opened, rows } = useDocument();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const ground = useMemo(() => opened && { ...opened, length: opened.summary.length }, [opened]);
  const found = useMemo(
    () => (ground ? findDestination(typed, ground) : { kind: 'empty' as const }),
    [typed, ground],
  );
  const destinations = found.kind === 'found' ? found.destinations : [];
  const at = Math.min(chosen, destinations.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (!opened || !rows) return null;

  const go = (destination: Destination | undefined): void => {
    if (!destination) return;
    onClose();
    goTo(destination.offset);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen(Math.min(Math.max(0, at + step), Math.max(0, destinations.length - 1)));
    else if (event.key === 'Enter') go(destinations[at]);
    else return;
    event.preventDefault();
  };
  const count = paragraphCount(opened.rows);
  return (
    <Dialog title={t('navigation.goTo')} onClose={onClose}>
      <div className="go-to">
        <label htmlFor={id}>{t('navigation.goToLabel')}</label>
        <input
          id={id}
          className="field"
          role="combobox"
          aria-expanded={destinations.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-invalid={isWrong(found)}
          aria-describedby={`${id}-message`}
          {...(destinations.length > 0 ? { 'aria-activedescendant': `${id}-${at}` } : {})}
          placeholder={t('navigation.goToHint')}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ul
          ref={list}
          id={`${id}-list`}
          className="go-to-list"
          role="listbox"
          aria-label={t('navigation.goToResults')}
        >
          {destinations.map((destination, index) => (
            <DestinationItem
              key={`${destination.kind} ${destination.offset}`}
              {...{ destination, opened, rows }}
              id={`${id}-${index}`}
              isChosen={index === at}
              onGo={() => go(destination)}
            />
          ))}
        </ul>
        {destinations.length === 0 && (
          <p id={`${id}-message`} className="go-to-message hint" role="status">
            {found.kind !== 'found' && count > 0
              ? t(`navigation.${found.kind}`, { count })
              : t('navigation.none')}
          </p>
        )}
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('import.cancelDialog')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={destinations.length === 0}
          onClick={() => go(destinations[at])}
        >
          {t('navigation.goToGo')}
        </button>
      </div>
    </Dialog>
  );
}

type DestinationItemProps = {
  readonly destination: Destination;
  readonly opened: OpenDocument;
  readonly rows: RowCache;
  readonly id: string;
  readonly isChosen: boolean;
  onGo(): void;
};

function DestinationItem(props: DestinationItemProps) {
  const { destination, opened, rows, id, isChosen, onGo } = props;
  const { t, i18n } = useTranslation();
  const { kind, offset, paragraph, heading } = destination;
  const row = rowAt(opened.rows, offset);
  const subscribe = useCallback(
    (listener: () => void) =>
      kind === 'heading' ? () => undefined : rows.subscribe(row, listener),
    [rows, row, kind],
  );
  const view = useSyncExternalStore(subscribe, () => rows.peek(row));
  const section = opened.outline[headingAt(opened.outline, offset)];
  const language = languageOf(opened.written, { locale: 'written', wording: false });
  const percent = Math.round((offset / Math.max(1, opened.summary.length)) * 100);
  const words = view?.written.slice(Math.max(0, offset - view.start)).slice(0, shownUnits) ?? '';
  const isHeading = section?.start === view?.start;
  return (
    <li
      id={id}
      className="go-to-item"
      role="option"
      aria-selected={isChosen}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onGo}
    >
      {heading ? (
        <span className="go-to-name" lang={language}>
          {heading.text}
        </span>
      ) : (
        <span className="go-to-name">
          {kind === 'percent'
            ? t('navigation.percent', { percent })
            : t('navigation.paragraph', { number: paragraph.toLocaleString(i18n.language) })}
        </span>
      )}
      <span className="hint">
        {kind === 'paragraph'
          ? `${percent} %`
          : t('navigation.headingAt', { number: paragraph.toLocaleString(i18n.language) })}
      </span>
      {!heading && (
        <span className="go-to-words hint" lang={language}>
          {section && !isHeading && `${section.text} › `}
          {words || '　'}
        </span>
      )}
    </li>
  );
}

function isWrong({ kind }: FoundDestinations): boolean {
  return kind !== 'found' && kind !== 'empty';
}
