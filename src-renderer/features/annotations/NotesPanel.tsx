import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';

import { languageOf } from '#core/conversion/pane-conversion';
import { useDocument } from '../../state/document-store';
import { useLibrary } from '../../state/library-store';
import { openReviews } from '../../state/reviews';
import { useShortcuts } from '../../state/shortcuts';
import { NoteCard } from './NoteCard';

/** Pixels drawn beyond what is seen. */
const buffer = 800;

/** The notes of the open document, in reading order; as many as are seen are drawn. */
export function NotesPanel() {
  const { t } = useTranslation();
  const shortcutOf = useShortcuts();
  const { annotations, active, editing, opened } = useDocument();
  const reviews = useLibrary(
    ({ documents }) => documents.find(({ id }) => id === opened?.summary.id)?.reviews ?? 0,
  );
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const language = opened && languageOf(opened.written, { locale: 'written', wording: false });
  // The note that is written must not go away while the list scrolls.
  const edited = editing ? annotations.findIndex(({ id }) => id === editing) : -1;

  useEffect(() => {
    const index = active ? annotations.findIndex(({ id }) => id === active) : -1;
    if (index >= 0) list.current?.scrollToIndex(index, { align: 'nearest' });
  }, [active, annotations]);

  return (
    <aside className="panel notes" aria-label={t('notes.title')}>
      <h2 className="panel-title">
        {t('notes.title')}
        {annotations.length > 0 && ` · ${annotations.length}`}
      </h2>
      <div ref={scroller} className="panel-scroll" tabIndex={-1}>
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
        {language && (
          <Virtualizer
            ref={list}
            scrollRef={scroller}
            as="ol"
            item="li"
            data={annotations}
            bufferSize={buffer}
            {...(edited >= 0 ? { keepMounted: [edited] } : {})}
          >
            {(annotation) => (
              <NoteCard
                key={annotation.id}
                annotation={annotation}
                language={language}
                isActive={annotation.id === active}
                isEditing={annotation.id === editing}
              />
            )}
          </Virtualizer>
        )}
      </div>
    </aside>
  );
}
