import { rowAt, rowCount, rowEnd, rowStart } from '#core/reading/row-table';
import type { TextSelection } from '#core/reading/selection';
import { graphemeAt, wordAt } from '#core/reading/word-at';
import type { ReaderView } from './reader-view';

/** The caret moves of the keyboard, by the key that makes them where lines run from left to right. */
export const caretKeys = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const;
export type CaretKey = (typeof caretKeys)[number];

/** In vertical writing a line goes on downwards, and the next one stands at the left. */
const turned: Partial<Record<CaretKey, CaretKey>> = {
  ArrowDown: 'ArrowRight',
  ArrowUp: 'ArrowLeft',
  ArrowLeft: 'ArrowDown',
  ArrowRight: 'ArrowUp',
};

/**
 * Where the caret goes from the selection's focus: a character, a drawn line, to the ends of the
 * row, or a page; with `far` a word, a paragraph, or to the ends of the text. Canonical offset.
 */
export function movedCaret(
  reader: ReaderView,
  selection: TextSelection,
  key: CaretKey,
  far: boolean,
): number {
  const { focus } = selection;
  const { rows } = reader.opened;
  const index = rowAt(rows, focus);
  switch (reader.flow.isVertical ? (turned[key] ?? key) : key) {
    case 'ArrowLeft':
      if (focus <= rowStart(rows, index)) return index > 0 ? rowEnd(rows, index - 1) : focus;
      return far ? wordBefore(reader, focus) : stepBack(reader, focus);
    case 'ArrowRight':
      if (focus < rowEnd(rows, index)) {
        return far ? wordBehind(reader, focus) : stepOn(reader, focus);
      }
      return index + 1 < rowCount(rows) ? rowStart(rows, index + 1) : focus;
    case 'Home':
      return rowStart(rows, far ? 0 : index);
    case 'End':
      return rowEnd(rows, far ? rowCount(rows) - 1 : index);
    case 'ArrowUp':
      return far ? paragraphBefore(reader, focus) : moveByLine(reader, selection, -1);
    case 'ArrowDown':
      return far ? paragraphBehind(reader, focus) : moveByLine(reader, selection, 1);
    case 'PageUp':
      return moveByPage(reader, focus, -1);
    case 'PageDown':
      return moveByPage(reader, focus, 1);
  }
}

/** The character that the caret stands before, for painting it; the one before it at the end of a row. */
export function caretCharacter(reader: ReaderView, offset: number) {
  const row = reader.rowAround(offset);
  if (!row || offset >= row.end) return { start: Math.max(0, offset - 1), end: offset };
  const { end } = graphemeAt(row.written, offset - row.start);
  return { start: offset, end: row.start + end };
}

function stepOn(reader: ReaderView, offset: number): number {
  return Math.max(offset + 1, caretCharacter(reader, offset).end);
}

function stepBack(reader: ReaderView, offset: number): number {
  const row = reader.rowAround(offset);
  if (!row) return offset - 1;
  return row.start + graphemeAt(row.written, offset - row.start - 1).start;
}

function wordBehind(reader: ReaderView, offset: number): number {
  const row = reader.rowAround(offset);
  return row ? row.start + wordAt(row.written, offset - row.start).end : offset + 1;
}

function wordBefore(reader: ReaderView, offset: number): number {
  const row = reader.rowAround(offset);
  return row ? row.start + wordAt(row.written, offset - row.start - 1).start : offset - 1;
}

function paragraphBehind(reader: ReaderView, offset: number): number {
  const { rows } = reader.opened;
  const { end } = reader.paragraphAround(offset);
  const next = rowAt(rows, end) + 1;
  return next < rowCount(rows) ? rowStart(rows, next) : end;
}

function paragraphBefore(reader: ReaderView, offset: number): number {
  const { start } = reader.paragraphAround(offset);
  return start < offset ? start : reader.paragraphAround(Math.max(0, start - 1)).start;
}

function moveByPage(reader: ReaderView, offset: number, direction: 1 | -1): number {
  const { list, opened } = reader;
  const index = rowAt(opened.rows, offset);
  const page = list.viewportSize * 0.9;
  const goal = list.findItemIndex(Math.max(0, list.getItemOffset(index) + direction * page));
  const next = goal === index ? index + direction : goal;
  if (next < 0) return 0;
  if (next >= rowCount(opened.rows)) return rowEnd(opened.rows, rowCount(opened.rows) - 1);
  return rowStart(opened.rows, next);
}

function moveByLine(reader: ReaderView, selection: TextSelection, direction: 1 | -1): number {
  const { pane, focus } = selection;
  const { scroller, flow } = reader;
  const row = reader.rowAround(focus);
  const character = caretCharacter(reader, focus);
  if (!row || !reader.rectangle(pane, character)) return focus;
  const cell = scroller.querySelector(`[data-row="${row.index}"] [data-pane="${pane}"]`);
  const line = cell ? Number.parseFloat(getComputedStyle(cell).lineHeight) : 0;
  // The line to go to must be on screen to be found.
  const frame = scroller.getBoundingClientRect();
  const before = reader.rectangle(pane, character);
  const room = before && (direction < 0 ? flow.startOf(before, frame) : flow.restOf(before, frame));
  if (room !== null && room < line * 2) flow.scrollBy(scroller, direction * line * 3);
  const box = reader.rectangle(pane, character);
  if (!box) return focus;
  const atEnd = character.end === focus;
  const along = atEnd ? (flow.isVertical ? box.height : box.width) : 1;
  // Paragraph gaps and the other lines of an interlinear text lie between.
  for (const lines of [1, 1.6, 2.2, 3, 4, 5]) {
    const across = flow.sizeOf(box) / 2 + direction * line * lines;
    const { x, y } = flow.pointIn(box, along, across);
    const place = reader.offsetAtPoint(x, y);
    if (place && place.pane === pane && place.offset !== focus) return place.offset;
  }
  return direction < 0 ? row.start : row.end;
}
