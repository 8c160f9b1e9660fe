import { useCallback, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';

import { colors, type Color } from '#core/model/annotation';
import { languageOf } from '#core/conversion/pane-conversion';
import { leastDoubt } from '#core/model/conversion';
import { panes, type Pane } from '#core/model/locale';
import { rowWidth, type OpenDocument } from '#core/model/reading';
import type { Layers } from '#core/reading/draw-row';
import { rangeOfSelection, type TextSelection } from '#core/reading/selection';
import { rowCount } from '#core/reading/row-table';
import { copySelection } from '../../state/clipboard';
import { createAnnotation } from '../../state/annotations';
import { hideCard, showCard } from '../../state/card-store';
import { goTo, useDocument } from '../../state/document-store';
import { showPanel } from '../../state/panels-store';
import type { RowCache } from '../../state/row-cache';
import { useSettings } from '../../state/settings-store';
import { caretCharacter, caretKeys, movedCaret, type CaretKey } from './move-caret';
import { ReaderView } from './reader-view';
import { Row } from './Row';
import { conversionAt } from './conversion-at';
import { PaneHead } from './PaneHead';
import { SelectionTools } from './SelectionTools';
import { useHover } from './use-hover';
import { usePaintedRanges, type Paint } from './use-painted-ranges';
import { usePointerSelection } from './use-pointer-selection';
import { useReadingPosition } from './use-reading-position';

type ReaderProps = { readonly opened: OpenDocument; readonly rows: RowCache };

/** The text in both scripts, row by row. */
export function Reader({ opened, rows }: ReaderProps) {
  const { t } = useTranslation();
  const { annotations, active, selection } = useDocument();
  const settings = useSettings((state) => state.settings);
  const { showRuby, showTerms, showRepairs, showAmbiguities, showDifferences } = settings;
  const { leftPane, rightPane } = settings;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const view = useRef<ReaderView | null>(null);

  useLayoutEffect(() => {
    if (scroller.current && list.current) {
      view.current = new ReaderView(scroller.current, list.current, opened, rows);
    }
  }, [opened, rows]);

  const savePosition = useReadingPosition(view);
  const hover = useHover(view);
  const openUnder = useCallback(
    (offset: number, box: DOMRect) => openWhatIsAt(view.current, offset, box),
    [],
  );
  const pointer = usePointerSelection(view, (event) => {
    const place = view.current?.offsetAtPoint(event.clientX, event.clientY);
    // The pointer is captured: the event's own target is the whole reader.
    const under = document.elementFromPoint(event.clientX, event.clientY);
    if (place && under?.closest('.term, .mark, .repair, .ambiguity, .wording')) {
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
      repairs: opened.repairs,
      showRuby,
      showTerms,
      showRepairs,
      leastDoubt: showAmbiguities ? leastDoubt : null,
      showDifferences,
    }),
    [
      annotations,
      opened.repairs,
      showRuby,
      showTerms,
      showRepairs,
      showAmbiguities,
      showDifferences,
    ],
  );
  const languages = useMemo(
    () => ({
      left: languageOf(opened.written, leftPane),
      right: languageOf(opened.written, rightPane),
    }),
    [opened.written, leftPane, rightPane],
  );
  const indexes = useMemo(
    () => Array.from({ length: rowCount(opened.rows) }, (_, index) => index),
    [opened.rows],
  );
  const hasSelection = selection !== null && selection.anchor !== selection.focus;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (view.current && handleKey(view.current, event, openUnder)) event.preventDefault();
  };

  return (
    <>
      <div className="pane-heads">
        {panes.map((pane) => (
          <PaneHead key={pane} pane={pane} opened={opened} />
        ))}
      </div>
      <div
        ref={scroller}
        className={showRuby ? 'reader-scroll ruby-on' : 'reader-scroll'}
        tabIndex={0}
        role="document"
        aria-label={t('reader.label')}
        aria-description={t('reader.caretHint')}
        onScroll={() => {
          hideCard();
          savePosition();
        }}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          hideCard();
          pointer.onPointerDown(event);
        }}
        onMouseDown={(event) => event.preventDefault()}
        onPointerMove={(event) => {
          hover.onPointerMove(event);
          pointer.onPointerMove(event);
        }}
        onPointerUp={pointer.onPointerUp}
        onPointerLeave={hover.onPointerLeave}
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
                  layers={layers}
                  active={active}
                />
              );
            }}
          </Virtualizer>
        </div>
        {indexes.length === 0 && <p className="empty">{t('reader.emptyRow')}</p>}
      </div>
      {hasSelection && (
        <SelectionTools
          view={view}
          selection={selection}
          onHighlight={(color) => void highlight(color)}
          onNote={() => void writeNote()}
          onCopy={() => void copySelection()}
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

/** Open what stands at an offset: the note of a mark, the card of a term or repair. */
function openWhatIsAt(reader: ReaderView | null, offset: number, box: DOMRect): void {
  if (!reader) return;
  const covers = ({ start, end }: { start: number; end: number }): boolean =>
    start <= offset && offset <= end;
  const mark = useDocument.getState().annotations.findLast(({ target }) => covers(target.position));
  if (mark) useDocument.setState({ active: mark.id });
  const hit = reader.rowAround(offset)?.hits.find(covers);
  const repair = reader.opened.repairs.find(covers) ?? null;
  const conversion = conversionAt(reader, offset);
  if (hit || repair || conversion) {
    showCard(box, { conceptId: hit?.conceptId ?? null, repair, conversion });
  }
}

async function highlight(color: Color): Promise<void> {
  const { selection } = useDocument.getState();
  if (!selection || selection.anchor === selection.focus) return;
  const made = await createAnnotation(rangeOfSelection(selection), color);
  if (made) useDocument.setState({ active: made.id, selection: null });
}

async function writeNote(): Promise<void> {
  const { selection } = useDocument.getState();
  if (!selection || selection.anchor === selection.focus) return;
  const made = await createAnnotation(rangeOfSelection(selection), 'yellow');
  if (!made) return;
  showPanel('notes');
  useDocument.setState({ active: made.id, editing: made.id, selection: null });
}

/** The reader's own keys. Returns whether the key was one of them. */
function handleKey(
  reader: ReaderView,
  event: KeyboardEvent,
  openUnder: (offset: number, box: DOMRect) => void,
): boolean {
  const { selection, opened } = useDocument.getState();
  const { key, shiftKey, altKey } = event;
  const command = event.ctrlKey || event.metaKey;
  const first = reader.mountedRows().at(0)?.start ?? 0;
  const current = selection ?? { pane: 'left', anchor: first, focus: first };
  const select = (anchor: number, focus: number, pane = current.pane): void =>
    useDocument.setState({ selection: { pane, anchor, focus } });

  if ((caretKeys as readonly string[]).includes(key) && !altKey) {
    const focus = selection ? movedCaret(reader, current, key as CaretKey, command) : first;
    select(shiftKey ? current.anchor : focus, focus);
    keepInView(reader, current.pane, focus);
    return true;
  }
  if (command && key.toLowerCase() === 'c') {
    void copySelection();
    return true;
  }
  if (command && key.toLowerCase() === 'a') {
    select(0, opened?.summary.length ?? 0);
    return true;
  }
  if (command || altKey) return false;
  const color = colors[Number(key) - 1];
  if (color) {
    void highlight(color);
    return true;
  }
  switch (key) {
    case 'n':
    case 'N':
      void writeNote();
      return true;
    case 'x':
    case 'X':
      select(current.anchor, current.focus, current.pane === 'left' ? 'right' : 'left');
      return true;
    case 'Escape':
      useDocument.setState({ selection: null, active: null });
      hideCard();
      return true;
    case 'Enter': {
      const range = caretCharacter(reader, current.focus);
      const box = reader.rectangle(current.pane, range);
      if (box) openUnder(current.focus, box);
      return true;
    }
    default:
      return false;
  }
}

function keepInView(reader: ReaderView, pane: Pane, offset: number): void {
  const box = reader.rectangle(pane, caretCharacter(reader, offset));
  const frame = reader.scroller.getBoundingClientRect();
  if (!box) return goTo(offset);
  if (box.top < frame.top + 8) reader.scroller.scrollBy(0, box.top - frame.top - 40);
  if (box.bottom > frame.bottom - 8) reader.scroller.scrollBy(0, box.bottom - frame.bottom + 40);
}
