import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { keyOfTab } from '#core/reading/tab-list';
import { isInLibrary } from '../../state/library-store';
import { closeOneTab, closeOtherTabs, goToTab, moveOneTab, reopenTab } from '../../state/tabs';
import { useTabs } from '../../state/tabs-store';
import { Icon } from '../../ui/Icon';
import { Menu } from '../../ui/Menu';
import { useTabTitle } from './use-tab-title';

/** The one panel that every tab shows its text in. */
export const tabPanelId = 'tab-panel';
export const tabId = (key: string): string => `tab-${key.replace(' ', '-')}`;

/** Pixels that the pointer may stray before a press is a drag. */
const dragPixels = 6;

type Drag = { readonly startX: number; index: number; isMoving: boolean };

/**
 * The open documents as tabs (ARIA tabs with manual activation: a text may take a while to open).
 * There from the second one on: who reads one document at a time never sees it.
 */
export function TabStrip() {
  const { t } = useTranslation();
  const { tabs, active, closed } = useTabs();
  const titleOf = useTabTitle();
  const list = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const activeTab = tabs[active];
  const activeKey = activeTab && keyOfTab(activeTab);
  useEffect(() => {
    const element = activeKey && document.getElementById(tabId(activeKey));
    if (element) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeKey, tabs.length]);
  if (tabs.length < 2) return null;

  // One stop of the Tab key: the tab that has the focus, else the one shown.
  const stop = tabs.some((tab) => keyOfTab(tab) === focused) ? focused : activeKey;
  const focusTab = (index: number): void => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (tab) document.getElementById(tabId(keyOfTab(tab)))?.focus();
  };
  const close = (index: number): void => {
    const hadFocus = list.current?.contains(document.activeElement) ?? false;
    closeOneTab(index);
    if (!hadFocus) return;
    requestAnimationFrame(() => {
      const next = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
      (next ?? document.querySelector<HTMLElement>('.reader-scroll'))?.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) focusTab(index + step);
    else if (event.key === 'Home') focusTab(0);
    else if (event.key === 'End') focusTab(tabs.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') goToTab(index);
    else if (event.key === 'Delete') close(index);
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const moving = drag.current;
    if (!moving || event.buttons !== 1) return;
    moving.isMoving ||= Math.abs(event.clientX - moving.startX) > dragPixels;
    if (!moving.isMoving) return;
    const elements = [...(list.current?.querySelectorAll('[role="tab"]') ?? [])];
    const to = placeAt(elements, event.clientX, moving.index);
    if (to === moving.index) return;
    moveOneTab(moving.index, to);
    moving.index = to;
  };

  return (
    <div className="tab-strip">
      <div
        ref={list}
        className="tab-list"
        role="tablist"
        aria-label={t('navigation.tabs')}
        onWheel={(event) => {
          if (event.deltaY !== 0) event.currentTarget.scrollLeft += event.deltaY;
        }}
      >
        {tabs.map((tab, index) => {
          const key = keyOfTab(tab);
          const { title, language } = titleOf(tab);
          return (
            <div
              key={key}
              id={tabId(key)}
              className="tab"
              role="tab"
              data-kind={tab.kind}
              aria-selected={index === active}
              aria-controls={tabPanelId}
              aria-description={t('navigation.tabKeys')}
              tabIndex={key === stop ? 0 : -1}
              title={title}
              onFocus={() => setFocused(key)}
              onBlur={() => setFocused(null)}
              onKeyDown={(event) => onKeyDown(event, index)}
              onPointerDown={(event) => {
                if (event.button !== 0 || isCross(event.target)) return;
                drag.current = { startX: event.clientX, index, isMoving: false };
                event.currentTarget.setPointerCapture(event.pointerId);
              }}
              onPointerMove={onPointerMove}
              onPointerUp={(event) => {
                const wasPress = drag.current?.isMoving === false;
                drag.current = null;
                if (wasPress && event.button === 0) goToTab(index);
              }}
              onPointerCancel={() => (drag.current = null)}
              onMouseDown={(event) => {
                // The middle button would start scrolling.
                if (event.button === 1) event.preventDefault();
              }}
              onAuxClick={(event) => {
                if (event.button === 1) close(index);
              }}
            >
              <span className="tab-title" lang={language}>
                {title}
              </span>
              {/* For the pointer: by keyboard Delete closes. A tab may hold no other control. */}
              <span
                className="tab-close"
                aria-hidden="true"
                title={t('navigation.close', { title })}
                onClick={() => close(index)}
              >
                <Icon name="close" />
              </span>
            </div>
          );
        })}
      </div>
      <Menu
        label={t('navigation.allTabs')}
        icon="chevron"
        items={[
          ...tabs.map((tab, index) => ({
            ...{ key: keyOfTab(tab), label: titleOf(tab).title, language: titleOf(tab).language },
            isChosen: index === active,
            run: () => goToTab(index),
          })),
          {
            label: t('navigation.closeOthers'),
            isFirstOfGroup: true,
            run: () => closeOtherTabs(),
          },
          ...(closed.length > 0
            ? [{ label: t('navigation.reopen'), run: () => reopenTab(isInLibrary) }]
            : []),
        ]}
      />
    </div>
  );
}

function isCross(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.tab-close') !== null;
}

/** The place that a tab dragged to `x` takes: past the middle of a neighbour it changes places with it. */
function placeAt(elements: readonly Element[], x: number, from: number): number {
  const middle = (index: number): number => {
    const { left, right } = elements[index]?.getBoundingClientRect() ?? { left: x, right: x };
    return (left + right) / 2;
  };
  let to = from;
  while (to > 0 && x < middle(to - 1)) to -= 1;
  while (to < elements.length - 1 && x > middle(to + 1)) to += 1;
  return to;
}
