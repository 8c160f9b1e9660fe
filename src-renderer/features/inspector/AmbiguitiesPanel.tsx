import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';

import { choiceScopes } from '#core/model/conversion';
import { ambiguityFilters } from '#core/model/inspection';
import {
  forgetAmbiguities,
  loadAmbiguities,
  loadMoreAmbiguities,
  setChoiceScope,
  showAmbiguities,
  stopAmbiguities,
  useAmbiguities,
} from '../../state/ambiguities';
import { choose, useRules } from '../../state/choices';
import { goTo, useDocument } from '../../state/document-store';
import { ScopeSelect } from '../../ui/ScopeSelect';
import { AmbiguityItem } from './AmbiguityItem';
import { PanelProgress } from '../../ui/PanelProgress';
import { PanelStopped } from './PanelStopped';

/** Where the conversion of the open text was a guess, the most doubtful first. */
export function AmbiguitiesPanel() {
  const { t, i18n } = useTranslation();
  const opened = useDocument((state) => state.opened);
  const edition = useRules((rules) => rules.edition);
  const { status, failure, fraction, filter, scope, counts, items } = useAmbiguities();
  const [current, setCurrent] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const document = opened?.summary.id;
  const target = opened?.written === 'cn' ? 't' : 'cn';
  const shown = Math.min(current, Math.max(0, items.length - 1));

  useEffect(() => {
    forgetAmbiguities();
    setCurrent(0);
  }, [document]);
  useEffect(() => {
    if (opened) void loadAmbiguities();
    return stopAmbiguities;
  }, [opened, edition]);

  const go = (index: number): void => {
    const item = items[index];
    if (!item || !opened) return;
    setCurrent(index);
    goTo(item.start);
    const pane = opened.written === 'cn' ? 'left' : 'right';
    useDocument.setState({ selection: { pane, anchor: item.start, focus: item.end } });
  };
  const pick = (index: number, candidate: string | undefined): void => {
    const item = items[index];
    if (!item || candidate === undefined) return;
    void choose({ scope, start: item.start, target, source: item.char, chosen: candidate });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const next = Math.min(items.length - 1, Math.max(0, shown + step));
      setCurrent(next);
      list.current?.scrollToIndex(next, { align: 'nearest' });
    } else if (event.key === 'Enter' && event.target === scroller.current) go(shown);
    else if (/^[1-9]$/u.test(event.key)) {
      pick(shown, items[shown]?.candidates[Number(event.key) - 1]);
    } else return;
    event.preventDefault();
  };

  return (
    <aside className="panel notes" aria-label={t('ambiguity.title')}>
      <h2 className="panel-title">{t('ambiguity.title')}</h2>
      <div className="panel-tools">
        <div role="group" aria-label={t('ambiguity.filter')} className="segments">
          {ambiguityFilters.map((name) => (
            <button
              key={name}
              type="button"
              className="segment"
              aria-pressed={filter === name}
              onClick={() => showAmbiguities(name)}
            >
              {t(`ambiguity.filters.${name}`)} {counts?.[name].toLocaleString(i18n.language)}
            </button>
          ))}
        </div>
        <label className="panel-field">
          {t('ambiguity.scope')}
          <ScopeSelect
            scopes={choiceScopes}
            value={scope}
            document={opened?.summary}
            onChange={setChoiceScope}
          />
        </label>
      </div>
      {status === 'running' && (
        <PanelProgress
          label={t('ambiguity.running')}
          fraction={fraction}
          onStop={stopAmbiguities}
        />
      )}
      {status === 'stopped' && <PanelStopped onAgain={() => void loadAmbiguities()} />}
      {status === 'failed' && (
        <p className="empty" role="alert">
          {failure}
        </p>
      )}
      {status === 'ready' && items.length === 0 && (
        <p className="empty">{t(`ambiguity.none.${filter}`)}</p>
      )}
      <div
        ref={scroller}
        className="panel-scroll ambiguity-list"
        tabIndex={0}
        role="group"
        aria-label={t('ambiguity.list')}
        aria-description={t('ambiguity.keys')}
        onKeyDown={onKeyDown}
      >
        <Virtualizer ref={list} scrollRef={scroller}>
          {items.map((item, index) => (
            <AmbiguityItem
              key={item.start}
              item={item}
              isCurrent={index === shown}
              isTraditional={target === 't'}
              onGo={() => go(index)}
              onPick={(candidate) => pick(index, candidate)}
            />
          ))}
        </Virtualizer>
        {items.length > 0 && counts && items.length < counts[filter] && (
          <button type="button" className="button" onClick={() => void loadMoreAmbiguities()}>
            {t('ambiguity.more', { count: counts[filter] - items.length })}
          </button>
        )}
      </div>
    </aside>
  );
}
