import { useEffect, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import type { DocumentId } from '#core/model/document';
import { openDocument } from '../../state/document-store';
import { useLibrary } from '../../state/library-store';
import { loadRecent, useRecent } from '../../state/recent-store';
import { isNewTabPress } from '../../ui/new-tab-press';

type RecentListProps = {
  readonly open: DocumentId | undefined;
  /** One of them is opened. */
  onOpen?(): void;
};

/** What was read lately, and how far; the document that is open now is left out. */
export function RecentList({ open, onOpen }: RecentListProps) {
  const { t } = useTranslation();
  const { documents: recent } = useRecent();
  const documents = useLibrary((state) => state.documents);
  useEffect(() => void loadRecent(), [open, documents]);
  const listed = recent.flatMap(({ document, position }) => {
    const summary = documents.find(({ id }) => id === document);
    return summary && document !== open ? [{ summary, position }] : [];
  });
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === event.target);
    if (!step || at < 0) return;
    event.preventDefault();
    buttons[at + step]?.focus();
  };
  const choose = (document: DocumentId, isNewTab: boolean): void => {
    onOpen?.();
    void openDocument(document, { isNewTab });
  };
  return (
    <ul className="recent-list" onKeyDown={onKeyDown}>
      {listed.map(({ summary: { id, title, written, length }, position }) => {
        const percent = Math.min(100, Math.round((position / Math.max(1, length)) * 100));
        return (
          <li key={id}>
            <button
              type="button"
              className="recent-item"
              title={title}
              onClick={(event) => choose(id, isNewTabPress(event))}
              onAuxClick={(event) => {
                if (event.button === 1) choose(id, true);
              }}
            >
              <span
                className="document-title"
                lang={languageOf(written, { locale: 'written', wording: false })}
              >
                {title}
              </span>
              <span className="hint">{t('navigation.read', { percent })}</span>
              <span className="recent-progress" aria-hidden="true">
                <span style={{ inlineSize: `${percent}%` }} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
