import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';

import { languageOf } from '#core/conversion/pane-conversion';
import type { ListedChange } from '#core/ipc/contract';
import {
  changeAt,
  forgetChanges,
  loadChanges,
  pickChanges,
  pickRange,
  togglePick,
  useChanges,
} from '../../state/changes';
import { goTo, useDocument } from '../../state/document-store';
import { setChangesAccepted } from '../../state/ledger';
import { loadRules } from '../../state/rules-store';
import { ChangeItem } from './ChangeItem';
import { ChangesTools } from './ChangesTools';

const itemId = (index: number): string => `change-${index}`;

/** All that was done to the open text: to look at, to undo and to make again. */
export function ChangesPanel() {
  const { t } = useTranslation();
  const opened = useDocument((state) => state.opened);
  const changes = useChanges();
  const { status, failure, total, filter, picked } = changes;
  const [current, setCurrent] = useState(0);
  /** Where a stretch that is picked out began. */
  const anchor = useRef(0);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const document = opened?.summary.id;
  const shown = Math.max(0, Math.min(current, total - 1));
  const indexes = useMemo(() => Array.from({ length: total }, (_, index) => index), [total]);

  useEffect(() => {
    forgetChanges();
    setCurrent(0);
    void loadRules();
  }, [document]);
  useEffect(() => {
    if (opened) loadChanges();
  }, [opened]);
  useEffect(() => setCurrent(0), [filter]);

  const show = (index: number): void => {
    const change = changeAt(changes, index);
    if (!change || !opened) return;
    setCurrent(index);
    goTo(change.start);
    const pane = opened.written === 'cn' ? 'right' : 'left';
    useDocument.setState({ selection: { pane, anchor: change.start, focus: change.end } });
  };
  const toggle = (change: ListedChange | null): void => {
    if (!change) return;
    const isOfPicked = picked.has(change.sourceStart);
    const meant = isOfPicked ? [...picked.values()] : [change];
    void setChangesAccepted(meant, !change.accepted);
  };
  const move = (to: number, isPicking: boolean): void => {
    const next = Math.min(total - 1, Math.max(0, to));
    if (!isPicking) anchor.current = next;
    setCurrent(next);
    list.current?.scrollToIndex(next, { align: 'nearest' });
    if (isPicking) void pickRange(anchor.current, next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOnList = event.target === scroller.current;
    const command = event.ctrlKey || event.metaKey;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
    const isChoosing = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    if (isChoosing || total === 0) return;
    if (step) move(shown + step, event.shiftKey);
    else if (event.key === 'Home') move(0, event.shiftKey);
    else if (event.key === 'End') move(total - 1, event.shiftKey);
    else if (event.key === 'Escape' && picked.size > 0) pickChanges([]);
    else if (command && event.key.toLowerCase() === 'a') void pickRange(0, total - 1);
    else if (!isOnList) return;
    else if (event.key === 'Enter') show(shown);
    else if (event.key === ' ') {
      const change = changeAt(changes, shown);
      anchor.current = shown;
      if (!command) toggle(change);
      else if (change) togglePick(change);
    } else return;
    event.preventDefault();
  };
  const onPick = (index: number, event: MouseEvent): void => {
    const change = changeAt(changes, index);
    setCurrent(index);
    if (event.shiftKey) {
      void pickRange(anchor.current, index);
      return;
    }
    anchor.current = index;
    if (change) togglePick(change);
  };

  if (!opened) {
    return (
      <aside className="panel notes changes" aria-label={t('changes.title')}>
        <h2 className="panel-title">{t('changes.title')}</h2>
        <p className="empty">{t('changes.noDocument')}</p>
      </aside>
    );
  }
  const language = languageOf(opened.written, { locale: 'written', wording: false });
  return (
    <aside className="panel notes changes" aria-label={t('changes.title')}>
      <h2 className="panel-title">{t('changes.title')}</h2>
      <ChangesTools />
      {status === 'failed' && (
        <p className="empty" role="alert">
          {failure}{' '}
          <button type="button" className="button" onClick={loadChanges}>
            {t('changes.again')}
          </button>
        </p>
      )}
      {status === 'loading' && total === 0 && (
        <p className="empty quiet" role="status">
          {t('reader.loading')}
        </p>
      )}
      {status === 'ready' && total === 0 && (
        <p className="empty">
          {t(`changes.none.${changes.rules.length === 0 ? 'all' : filter.state}`)}
        </p>
      )}
      <div
        ref={scroller}
        className="panel-scroll changes-list"
        tabIndex={0}
        role="group"
        aria-label={t('changes.list')}
        aria-description={t('changes.keys')}
        {...(total > 0 ? { 'aria-activedescendant': itemId(shown) } : {})}
        onKeyDown={onKeyDown}
      >
        <Virtualizer ref={list} scrollRef={scroller} data={indexes} itemSize={112}>
          {(index) => (
            <ChangeItem
              key={index}
              id={itemId(index)}
              index={index}
              isCurrent={index === shown}
              language={language}
              onShow={() => show(index)}
              onPick={(event) => onPick(index, event)}
              onToggle={(change) => void setChangesAccepted([change], !change.accepted)}
            />
          )}
        </Virtualizer>
      </div>
    </aside>
  );
}
