import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';

import type { TextSelection } from '#core/reading/selection';
import type { Difference } from '#core/reading/differences';
import { toCanonical } from '#core/reading/row-panes';
import { useCard } from '../../state/card-store';
import { useSettings } from '../../state/settings-store';
import { conversionAt } from './conversion-at';
import { caretCharacter } from './move-caret';
import type { ReaderView } from './reader-view';

/** Why the panes differ at a place, to be shown beside `box` (window pixels). */
export type PlacedReason = { readonly difference: Difference; readonly box: DOMRect };

/** How long the pointer must rest on a character. */
const restMilliseconds = 300;

/**
 * The reason for the difference under the resting pointer or the caret; null while `isOn` is false. A
 * card says it too: there is none beside one, nor where a card comes to the resting pointer.
 */
export function useReasonTip(
  view: RefObject<ReaderView | null>,
  selection: TextSelection | null,
  isOn: boolean,
) {
  const [reason, setReason] = useState<PlacedReason | null>(null);
  const hasCard = useCard(({ card }) => card !== null);
  const comesWithCard = useSettings(({ settings }) => settings.wordCard === 'rest');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const hide = (): void => {
    clearTimeout(timer.current);
    setReason(null);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const reader = view.current;
    const isCaret = selection !== null && selection.anchor === selection.focus;
    if (!isOn || !reader || !isCaret) {
      setReason(null);
      return;
    }
    const place = conversionAt(reader, selection.focus);
    const box = reader.rectangle(selection.pane, caretCharacter(reader, selection.focus));
    setReason(place && box ? { difference: place.difference, box } : null);
  }, [view, selection, isOn]);

  return {
    reason: isOn && !hasCard ? reason : null,
    hide,
    onPointerMove: ({ clientX, clientY, buttons }: PointerEvent) => {
      if (!isOn || comesWithCard) return;
      hide();
      if (buttons !== 0) return;
      timer.current = setTimeout(() => {
        const reader = view.current;
        if (reader) setReason(reasonAt(reader, clientX, clientY));
      }, restMilliseconds);
    },
  };
}

function reasonAt(reader: ReaderView, x: number, y: number): PlacedReason | null {
  const under = reader.characterAtPoint(x, y);
  if (!under) return null;
  const { row, pane, at } = under;
  const { start } = toCanonical(row, pane, { start: at, end: at + 1 });
  const place = conversionAt(reader, start);
  return place && { difference: place.difference, box: new DOMRect(x, y - 10, 1, 20) };
}
