import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';

import { leastDoubt } from '#core/model/conversion';
import { panes as allPanes, type Pane } from '#core/model/locale';
import { rowWidth, type OpenDocument } from '#core/model/reading';
import type { Layout } from '#core/model/settings';
import type { Layers } from '#core/reading/draw-row';
import { MarkIndex } from '#core/reading/mark-index';
import type { PaneWidths } from '#core/reading/pane-widths';
import { isContinued, rowCount } from '#core/reading/row-table';
import { rangeOfSelection, type TextSelection } from '#core/reading/selection';
import { shownPanes } from '#core/reading/shown-panes';
import { hideCard } from '../../state/card-store';
import { copySelection } from '../../state/clipboard';
import { useDocument } from '../../state/document-store';
import { editReading, hideReadingCard } from '../../state/reading-edits';
import type { RowCache } from '../../state/row-cache';
import { useSettings } from '../../state/settings-store';
import { useShortcuts } from '../../state/shortcuts';
import { useCurrentReader } from './current-reader';
import { Flow } from './flow';
import { caretCharacter } from './move-caret';
import { PaneDividers } from './PaneDividers';
import { PaneHeads } from './PaneHeads';
import { handleKey, highlight, openWhatIsAt, writeNote, writePhrase } from './reader-keys';
import { ReaderView } from './reader-view';
import { ReasonTip } from './ReasonTip';
import { Row } from './Row';
import { ScrollPace } from './scroll-pace';
import { SelectionTools } from './SelectionTools';
import { baseBoxOf } from './text-dom';
import { useHitPaints } from './use-hit-paints';
import { useFocusedSentence } from './use-focused-sentence';
import { useHover } from './use-hover';
import { useNativeMirror } from './use-native-mirror';
import { usePaintedRanges, type Paint } from './use-painted-ranges';
import { usePointerSelection } from './use-pointer-selection';
import { useReadingPosition } from './use-reading-position';
import { useFollowedStretch } from './use-shown-stretch';
import { useReadingShape } from './use-reading-shape';
import { useReasonTip } from './use-reason-tip';
import { useRowLayout } from './use-row-layout';
import { useWordCard } from './use-word-card';

type ReaderProps = {
  readonly opened: OpenDocument;
  readonly rows: RowCache;
  /** What stands beside the text and over it, in its frame. */
  readonly children?: ReactNode;
};

