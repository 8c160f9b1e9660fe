import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import { useDocument } from '../../state/document-store';
import { useLibrary } from '../../state/library-store';
import { openReviews } from '../../state/reviews';
import { useShortcuts } from '../../state/shortcuts';
import { NoteCard } from './NoteCard';

/** The notes of the open document, in reading order. */
export function NotesPanel() {
  const { t } = useTranslation();
  const shortcutOf = useShortcuts();
  const { annotations, active, editing, opened } = useDocument();
  const reviews = useLibrary(
    ({ documents }) => documents.find(({ id }) => id === opened?.summary.id)?.reviews ?? 0,
  );
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    list.current?.querySelector(`[data-note="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active, annotations]);

  return (
    <aside className="panel notes" aria-label={t('notes.title')}>
      <h2 className="panel-title">
        {t('notes.title')}
        {annotations.length > 0 && ` · ${annotations.length}`}
      </h2>
      <div className="panel-scroll" tabIndex={-1}>
        {opened && reviews > 0 && (
          <button
            type="button"
            className="review-badge"
            onClick={() => void openReviews(opened.summary.id)}
          >
            {t('about.waiting', { count: reviews })}
          </button>
        )}
        {opened && annotations.length === 0 && (
          <div className="empty">
            <p>{t('notes.empty')}</p>
            <p className="hint">
              {t('notes.emptyHint', {
                highlight: shortcutOf('highlight-yellow')?.label ?? '—',
                note: shortcutOf('write-note')?.label ?? '—',
              })}
            </p>
          </div>
        )}
        <ol ref={list}>
          {opened &&
            annotations.map((annotation) => (
              <NoteCard
                key={annotation.id}
                annotation={annotation}
                language={languageOf(opened.written, { locale: 'written', wording: false })}
                isActive={annotation.id === active}
                isEditing={annotation.id === editing}
              />
            ))}
        </ol>
      </div>
    </aside>
  );
}
