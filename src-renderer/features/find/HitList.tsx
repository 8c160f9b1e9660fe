import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';

import { languageOf } from '#core/conversion/pane-conversion';
import type { HitIndex } from '#core/reading/find/hit-index';
import { useDocument } from '../../state/document-store';
import { showHit, useFind } from '../../state/find-store';
import { useHitContext, wantHitContext } from '../../state/hit-contexts';

type HitListProps = { readonly hits: HitIndex; onLeave(): void };

/** The hits with the text around them; Up and Down go from one to the next, in the text too. */
export function HitList({ hits, onLeave }: HitListProps) {
  const { t } = useTranslation();
  const current = useFind((state) => state.current);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const chosen = Math.max(0, current);

  useEffect(() => {
    scroller.current?.focus();
  }, []);
  useEffect(() => {
    void list.current?.scrollToIndex(chosen, { align: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (event.key === 'Enter') onLeave();
    else if (event.key === 'Home') showHit(0);
    else if (event.key === 'End') showHit(hits.count - 1);
    else if (step) showHit(Math.min(hits.count - 1, Math.max(0, chosen + step)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={scroller}
      className="hit-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('find.list')}
      aria-activedescendant={`hit-${chosen}`}
      onKeyDown={onKeyDown}
    >
      <Virtualizer ref={list} scrollRef={scroller} data={{ length: hits.count }} itemSize={28}>
        {(_, index) => (
          <HitItem key={index} hits={hits} number={index} isChosen={index === chosen} />
        )}
      </Virtualizer>
    </div>
  );
}

type HitItemProps = {
  readonly hits: HitIndex;
  readonly number: number;
  readonly isChosen: boolean;
};

function HitItem({ hits, number, isChosen }: HitItemProps) {
  const written = useDocument((state) => state.opened?.written ?? 't');
  const context = useHitContext(hits, number);
  useEffect(() => wantHitContext(hits, number), [hits, number]);
  return (
    <div
      id={`hit-${number}`}
      className="hit-item"
      role="option"
      aria-selected={isChosen}
      aria-setsize={hits.count}
      aria-posinset={number + 1}
      onClick={() => showHit(number)}
    >
      <span lang={languageOf(written, { locale: 'written', wording: false })}>
        {context ? (
          <>
            {context.before}
            <mark>{context.text}</mark>
            {context.after}
          </>
        ) : (
          '　'
        )}
      </span>
    </div>
  );
}