/** The text in both scripts, row by row. */
export function Reader({ opened, rows, children }: ReaderProps) {
  const { t } = useTranslation();
  const shortcutOf = useShortcuts();
  const { annotations, active, selection } = useDocument();
  const settings = useSettings((state) => state.settings);
  const { showRuby, showTerms, showRepairs, showAmbiguities, showDifferences } = settings;
  const { layout, singlePane, isVertical, paneWidths } = settings;
  const panes = shownPanes(layout, singlePane);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const view = useRef<ReaderView | null>(null);

  useLayoutEffect(() => {
    if (scroller.current && list.current) {
      const flow = new Flow(isVertical);
      view.current = new ReaderView(scroller.current, list.current, opened, rows, flow, panes);
    }
  }, [opened, rows, isVertical, panes]);

  useCurrentReader(view);
  const savePosition = useReadingPosition(view, useReadingShape());
  const hover = useHover(view);
  const focused = useFocusedSentence(view, selection);
  const tip = useReasonTip(view, selection, showDifferences);
  const pointer = usePointerSelection(view, (event) => openClicked(view.current, event));
  const paints = useMemo(
    () => [...hover.paints, ...selectionPaints(view.current, selection)],
    [hover.paints, selection],
  );
  usePaintedRanges(view, paints);
  useNativeMirror(view, selection);
  useHitPaints(view);
  useFollowedStretch(view);
  useWordCard(view, selection);

  const marks = useMemo(() => new MarkIndex(annotations), [annotations]);
  const layers = useMemo<Layers>(
    () => ({
      marks,
      showRuby,
      showTerms,
      showRepairs,
      leastDoubt: showAmbiguities ? leastDoubt : null,
      showDifferences,
    }),
    [marks, showRuby, showTerms, showRepairs, showAmbiguities, showDifferences],
  );
  const [pace] = useState(() => new ScrollPace());
  const rowLayout = useRowLayout(opened, panes, pace);
  const count = rowCount(opened.rows);
  const hasSelection = selection !== null && selection.anchor !== selection.focus;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (view.current && handleKey(view.current, event)) event.preventDefault();
  };

  return (
    <div
      className="reader"
      data-layout={layout}
      data-vertical={isVertical}
      style={readerStyle(panes, layout, paneWidths)}
    >
      <PaneHeads panes={panes} opened={opened} />
      <div className="reader-frame">
        <div
          ref={scroller}
          className={showRuby ? 'reader-scroll ruby-on' : 'reader-scroll'}
          tabIndex={0}
          data-keys="reader"
          role="document"
          aria-label={t('reader.label')}
          aria-description={t('reader.caretHint', {
            palette: shortcutOf('palette')?.label ?? '—',
            shortcuts: shortcutOf('shortcuts')?.label ?? '—',
          })}
          onScroll={() => {
            hideReadingCard();
            pace.scrolled(list.current?.scrollOffset ?? 0, performance.now());
            tip.hide();
            savePosition();
          }}
          onKeyDown={onKeyDown}
          onWheel={({ deltaX, deltaY, ctrlKey }) => {
            // A wheel that turns downwards goes on in the text, which is to the left here.
            if (isVertical && deltaX === 0 && !ctrlKey) {
              view.current?.flow.scrollBy(view.current.scroller, deltaY);
            }
          }}
          onPointerDown={(event) => {
            hideCard();
            hideReadingCard();
            pointer.onPointerDown(event);
          }}
          onMouseDown={pointer.onMouseDown}
          onPointerMove={(event) => {
            tip.onPointerMove(event);
            hover.onPointerMove(event);
            focused.onPointerMove(event);
            pointer.onPointerMove(event);
          }}
          onPointerUp={pointer.onPointerUp}
          onPointerCancel={pointer.onPointerCancel}
          onPointerLeave={() => {
            tip.hide();
            hover.onPointerLeave();
          }}
        >
          <div
            className="rows"
            {...(count > 0
              ? { role: 'table', 'aria-label': t('reader.label'), 'aria-rowcount': count }
              : {})}
          >
            <Virtualizer
              // How it scrolls is looked at only when it is made.
              key={isVertical ? 'vertical' : 'horizontal'}
              ref={list}
              scrollRef={scroller}
              data={{ length: count }}
              bufferSize={600}
              horizontal={isVertical}
            >
              {(_, index) => {
                const at = index * rowWidth;
                return (
                  <Row
                    key={index}
                    rows={rows}
                    index={index}
                    level={opened.rows[at + 2] ?? 0}
                    isContinued={isContinued(opened.rows, index)}
                    length={(opened.rows[at + 1] ?? 0) - (opened.rows[at] ?? 0)}
                    layout={rowLayout}
                    layers={layers}
                    active={active}
                  />
                );
              }}
            </Virtualizer>
          </div>
          {count === 0 && <p className="empty">{t('reader.emptyRow')}</p>}
        </div>
        {panes.length > 1 && layout !== 'interlinear' && (
          <PaneDividers panes={panes} isVertical={isVertical} />
        )}
        {children}
      </div>
      <ReasonTip reason={tip.reason} />
      {hasSelection && (
        <SelectionTools
          view={view}
          selection={selection}
          onHighlight={(color) => void highlight(color)}
          onNote={() => void writeNote()}
          onCopy={(form) => void copySelection(form)}
          onPhrase={view.current && writePhrase(view.current)}
        />
      )}
    </div>
  );
}

/** Widths of the panes, for the heads, the rows and the dividers alike. */
export function readerStyle(
  panes: readonly Pane[],
  layout: Layout,
  widths: PaneWidths,
): CSSProperties {
  const columns =
    layout === 'interlinear'
      ? 'minmax(0, 1fr)'
      : panes
          .map((pane) => `minmax(0, ${panes.length > 1 ? widths[allPanes.indexOf(pane)] : 1}fr)`)
          .join(' ');
  return {
    '--columns': columns,
    '--shown-panes': layout === 'interlinear' ? 1 : panes.length,
  } as CSSProperties;
}

/** What stands where a click was that selected nothing. */
function openClicked(reader: ReaderView | null, { clientX, clientY }: PointerEvent): void {
  // The pointer is captured: the event's own target is the whole reader.
  const under = document.elementFromPoint(clientX, clientY);
  const reading = under?.closest('rt');
  if (!reader || !under?.closest('.term, .mark, .repair, .ambiguity, .wording, .code-point, rt')) {
    return;
  }
  // A reading stands for the character it is over.
  const base = reading?.parentElement && baseBoxOf(reading.parentElement);
  const { x, y } = base
    ? { x: base.left + 2, y: base.top + base.height / 2 }
    : { x: clientX, y: clientY };
  const place = reader.offsetAtPoint(x, y);
  if (!place) return;
  const box = new DOMRect(clientX, clientY - 8, 1, 16);
  if (reading) void editReading(caretCharacter(reader, place.offset), box);
  else void openWhatIsAt(reader, place.offset, box);
}

function selectionPaints(reader: ReaderView | null, selection: TextSelection | null): Paint[] {
  if (!reader || !selection) return [];
  const { pane } = selection;
  const range = rangeOfSelection(selection);
  if (range.start === range.end) {
    return [{ name: 'caret', pane, range: caretCharacter(reader, range.start) }];
  }
  return reader.panes.map((shown) => ({
    name: shown === pane ? 'selection' : 'mirror',
    ...{ pane: shown, range },
  }));
}
