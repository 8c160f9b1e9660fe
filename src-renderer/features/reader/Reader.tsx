import { useCallback, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';

import { languageOf } from '#core/conversion/pane-conversion';
import { leastDoubt } from '#core/model/conversion';
import { comparedPanes, type Pane } from '#core/model/locale';
import { rowWidth, type OpenDocument } from '#core/model/reading';
import type { Layers } from '#core/reading/draw-row';
import { rangeOfSelection, type TextSelection } from '#core/reading/selection';
import { rowCount } from '#core/reading/row-table';
import { copySelection } from '../../state/clipboard';
import { hideCard } from '../../state/card-store';
import { useDocument } from '../../state/document-store';
import type { RowCache } from '../../state/row-cache';
import { useSettings } from '../../state/settings-store';
import { useShortcuts } from '../../state/shortcuts';
import { useCurrentReader } from './current-reader';
import { caretCharacter } from './move-caret';
import { ReaderView } from './reader-view';
import { handleKey, highlight, openWhatIsAt, writeNote, writePhrase } from './reader-keys';
import { ReasonTip } from './ReasonTip';
import { Row } from './Row';
import { PaneHead } from './PaneHead';
import { SelectionTools } from './SelectionTools';
import { useHover } from './use-hover';
import { usePaintedRanges, type Paint } from './use-painted-ranges';
import { useReasonTip } from './use-reason-tip';
import { usePointerSelection } from './use-pointer-selection';
import { useReadingPosition } from './use-reading-position';

type ReaderProps = { readonly opened: OpenDocument; readonly rows: RowCache };

/** The text in both scripts, row by row. */
export function Reader({ opened, rows }: ReaderProps) {
  const { t } = useTranslation();
  const shortcutOf = useShortcuts();
  const { annotations, active, selection } = useDocument();
  const settings = useSettings((state) => state.settings);
  const { showRuby, showTerms, showRepairs, showAmbiguities, showDifferences } = settings;
  const { leftPane, rightPane, thirdPane } = settings;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const view = useRef<ReaderView | null>(null);

  useLayoutEffect(() => {
    if (scroller.current && list.current) {
      view.current = new ReaderView(scroller.current, list.current, opened, rows);
    }
  }, [opened, rows]);

  useCurrentReader(view);
  const savePosition = useReadingPosition(view);
  const hover = useHover(view);
  const tip = useReasonTip(view, selection, showDifferences);
  const openUnder = useCallback(
    (offset: number, box: DOMRect) => openWhatIsAt(view.current, offset, box),
    [],
  );
  const pointer = usePointerSelection(view, (event) => {
    // The pointer is captured: the event's own target is the whole reader.
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const reading = under?.closest('rt');
    const { left, bottom } = reading?.getBoundingClientRect() ?? {
      ...{ left: event.clientX - 1, bottom: event.clientY },
    };
    // A reading stands for the character below it.
    const place = view.current?.offsetAtPoint(left + 1, reading ? bottom + 4 : bottom);
    if (place && under?.closest('.term, .mark, .repair, .ambiguity, .wording, rt')) {
      openUnder(place.offset, new DOMRect(event.clientX, event.clientY - 8, 1, 16));
    }
  });
  const paints = useMemo(
    () => [...hover.paints, ...selectionPaints(view.current, selection)],
    [hover.paints, selection],
  );
  usePaintedRanges(view, paints);

  const layers = useMemo<Layers>(
    () => ({
      annotations,
      showRuby,
      showTerms,
      showRepairs,
      leastDoubt: showAmbiguities ? leastDoubt : null,
      showDifferences,
    }),
    [annotations, showRuby, showTerms, showRepairs, showAmbiguities, showDifferences],
  );
  const languages = useMemo(
    () => ({
      left: languageOf(opened.written, leftPane),
      right: languageOf(opened.written, rightPane),
      third: languageOf(opened.written, thirdPane),
    }),
    [opened.written, leftPane, rightPane, thirdPane],
  );
  const isSource = useMemo(
    () => ({
      left: leftPane.locale === 'source',
      right: rightPane.locale === 'source',
      third: thirdPane.locale === 'source',
    }),
    [leftPane, rightPane, thirdPane],
  );
  const indexes = useMemo(
    () => Array.from({ length: rowCount(opened.rows) }, (_, index) => index),
    [opened.rows],
  );
  const hasSelection = selection !== null && selection.anchor !== selection.focus;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (view.current && handleKey(view.current, event)) event.preventDefault();
  };

  return (
    <>
      <div className="pane-heads">
        {comparedPanes.map((pane) => (
          <PaneHead key={pane} pane={pane} opened={opened} />
        ))}
      </div>
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
          hideCard();
          tip.hide();
          savePosition();
        }}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          hideCard();
          pointer.onPointerDown(event);
        }}
        onMouseDown={(event) => event.preventDefault()}
        onPointerMove={(event) => {
          tip.onPointerMove(event);
          hover.onPointerMove(event);
          pointer.onPointerMove(event);
        }}
        onPointerUp={pointer.onPointerUp}
        onPointerLeave={() => {
          tip.hide();
          hover.onPointerLeave();
        }}
      >
        <div className="rows">
          <Virtualizer ref={list} scrollRef={scroller} data={indexes} bufferSize={600}>
            {(index) => {
              const at = index * rowWidth;
              return (
                <Row
                  key={index}
                  rows={rows}
                  index={index}
                  level={opened.rows[at + 2] ?? 0}
                  length={(opened.rows[at + 1] ?? 0) - (opened.rows[at] ?? 0)}
                  languages={languages}
                  isSource={isSource}
                  layers={layers}
                  active={active}
                />
              );
            }}
          </Virtualizer>
        </div>
        {indexes.length === 0 && <p className="empty">{t('reader.emptyRow')}</p>}
      </div>
      <ReasonTip reason={tip.reason} />
      {hasSelection && (
        <SelectionTools
          view={view}
          selection={selection}
          onHighlight={(color) => void highlight(color)}
          onNote={() => void writeNote()}
          onCopy={() => void copySelection()}
          onPhrase={view.current && writePhrase(view.current)}
        />
      )}
    </>
  );
}

function selectionPaints(reader: ReaderView | null, selection: TextSelection | null): Paint[] {
  if (!reader || !selection) return [];
  const { pane } = selection;
  const other: Pane = pane === 'left' ? 'right' : 'left';
  const range = rangeOfSelection(selection);
  if (range.start === range.end) {
    return [{ name: 'caret', pane, range: caretCharacter(reader, range.start) }];
  }
  return [
    { name: 'selection', pane, range },
    { name: 'mirror', pane: other, range },
  ];
}
