import type { Pane } from '#core/model/locale';
import type { CodeUnitRange } from '#core/model/text-range';
import type { CardCause, CardContent, WordPlace } from '../../state/card-store';
import { useDocument } from '../../state/document-store';
import { glossesAt } from '../../state/ledger';
import { showCard } from '../../state/words';
import { conversionAt } from './conversion-at';
import { hasGlyph } from './glyphs';
import { caretCharacter } from './move-caret';
import type { ReaderView } from './reader-view';

type Anchor = Parameters<typeof showCard>[0];

/**
 * Show the card of what stands at a canonical offset. After a click only if there is more than a word:
 * a term, a change, a conversion, or a character that cannot be seen.
 */
export function showCardAt(
  reader: ReaderView,
  offset: number,
  anchor: Anchor,
  cause: CardCause,
): Promise<void> {
  const row = reader.rowAround(offset);
  const hit = row?.hits.find((one) => isAt(one, offset));
  const changes =
    row?.changes.filter((entry) => entry.rule !== 'kept' && isAt(entry, offset)) ?? [];
  const conversion = conversionAt(reader, offset);
  const place = wordPlaceAt(reader, offset);
  const content = { conceptId: hit?.conceptId ?? null, changes, conversion, place };
  const how = { cause, isVertical: reader.flow.isVertical };
  const isTold = hit !== undefined || changes.length > 0 || conversion !== null;
  const isWanted = isTold || cause !== 'click' || place?.lacksGlyph === true;
  const shown = isWanted ? showCard(anchor, content, how) : Promise.resolve();
  const ruby = row?.ruby.find(({ start, end }) => start <= offset && offset < end);
  if (ruby && cause !== 'rest') void showReading(ruby.end, anchor, content, how);
  return shown;
}

/** Whether a range holds an offset, or ends there. */
export function isAt({ start, end }: CodeUnitRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Where a word is drawn on a pane, by which the card stands; `near` where none of it is. */
export function boxOfWord(
  reader: ReaderView,
  pane: Pane,
  range: CodeUnitRange | null,
  near: DOMRect,
): DOMRect {
  const boxes = (range ? reader.drawn(pane, range) : []).flatMap((drawn) => {
    const live = document.createRange();
    live.setStart(drawn.startContainer, drawn.startOffset);
    live.setEnd(drawn.endContainer, drawn.endOffset);
    return [...live.getClientRects()];
  });
  if (boxes.length === 0) return near;
  const [left, top] = [Math.min(...boxes.map((b) => b.left)), Math.min(...boxes.map((b) => b.top))];
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const { isVertical } = reader.flow;
  // Of a word on two lines all is kept clear, and the card begins where the place is.
  return isVertical
    ? new DOMRect(left, near.top, right - left, Math.min(near.height, bottom - near.top))
    : new DOMRect(boxes.length > 1 ? near.left : left, top, right - left, bottom - top);
}

function wordPlaceAt(reader: ReaderView, offset: number): WordPlace | null {
  const row = reader.rowAround(offset);
  if (!row || offset < row.start || offset >= row.end) return null;
  const { start, end } = caretCharacter(reader, offset);
  const character = row.written.slice(start - row.start, end - row.start);
  return {
    ...{ document: reader.opened.summary.id, offset },
    lacksGlyph: !hasGlyph(character),
  };
}

/** Add the glosses that a reading came from to the card of a place; one of the source's own has none. */
async function showReading(
  end: number,
  anchor: Anchor,
  card: CardContent,
  how: { readonly cause: CardCause; readonly isVertical: boolean },
): Promise<void> {
  const { selection, opened } = useDocument.getState();
  const glosses = await glossesAt(end);
  const now = useDocument.getState();
  if (glosses.length === 0 || now.opened !== opened || now.selection !== selection) return;
  await showCard(anchor, { ...card, changes: [...card.changes, ...glosses] }, how);
}
