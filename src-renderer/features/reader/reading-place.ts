import { rowAt, rowEnd, rowStart } from '#core/reading/row-table';
import { caretCharacter } from './move-caret';
import type { ReaderView } from './reader-view';

/** How far below the edge a line starts that is at the top of the window, in CSS pixels. */
const lead = 4;

/** How often the place is corrected while rows around it are measured. */
const attempts = 40;
/** For how many frames the place must hold. */
const enough = 4;

/** The scroll that is under way: another one takes its place. */
const running = new WeakMap<Element, AbortController>();

/** The canonical offset of the line at the top of the window; within a row not yet drawn, in proportion. */
export function offsetAtTop(reader: ReaderView): number {
  const { list, opened, scroller, flow } = reader;
  // A row of which only the edge is left has been read.
  const index = list.findItemIndex(list.scrollOffset + 2 * lead);
  const start = rowStart(opened.rows, index);
  const end = rowEnd(opened.rows, index);
  const frame = scroller.getBoundingClientRect();
  const line = scroller.querySelector(`[data-row="${index}"]:not(.waiting) [data-pane]`);
  if (line) {
    const box = line.getBoundingClientRect();
    if (flow.startOf(box, frame) > -lead) return start;
    const across = flow.startOf(frame, box) + 2 * lead;
    for (const along of [40, 24, 80]) {
      const { x, y } = flow.pointIn(box, along, across);
      const place = reader.offsetAtPoint(x, y);
      if (place && place.offset >= start && place.offset <= end) return place.offset;
    }
  }
  return offsetAtDistance(reader, list.scrollOffset);
}

/** The canonical offset at a distance from the start of all rows, in CSS pixels: within a row in proportion. */
export function offsetAtDistance({ list, opened }: ReaderView, distance: number): number {
  const index = list.findItemIndex(distance);
  const size = list.getItemSize(index) || 1;
  const share = Math.min(1, Math.max(0, (distance - list.getItemOffset(index)) / size));
  const start = rowStart(opened.rows, index);
  // Rounded, so that going there and saving again gives the same offset.
  return start + Math.round(share * Math.max(0, rowEnd(opened.rows, index) - start));
}

/**
 * Bring the line with an offset to the top of the window, or a third down. Its row is measured on the
 * way, and so are those around it: the place is corrected until it stays, but gives way as soon as the
 * user scrolls, or wants to be elsewhere.
 *
 * @returns Whether it came there and stayed.
 */
export async function scrollToOffset(
  reader: ReaderView,
  offset: number,
  where: 'start' | 'third',
): Promise<boolean> {
  const { list, opened, scroller } = reader;
  const index = rowAt(opened.rows, offset);
  const start = rowStart(opened.rows, index);
  const length = Math.max(1, rowEnd(opened.rows, index) - start);
  const share = Math.min(1, Math.max(0, (offset - start) / length));
  const above = where === 'third' ? list.viewportSize / 3 : 0;
  const user = new AbortController();
  running.get(scroller)?.abort();
  running.set(scroller, user);
  for (const event of ['wheel', 'pointerdown', 'keydown']) {
    scroller.addEventListener(event, () => user.abort(), { signal: user.signal });
  }
  let still = 0;
  list.scrollToIndex(index, { align: 'start', offset: share * list.getItemSize(index) - above });
  for (let attempt = 0; attempt < attempts && !user.signal.aborted && still < enough; attempt++) {
    await new Promise(requestAnimationFrame);
    if (user.signal.aborted) return false;
    const off = distanceTo(reader, offset, offset === start, above);
    if (off === null) {
      list.scrollToIndex(index, {
        ...{ align: 'start', offset: share * list.getItemSize(index) - above },
      });
      await new Promise((resolve) => setTimeout(resolve, 30));
    } else if (Math.abs(off) > 1 && canScroll(reader, off)) {
      list.scrollBy(off);
      still = 0;
    } else still += 1;
  }
  const isThere = !user.signal.aborted;
  user.abort();
  return isThere;
}

/** How far the line with an offset is from where it should be; null while it is not drawn. */
function distanceTo(
  reader: ReaderView,
  offset: number,
  isRowStart: boolean,
  above: number,
): number | null {
  const { scroller, flow } = reader;
  const frame = scroller.getBoundingClientRect();
  const index = rowAt(reader.opened.rows, offset);
  const row = scroller.querySelector(`[data-row="${index}"]:not(.waiting)`);
  if (!row) return null;
  // The space above a paragraph is part of its row.
  if (isRowStart) return flow.startOf(row.getBoundingClientRect(), frame) - above;
  const box = reader.rectangle(reader.firstPane, caretCharacter(reader, offset));
  return box && flow.startOf(box, frame) - above - lead;
}

/** Whether the text goes on that way: not at its very ends. */
function canScroll({ list }: ReaderView, distance: number): boolean {
  const rest = list.scrollSize - list.viewportSize - list.scrollOffset;
  return distance < 0 ? list.scrollOffset > 0.5 : rest > 0.5;
}
