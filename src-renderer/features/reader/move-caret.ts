import { graphemeAt } from '#core/reading/word-at';
import type { TextSelection } from '#core/reading/selection';
import { rowAt, rowCount, rowEnd, rowStart } from '#core/reading/row-table';
import { toPane } from '#core/reading/row-panes';
import type { ReaderView } from './reader-view';

/** The caret moves of the keyboard, by the key that makes them. */
export const caretKeys = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
] as const;
export type CaretKey = (typeof caretKeys)[number];

/**
 * Where the caret goes from the selection's focus: a character, a drawn line, or to the ends of the
 * paragraph (of the text with `far`). Canonical offset.
 */
export function movedCaret(
  reader: ReaderView,
  { pane, focus }: TextSelection,
  key: CaretKey,
  far: boolean,
): number {
  const { rows } = reader.opened;
  const index = rowAt(rows, focus);
  switch (key) {
    case 'ArrowLeft':
      if (focus <= rowStart(rows, index)) return index > 0 ? rowEnd(rows, index - 1) : focus;
      return stepBack(reader, focus);
    case 'ArrowRight':
      if (focus < rowEnd(rows, index)) return stepOn(reader, focus);
      return index + 1 < rowCount(rows) ? rowStart(rows, index + 1) : focus;
    case 'Home':
      return rowStart(rows, far ? 0 : index);
    case 'End':
      return rowEnd(rows, far ? rowCount(rows) - 1 : index);
    case 'ArrowUp':
    case 'ArrowDown':
      return moveByLine(reader, { pane, anchor: focus, focus }, key === 'ArrowUp' ? -1 : 1);
  }
}

/** The character that the caret stands before, for painting it; empty at the end of a row. */
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

function moveByLine(reader: ReaderView, selection: TextSelection, direction: 1 | -1): number {
  const { pane, focus } = selection;
  const row = reader.rowAround(focus);
  const box = row && reader.rectangle(pane, caretCharacter(reader, focus));
  if (!row || !box) return focus;
  const cell = reader.scroller.querySelector(`[data-row="${row.index}"] [data-pane="${pane}"]`);
  const line = cell ? Number.parseFloat(getComputedStyle(cell).lineHeight) : box.height;
  const x = toPane(row, pane, { start: focus, end: focus }) ? box.left + 1 : 0;
  // Paragraph gaps are less than a line: try one line away, then two.
  for (const lines of [1, 1.6, 2.2]) {
    const place = reader.offsetAtPoint(x, box.top + box.height / 2 + direction * line * lines);
    if (place && place.pane === pane && place.offset !== focus) return place.offset;
  }
  return direction < 0 ? row.start : row.end;
}
