import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';

import { paragraphNumbers } from '#core/reading/paragraph-numbers';
import { rowAt } from '#core/reading/row-table';
import { foldLines, itemOfLine, lineCount, lineOfRow } from '#core/versions/fold-lines';
import type { MarkedChange } from '#core/versions/mark-row';
import {
  lineOfChange,
  lookAtChange,
  noteTopLine,
  stepDifference,
  topLineOf,
  unfoldStretch,
  type ComparedSide,
  type ComparisonState,
  type ComparisonTab,
  type ReadyComparison,
} from '../../state/comparisons';
import { bringIntoView, openDocument, showPlace } from '../../state/document-store';
import { SideBySideHead } from './SideBySideHead';
import { SideBySideLine } from './SideBySideLine';

type SideBySideTextProps = {
  readonly tab: ComparisonTab;
  readonly state: ComparisonState;
  readonly ready: ReadyComparison;
};

/** Both texts, with what differs marked. */
export function SideBySideText({ tab, state, ready }: SideBySideTextProps) {
  const { t } = useTranslation();
  const { unfolded, views, current, goal } = state;
  const { lines, changes } = ready;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const items = useMemo(() => foldLines(lines, unfolded), [lines, unfolded]);
  const numbers = useMemo(
    () => ({ from: paragraphNumbers(ready.from.rows), to: paragraphNumbers(ready.to.rows) }),
    [ready],
  );

  // The line at the top stays there when others fold, and when the tab is shown again.
  useLayoutEffect(() => {
    list.current?.scrollToIndex(itemOfLine(items, topLineOf(tab)), { align: 'start' });
  }, [items, tab]);
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  const onScroll = (): void => {
    const item = items[list.current?.findItemIndex(list.current.scrollOffset) ?? 0];
    if (item) noteTopLine(tab, item.kind === 'line' ? item.line : item.start);
  };

  const scrollToLine = useCallback(
    (line: number) => list.current?.scrollToIndex(itemOfLine(items, line), { align: 'center' }),
    [items],
  );
  const done = useRef(goal?.serial);
  useEffect(() => {
    const change = goal && changes[goal.index];
    if (!change || done.current === goal.serial) return;
    done.current = goal.serial;
    scrollToLine(lineOfChange(ready, change));
  }, [goal, changes, ready, scrollToLine]);

  const pick = ({ index, kind }: MarkedChange, side: ComparedSide): void => {
    if (!window.getSelection()?.isCollapsed) return;
    const other = side === 'from' ? 'to' : 'from';
    // What was moved leads to where it stands in the other text.
    if (kind === 'moved' && index === current) {
      const { start } = changes[index]?.[other] ?? { start: 0 };
      scrollToLine(lineOfRow(lines, other, rowAt(ready[other].rows, start)));
    }
    lookAtChange(tab, index);
  };
  const show = (side: ComparedSide, offset: number): void => {
    const { id } = ready[side].summary;
    void openDocument(id, { isNewTab: true }).then(() => bringIntoView(offset));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const change = changes[current];
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'n' || event.key === 'N') stepDifference(1);
    else if (event.key === 'p' || event.key === 'P') stepDifference(-1);
    else if (event.key === 'Enter' && event.target === scroller.current && change) {
      const side = event.shiftKey ? 'to' : 'from';
      void showPlace(ready[side].summary.id, change[side]);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="side-by-side" onKeyDown={onKeyDown}>
      <SideBySideHead {...{ tab, state, ready }} />
      <div
        ref={scroller}
        className="side-scroll"
        tabIndex={0}
        role="region"
        aria-label={t('sideBySide.label')}
        aria-description={t('sideBySide.keys')}
        onScroll={onScroll}
        onPointerDown={(event) => confineSelection(event.currentTarget, event.target)}
      >
        <div role="table" aria-label={t('sideBySide.label')} aria-rowcount={lineCount(lines)}>
          <Virtualizer ref={list} scrollRef={scroller} data={items} bufferSize={800}>
            {(item) =>
              item.kind === 'line' ? (
                <SideBySideLine
                  key={item.line}
                  {...{ ready, views, current, numbers }}
                  line={item.line}
                  onPick={pick}
                  onShow={show}
                />
              ) : (
                <div key={`fold ${item.start}`} className="side-fold" role="row">
                  <span role="cell">
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => unfoldStretch(tab, item.start)}
                    >
                      ⋯ {t('sideBySide.folded', { count: item.end - item.start })}
                    </button>
                  </span>
                </div>
              )
            }
          </Virtualizer>
        </div>
      </div>
    </div>
  );
}

/** What is selected by drag stays in the text that it began in: the other cannot be selected meanwhile. */
function confineSelection(scroller: HTMLElement, target: EventTarget): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-side]') : null;
  const side = cell?.dataset['side'];
  if (side) scroller.dataset['selecting'] = side;
}
