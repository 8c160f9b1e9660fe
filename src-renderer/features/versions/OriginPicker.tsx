import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import { dateOf } from '#core/library/arrange-documents';
import type { DocumentSummary } from '#core/model/document';
import { undo } from '../../state/history-store';
import { useLibrary } from '../../state/library-store';
import { notify } from '../../state/notices-store';
import { setVersion } from '../../state/versions';

type OriginPickerProps = {
  readonly summary: DocumentSummary;
  /** Versions of it already. */
  readonly versions: readonly DocumentSummary[];
  onDone(): void;
};

const mostShown = 30;

/** Chooses the document that the open one is a version of. */
export function OriginPicker({ summary, versions, onDone }: OriginPickerProps) {
  const { t } = useTranslation();
  const id = useId();
  const [filter, setFilter] = useState('');
  const documents = useLibrary((state) => state.documents);
  const known = new Set(versions.map((version) => version.id));
  const wanted = filter.normalize('NFKC').trim().toLowerCase();
  const found = documents.filter(
    (one) =>
      !known.has(one.id) &&
      `${one.title} ${one.metadata.documentNumber ?? ''} ${one.sourceName}`
        .normalize('NFKC')
        .toLowerCase()
        .includes(wanted),
  );
  const choose = async (origin: DocumentSummary): Promise<void> => {
    onDone();
    if (!(await setVersion(summary, origin.id))) return;
    notify({
      kind: 'info',
      text: t('versions.attached', { title: summary.title, origin: origin.title }),
      action: { label: t('notice.undo'), run: () => void undo() },
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape') {
      // It closes the list, not the dialog.
      event.preventDefault();
      event.stopPropagation();
      return onDone();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .pick')];
    const next = stops[stops.findIndex((stop) => stop === event.target) + step];
    event.preventDefault();
    next?.focus();
  };
  return (
    <div className="origin-picker" onKeyDown={onKeyDown}>
      <h3>{t('versions.attachTitle')}</h3>
      <label htmlFor={id} className="visually-hidden">
        {t('versions.filter')}
      </label>
      <span className="editor-row">
        <input
          id={id}
          className="field"
          type="search"
          placeholder={t('versions.filterHint')}
          value={filter}
          autoFocus
          onChange={(event) => setFilter(event.target.value)}
        />
        <button type="button" className="button" onClick={onDone}>
          {t('versions.cancel')}
        </button>
      </span>
      {found.length === 0 && <p className="empty">{t('versions.noMatch')}</p>}
      <ul className="pick-list">
        {found.slice(0, mostShown).map((one) => (
          <li key={one.id}>
            <button type="button" className="pick" onClick={() => void choose(one)}>
              <span lang={languageOf(one.written, { locale: 'written', wording: false })}>
                {one.title}
              </span>
              <span className="hint">
                {[one.metadata.documentNumber, dateOf(one), one.sourceName]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > mostShown && (
        <p className="hint">{t('versions.more', { count: found.length - mostShown })}</p>
      )}
    </div>
  );
}
