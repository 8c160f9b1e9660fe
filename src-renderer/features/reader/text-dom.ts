import type { Pane } from '#core/model/locale';
import type { CodeUnitRange } from '#core/model/text-range';

/** A place in a drawn row: an offset into the row's text on one pane, in UTF-16 units. */
export type DrawnPlace = { readonly rowIndex: number; readonly pane: Pane; readonly at: number };

/**
 * The place under a point of the window, or null beside the text.
 * `boundary` is the gap between characters nearest to the point, `character` the start of the
 * character that is under it.
 */
export function placeAtPoint(
  x: number,
  y: number,
  want: 'boundary' | 'character',
): DrawnPlace | null {
  const position = document.caretPositionFromPoint(x, y);
  if (!position) return null;
  const { offsetNode } = position;
  const element = offsetNode instanceof Element ? offsetNode : offsetNode.parentElement;
  const cell = element?.closest<HTMLElement>('[data-pane]');
  const row = cell?.closest<HTMLElement>('[data-row]');
  if (!cell || !row) return null;
  const base = { rowIndex: Number(row.dataset['row']), pane: cell.dataset['pane'] as Pane };
  const piece = element?.closest<HTMLElement>('[data-at]');
  if (!piece || !(offsetNode instanceof Text)) {
    return want === 'boundary' ? { ...base, at: atEdge(cell, x, y) } : null;
  }
  const start = Number(piece.dataset['at']);
  const isReading = element?.closest('rt') !== null;
  const length = textNodeOf(piece)?.length ?? 0;
  const offset = isReading ? 0 : Math.min(position.offset, length);
  if (want === 'boundary') return { ...base, at: start + offset };
  // The nearest gap lies behind a character whose right half is under the point.
  for (const candidate of isReading ? [0] : [offset, offset - 1]) {
    if (candidate < 0 || candidate >= length) continue;
    if (isReading || isOver(textNodeOf(piece), candidate, x, y)) {
      return { ...base, at: start + candidate };
    }
  }
  return null;
}

/** The drawn ranges of `[start, end)` of a row's text on a pane; empty where it is not mounted. */
export function drawnRanges(
  root: Element,
  rowIndex: number,
  pane: Pane,
  { start, end }: CodeUnitRange,
): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const piece of piecesOf(root, rowIndex, pane)) {
    const node = textNodeOf(piece);
    if (!node) continue;
    const at = Number(piece.dataset['at']);
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.length);
    if (from >= to) continue;
    ranges.push(
      new StaticRange({
        startContainer: node,
        startOffset: from,
        endContainer: node,
        endOffset: to,
      }),
    );
  }
  return ranges;
}

/**
 * Many ranges of a drawn row at once.
 *
 * @param rangesOf - Those in the row's text on a pane.
 */
export function rangesInPieces(
  row: Element,
  rangesOf: (pane: Pane) => readonly CodeUnitRange[],
): StaticRange[] {
  const drawn: StaticRange[] = [];
  for (const piece of row.querySelectorAll<HTMLElement>('[data-at]')) {
    const pane = piece.closest<HTMLElement>('[data-pane]')?.dataset['pane'] as Pane | undefined;
    const node = pane && textNodeOf(piece);
    if (!node) continue;
    const at = Number(piece.dataset['at']);
    for (const { start, end } of rangesOf(pane)) {
      const startOffset = Math.max(start - at, 0);
      const endOffset = Math.min(end - at, node.length);
      if (startOffset >= endOffset) continue;
      drawn.push(
        new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }),
      );
    }
  }
  return drawn;
}

/** The window's rectangle around the drawn text of `[start, end)`, or null where nothing is drawn. */
export function rectangleOf(
  root: Element,
  rowIndex: number,
  pane: Pane,
  range: CodeUnitRange,
): DOMRect | null {
  const drawn = drawnRanges(root, rowIndex, pane, range);
  const last = drawn.at(-1);
  if (!last) return null;
  const live = document.createRange();
  live.setStart(last.startContainer, last.startOffset);
  live.setEnd(last.endContainer, last.endOffset);
  const rectangles = live.getClientRects();
  return rectangles.item(rectangles.length - 1);
}

/** In the order of the text; a row may have a pane's text in several elements. */
function piecesOf(root: Element, rowIndex: number, pane: Pane): Iterable<HTMLElement> {
  const row = root.querySelector(`[data-row="${rowIndex}"]`);
  return row?.querySelectorAll<HTMLElement>(`[data-pane="${pane}"] [data-at]`) ?? [];
}

/** Where a click beside the text counts: before the row's text, or behind it. */
function atEdge(cell: HTMLElement, x: number, y: number): number {
  const pieces = cell.querySelectorAll<HTMLElement>('[data-at]');
  const first = pieces.item(0) as HTMLElement | null;
  const last = pieces.item(pieces.length - 1) as HTMLElement | null;
  if (!first || !last) return 0;
  const box = first.getBoundingClientRect();
  const isBefore = getComputedStyle(cell).writingMode.startsWith('vertical')
    ? x > box.right || (x > box.left && y < box.top)
    : y < box.top || (y < box.bottom && x < box.left);
  if (isBefore) return Number(first.dataset['at']);
  return Number(last.dataset['at']) + (textNodeOf(last)?.length ?? 0);
}

/** Where the text below a reading stands; null where it is not drawn. */
export function baseBoxOf(ruby: Element): DOMRect | null {
  const node = ruby.firstChild;
  if (!(node instanceof Text)) return null;
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getClientRects().item(0);
}

/** The base text of a piece: its own first text node, or its ruby's. */
function textNodeOf(piece: HTMLElement): Text | null {
  const holder = piece.querySelector('ruby') ?? piece;
  const node = holder.firstChild;
  return node instanceof Text ? node : null;
}

function isOver(node: Text | null, offset: number, x: number, y: number): boolean {
  if (!node) return false;
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  for (const box of range.getClientRects()) {
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true;
  }
  return false;
}
