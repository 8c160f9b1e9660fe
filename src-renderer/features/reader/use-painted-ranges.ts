import { useEffect, type RefObject } from 'react';

import type { Pane } from '#core/model/locale';
import type { CodeUnitRange } from '#core/model/text-range';
import type { ReaderView } from './reader-view';

/** The CSS highlights that reader.css styles. */
type HighlightName = 'word' | 'hover' | 'selection' | 'mirror' | 'caret';

/** A canonical range to paint on one pane. */
export type Paint = {
  readonly name: HighlightName;
  readonly pane: Pane;
  readonly range: CodeUnitRange;
};

/**
 * Paint ranges over the text without touching its DOM (CSS Custom Highlight API), on mounted rows
 * only: the cost of each change grows with all registered ranges.
 */
export function usePaintedRanges(view: RefObject<ReaderView | null>, paints: readonly Paint[]) {
  useEffect(() => {
    const paint = (): void => {
      const reader = view.current;
      const byName = new Map<string, StaticRange[]>();
      for (const { name, pane, range } of reader ? paints : []) {
        const ranges = byName.get(name) ?? [];
        ranges.push(...(reader?.drawn(pane, range) ?? []));
        byName.set(name, ranges);
      }
      for (const name of new Set(paints.map((paint) => paint.name))) {
        const highlight = new Highlight(...(byName.get(name) ?? []));
        // The caret and a selection are seen in the word of a card too.
        highlight.priority = name === 'word' ? -1 : 0;
        CSS.highlights.set(name, highlight);
      }
    };
    paint();
    const scroller = view.current?.scroller;
    const observer = new MutationObserver(paint);
    if (scroller) observer.observe(scroller, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      for (const { name } of paints) CSS.highlights.delete(name);
    };
  }, [view, paints]);
}
