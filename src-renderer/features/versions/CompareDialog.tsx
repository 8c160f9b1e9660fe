import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import { dateOf } from '#core/library/arrange-documents';
import type { DocumentSummary } from '#core/model/document';
import { foldText } from '#core/reading/outline-tree';
import { showComparison } from '../../state/comparisons';
import { useDialog } from '../../state/dialog-store';
import { useDocument } from '../../state/document-store';
import { useLibrary } from '../../state/library-store';
import { Dialog, DialogClose } from '../../ui/Dialog';

const mostShown = 50;

/** Chooses the document to set beside another; versions of it come first. */
export function CompareDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const id = useId();
  const [filter, setFilter] = useState('');
  const documents = useLibrary((state) => state.documents);
  const opened = useDocument((state) => state.opened?.summary.id);
  const compared = useDialog((state) => state.compared) ?? opened;
  const summary = documents.find((one) => one.id === compared);
  if (!summary) return null;
  const origin = (one: DocumentSummary): string => one.version?.origin ?? one.id;
  const isVersion = (one: DocumentSummary): boolean => origin(one) === origin(summary);
  const wanted = foldText(filter);
  const found = documents.filter(
    (one) =>
      one.id !== summary.id &&
      foldText(`${one.title} ${one.metadata.documentNumber ?? ''} ${one.sourceName}`).includes(
        wanted,
      ),
  );
  const sorted = [...found.filter(isVersion), ...found.filter((one) => !isVersion(one))];
  const choose = (one: DocumentSummary): void => {
    onClose();
    // The one that came into the library first stands at the left.
    const isEarlier = documents.indexOf(one) > documents.indexOf(summary);
    const [from, to] = isEarlier ? [one.id, summary.id] : [summary.id, one.id];
    void showComparison({ from, to });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      // The focus goes back to a button, which must not take the same key.
      event.preventDefault();
      const [first] = sorted;
      if (first) choose(first);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .pick')];
    event.preventDefault();
    stops[stops.findIndex((stop) => stop === event.target) + step]?.focus();
  };
  return (
    <Dialog title={t('sideBySide.pick', { title: summary.title })} wide onClose={onClose}>
      <div className="compare-picker" onKeyDown={onKeyDown}>
        <label htmlFor={id} className="visually-hidden">
          {t('sideBySide.filter')}
        </label>
        <input
          id={id}
          className="field"
          type="search"
          placeholder={t('sideBySide.filter')}
          value={filter}
          autoFocus
          onChange={(event) => setFilter(event.target.value)}
        />
        {found.length === 0 && <p className="empty">{t('versions.noMatch')}</p>}
        <ul className="pick-list">
          {sorted.slice(0, mostShown).map((one) => (
            <li key={one.id}>
              <button type="button" className="pick" onClick={() => choose(one)}>
                <span lang={languageOf(one.written, { locale: 'written', wording: false })}>
                  {one.title}
                </span>
                <span className="hint">
                  {[
                    ...(isVersion(one) ? [t('about.relation.version')] : []),
                    t(`script.${one.script}`),
                    one.metadata.documentNumber,
                    dateOf(one),
                    one.sourceName,
                  ]
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
      <DialogClose label={t('settings.close')} onClose={onClose} />
    </Dialog>
  );
}
