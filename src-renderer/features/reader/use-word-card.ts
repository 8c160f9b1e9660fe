import { useEffect, useMemo, type RefObject } from 'react';

import type { CodeUnitRange } from '#core/model/text-range';
import { graphemeAt } from '#core/reading/word-at';
import { toCanonical } from '#core/reading/row-panes';
import type { TextSelection } from '#core/reading/selection';
import { cardHover } from '../../state/card-hover';
import { hideCard, putCard, useCard, type OpenCard } from '../../state/card-store';
import { useDocument } from '../../state/document-store';
import { useSettings } from '../../state/settings-store';
import { fetchBoundaries } from '../../state/word-boundaries';
import { caretCharacter } from './move-caret';
import type { ReaderView } from './reader-view';
import { boxOfWord, showCardAt } from './show-card-at';
import { usePaintedRanges, type Paint } from './use-painted-ranges';

/** How long the pointer must rest on a word; with the key held hardly at all. */
const restMilliseconds = 350;
const keyMilliseconds = 60;

const nothing: readonly Paint[] = [];

/**
 * Brings the card of a word: where the pointer comes to rest, if the settings say so, and once it is open
 * at the caret, wherever that goes. The word is painted on every pane.
 */
export function useWordCard(
  view: RefObject<ReaderView | null>,
  selection: TextSelection | null,
): void {
  const card = useCard((state) => state.card);
  useEffect(() => followPointer(view), [view]);

  useEffect(() => {
    const reader = view.current;
    const isCaret = selection !== null && selection.anchor === selection.focus;
    if (reader && isCaret) {
      const row = reader.rowAround(selection.focus);
      if (row) fetchBoundaries(reader.opened.summary.id, row);
    }
    if (!reader || useCard.getState().card?.cause !== 'caret') return;
    if (isCaret) showAtCaret(reader, selection);
    else hideCard();
  }, [view, selection]);

  const range = card?.lookUp?.words[0]?.range ?? null;
  const paints = useMemo(() => {
    const panes = view.current?.panes ?? [];
    return range && card?.cause !== 'click'
      ? panes.map((pane): Paint => ({ name: 'word', pane, range }))
      : nothing;
  }, [view, range, card?.cause]);
  usePaintedRanges(view, paints);
}

function showAtCaret(reader: ReaderView, { pane, focus }: TextSelection): void {
  const near = reader.rectangle(pane, caretCharacter(reader, focus));
  if (!near) return;
  void showCardAt(reader, focus, (range) => boxOfWord(reader, pane, range, near), 'caret');
}

/** Until the returned function is called, brings cards to the pointer and takes them away. */
function followPointer(view: RefObject<ReaderView | null>): (() => void) | undefined {
  const scroller = view.current?.scroller;
  if (!scroller) return undefined;
  const end = new AbortController();
  const { signal } = end;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: { readonly x: number; readonly y: number } | null = null;

  const rest = (): void => {
    const reader = view.current;
    if (reader && last) showUnder(reader, last.x, last.y);
  };
  const wait = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(rest, milliseconds);
  };
  const onMove = (event: PointerEvent): void => {
    const { clientX: x, clientY: y, buttons, altKey } = event;
    last = { x, y };
    clearTimeout(timer);
    const reader = view.current;
    if (!reader || buttons !== 0) return;
    const under = reader.characterAtPoint(x, y);
    if (under) fetchBoundaries(reader.opened.summary.id, under.row);
    const { card } = useCard.getState();
    if (card && card.cause !== 'rest') return;
    const trigger = useSettings.getState().settings.wordCard;
    if (card && under && isWithin(card, toCanonical(under.row, under.pane, unit(under.at)))) {
      return cardHover.stayOnWord();
    }
    if (card) cardHover.leaveWord();
    if (under && trigger === 'rest') wait(restMilliseconds);
    else if (under && trigger === 'alt' && altKey) wait(keyMilliseconds);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Alt' || event.isComposing) return;
    if (useSettings.getState().settings.wordCard !== 'alt' || !last) return;
    // The key alone would open the menu bar.
    event.preventDefault();
    if (event.type === 'keydown' && !event.repeat) rest();
    else if (event.type === 'keyup' && !cardHover.isInside()) hideResting();
  };
  const onLeave = (): void => {
    clearTimeout(timer);
    last = null;
    cardHover.leaveWord();
  };
  scroller.addEventListener('pointermove', onMove, { signal });
  scroller.addEventListener('pointerleave', onLeave, { signal });
  scroller.addEventListener('pointerdown', () => clearTimeout(timer), { signal });
  scroller.addEventListener('scroll', () => onScroll(view.current, timer), { signal });
  window.addEventListener('keydown', onKey, { signal });
  window.addEventListener('keyup', onKey, { signal });
  return () => {
    clearTimeout(timer);
    end.abort();
  };
}

/** The card at the caret goes with its word; any other one goes away. */
function onScroll(
  reader: ReaderView | null,
  timer: ReturnType<typeof setTimeout> | undefined,
): void {
  clearTimeout(timer);
  const { card } = useCard.getState();
  const { selection } = useDocument.getState();
  if (!card) return;
  const near =
    card.cause === 'caret' && reader && selection
      ? reader.rectangle(selection.pane, caretCharacter(reader, selection.focus))
      : null;
  if (!near || !reader || !selection) return hideCard();
  const range = card.lookUp?.words[0]?.range ?? null;
  putCard({ ...card, anchor: boxOfWord(reader, selection.pane, range, near) });
}

function showUnder(reader: ReaderView, x: number, y: number): void {
  const { selection } = useDocument.getState();
  const { card } = useCard.getState();
  if ((selection && selection.anchor !== selection.focus) || (card && card.cause !== 'rest'))
    return;
  const under = reader.characterAtPoint(x, y);
  if (!under) return;
  const { row, pane, at } = under;
  const { start } = toCanonical(row, pane, graphemeAt(row.panes[pane].text, at));
  const near = new DOMRect(x - 8, y - 12, 16, 24);
  void showCardAt(reader, start, (range) => boxOfWord(reader, pane, range, near), 'rest');
}

function hideResting(): void {
  if (useCard.getState().card?.cause === 'rest') hideCard();
}

function isWithin(card: OpenCard, { start }: CodeUnitRange): boolean {
  const range = card.lookUp?.words[0]?.range;
  return range !== undefined && range !== null && range.start <= start && start < range.end;
}

const unit = (at: number): CodeUnitRange => ({ start: at, end: at + 1 });
