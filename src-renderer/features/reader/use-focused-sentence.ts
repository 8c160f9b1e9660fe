import { useEffect, useState, type PointerEvent, type RefObject } from 'react';

import type { CodeUnitRange } from '#core/model/text-range';
import { toCanonical, toPane } from '#core/reading/row-panes';
import type { TextSelection } from '#core/reading/selection';
import { sentenceAt } from '#core/reading/word-at';
import { toggleFocus } from '../../state/appearance';
import { useDocument } from '../../state/document-store';
import { useSettings } from '../../state/settings-store';
import type { ReaderView } from './reader-view';

/**
 * In focus mode the text recedes, and the sentence in hand keeps its ink on all panes: the one last come
 * to by pointer or caret. It is painted as a highlight, so no row is drawn anew.
 */
export function useFocusedSentence(
  view: RefObject<ReaderView | null>,
  selection: TextSelection | null,
) {
  const isFocused = useSettings(({ settings }) => settings.isFocused);
  const [range, setRange] = useState<CodeUnitRange | null>(null);

  const show = (next: CodeUnitRange | null): void => {
    if (next && (next.start !== range?.start || next.end !== range.end)) setRange(next);
  };

  useEffect(() => {
    const reader = view.current;
    if (!isFocused || !reader) return;
    const next = selection && sentenceOf(reader, selection.focus);
    if (next) setRange(next);
  }, [view, isFocused, selection]);

  useEffect(() => {
    const scroller = view.current?.scroller;
    if (!isFocused || !scroller) return undefined;
    const paint = (): void => {
      const reader = view.current;
      const shown = range ?? (reader && firstSentence(reader));
      const ranges =
        reader?.panes.flatMap((pane) => (shown ? reader.drawn(pane, shown) : [])) ?? [];
      const highlight = new Highlight(...ranges);
      // Below all else: a caret has a colour of its own.
      highlight.priority = -1;
      CSS.highlights.set('focus', highlight);
    };
    paint();
    const observer = new MutationObserver(paint);
    observer.observe(scroller, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete('focus');
    };
  }, [view, isFocused, range]);

  useEffect(() => {
    if (!isFocused) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || hasOtherUse(event.target)) return;
      toggleFocus();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isFocused]);

  return {
    onPointerMove: ({ clientX, clientY, buttons }: PointerEvent) => {
      const reader = view.current;
      if (!isFocused || !reader || buttons !== 0) return;
      const place = reader.characterAtPoint(clientX, clientY);
      if (!place) return;
      const { row, pane, at } = place;
      show(toCanonical(row, pane, sentenceAt(row.panes[pane].text, at)));
    },
  };
}

/** Whether Escape closes or clears something before it leaves focus mode. */
function hasOtherUse(target: EventTarget | null): boolean {
  const { selection } = useDocument.getState();
  if (selection && selection.anchor !== selection.focus) return true;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return true;
  return document.querySelector('dialog[open], :popover-open, .floating, .narrow .panel') !== null;
}

/** The sentence at a canonical offset, as the first pane has it; null where its row is not drawn. */
function sentenceOf(reader: ReaderView, offset: number): CodeUnitRange | null {
  const [pane] = reader.panes;
  const row = reader.mountedRows().find(({ start, end }) => start <= offset && offset <= end);
  if (!row || !pane) return null;
  const last = Math.max(row.start, Math.min(offset, row.end - 1));
  const place = toPane(row, pane, { start: last, end: last + 1 });
  if (!place) return null;
  return toCanonical(row, pane, sentenceAt(row.panes[pane].text, place.start));
}

function firstSentence(reader: ReaderView): CodeUnitRange | null {
  const { top } = reader.scroller.getBoundingClientRect();
  const first = [...reader.scroller.querySelectorAll<HTMLElement>('.row:not(.waiting)')].find(
    (element) => element.getBoundingClientRect().bottom > top,
  );
  const row = first && reader.rows.peek(Number(first.dataset['row']));
  return row ? sentenceOf(reader, row.start) : null;
}
