import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';

import { arrangeDocuments } from '#core/library/arrange-documents';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import type { LibrarySort } from '#core/model/settings';
import { DocumentItem } from './DocumentItem';

type DocumentListProps = {
  readonly documents: readonly DocumentSummary[];
  readonly sort: LibrarySort;
  readonly current: DocumentId | undefined;
};

/** Beyond this many the list scrolls by itself, and leaves room for the outline. */
const mostWhole = 8;
/** Pixels drawn beyond what is seen, so that a small library is drawn whole. */
const buffer = 1600;

/** The documents in order, versions below the first of them. Up and Down go from one to the next. */
export function DocumentList({ documents, sort, current }: DocumentListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const arranged = useMemo(() => arrangeDocuments(documents, sort), [documents, sort]);
  const titles = useMemo(() => new Map(documents.map(({ id, title }) => [id, title])), [documents]);
  const place = arranged.findIndex(({ summary }) => summary.id === current);

  useEffect(() => {
    if (place >= 0) list.current?.scrollToIndex(place, { align: 'nearest' });
  }, [place]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...(scroller.current?.querySelectorAll<HTMLElement>('.document-open') ?? [])];
    const at = buttons.findIndex((button) => button === event.target);
    if (!step || at < 0) return;
    event.preventDefault();
    buttons[at + step]?.focus();
  };

  return (
    <div
      ref={scroller}
      className={documents.length > mostWhole ? 'document-list is-long' : 'document-list'}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Virtualizer ref={list} scrollRef={scroller} as="ul" item="li" bufferSize={buffer}>
        {arranged.map(({ summary, isVersion }) => (
          <DocumentItem
            key={summary.id}
            summary={summary}
            isCurrent={summary.id === current}
            isVersion={isVersion}
            origin={summary.version ? titles.get(summary.version.origin) : undefined}
          />
        ))}
      </Virtualizer>
    </div>
  );
}
