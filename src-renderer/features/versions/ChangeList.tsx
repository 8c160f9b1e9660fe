import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';

import type { Comparison, ShownChange } from '#core/ipc/contract';
import type { DocumentSummary } from '#core/model/document';
import { showPlace } from '../../state/document-store';
import { ChangeItem } from './ChangeItem';

type ChangeListProps = {
  readonly comparison: Comparison;
  readonly from: DocumentSummary;
  readonly to: DocumentSummary;
  onLeave(): void;
};

/** How two versions differ, in numbers and change by change. */
export function ChangeList({ comparison, from, to, onLeave }: ChangeListProps) {
  const { t, i18n } = useTranslation();
  const [current, setCurrent] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const { changes, total, unchanged } = comparison;
  // The dialog opens before there is anything to read in it: the focus is on what closes it then.
  useEffect(() => {
    if (!document.activeElement?.closest('.dialog-actions')) return;
    scroller.current?.focus({ preventScroll: true });
  }, []);
  if (total === 0) {
    return (
      <p className="no-edits" role="status">
        {t('versions.noEdits')}
      </p>
    );
  }
  const move = (step: number): void => {
    const next = Math.min(changes.length - 1, Math.max(0, current + step));
    setCurrent(next);
    list.current?.scrollToIndex(next, { align: 'nearest' });
  };
  const show = (change: ShownChange, side: 'from' | 'to'): void => {
    onLeave();
    void showPlace((side === 'from' ? from : to).id, change[side]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const change = changes[current];
    if (step) move(step);
    else if (event.key === 'Enter' && event.target === scroller.current && change) {
      show(change, event.shiftKey ? 'to' : 'from');
    } else return;
    event.preventDefault();
  };
  const amounts = (['inserted', 'deleted', 'replaced', 'moved'] as const).filter(
    (kind) => comparison[kind] > 0,
  );
  return (
    <>
      <div className="comparison-summary">
        <p role="status">
          <strong>{t('versions.changes', { count: total })}</strong>{' '}
          {[
            ...amounts.map((kind) =>
              t(`versions.${kind}`, {
                characters: comparison[kind].toLocaleString(i18n.language),
              }),
            ),
            t('versions.summary', { unchanged: Math.floor(unchanged * 100) }),
          ].join(' · ')}{' '}
          <span className="hint">
            ({total > changes.length && `${t('versions.shown', { count: changes.length })}; `}
            {t('versions.inCharacters')})
          </span>
        </p>
        <span className="comparison-steps">
          <button
            type="button"
            className="button"
            disabled={current === 0}
            onClick={() => move(-1)}
          >
            <span aria-hidden="true">↑</span>
            <span className="visually-hidden">{t('versions.previous')}</span>
          </button>
          <span className="hint">
            {t('versions.position', { at: current + 1, total: changes.length })}
          </span>
          <button
            type="button"
            className="button"
            disabled={current === changes.length - 1}
            onClick={() => move(1)}
          >
            <span aria-hidden="true">↓</span>
            <span className="visually-hidden">{t('versions.next')}</span>
          </button>
        </span>
      </div>
      <div
        ref={scroller}
        className="edit-list"
        tabIndex={0}
        role="group"
        aria-label={t('versions.changeList')}
        aria-description={t('versions.keys')}
        onKeyDown={onKeyDown}
      >
        <Virtualizer ref={list} scrollRef={scroller} bufferSize={600}>
          {changes.map((change, index) => (
            <ChangeItem
              key={`${change.from.start} ${change.to.start} ${change.kind}`}
              {...{ change, from, to }}
              isCurrent={index === current}
              onFocus={() => setCurrent(index)}
              onShow={(side) => show(change, side)}
            />
          ))}
        </Virtualizer>
      </div>
    </>
  );
}
