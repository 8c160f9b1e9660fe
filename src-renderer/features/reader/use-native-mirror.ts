import { useEffect, type RefObject } from 'react';

import { rangeOfSelection, type TextSelection } from '#core/reading/selection';
import type { ReaderView } from './reader-view';

/** UTF-16 units of the longest selection that is mirrored. */
const limit = 2000;

/**
 * Gives the window's own selection the text that is selected, where it is not too long and is on screen, so
 * that screen readers and other assistive technology know of it. It is not painted, and nothing is
 * read from it.
 */
export function useNativeMirror(
  view: RefObject<ReaderView | null>,
  selection: TextSelection | null,
): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => mirror(view.current, selection));
    return () => cancelAnimationFrame(frame);
  }, [view, selection]);
}

function mirror(reader: ReaderView | null, selection: TextSelection | null): void {
  const native = window.getSelection();
  if (!reader || !native || !reader.scroller.contains(document.activeElement)) return;
  const range = selection && rangeOfSelection(selection);
  const drawn =
    selection && range && range.start < range.end && range.end - range.start <= limit
      ? reader.drawn(selection.pane, range)
      : [];
  const first = drawn[0];
  const last = drawn.at(-1);
  if (first && last) {
    native.setBaseAndExtent(
      ...([first.startContainer, first.startOffset] as const),
      ...([last.endContainer, last.endOffset] as const),
    );
  } else if (reader.scroller.contains(native.anchorNode)) native.removeAllRanges();
}
