import { maxTermUnits } from '#core/ipc/limits';
import { rangeOfSelection, type TextSelection } from '#core/reading/selection';
import { useCard } from '../../state/card-store';
import { showWordsOf } from '../../state/words';
import { caretCharacter } from './move-caret';
import { openWhatIsAt } from './reader-keys';
import type { ReaderView } from './reader-view';

/** Opens the card at the caret, which then follows it; once it is open, goes into it. With a selection, looks that up. */
export async function openCaretCard(reader: ReaderView, selection: TextSelection): Promise<void> {
  const { card } = useCard.getState();
  const { pane, focus } = selection;
  if (card?.cause === 'caret' && card.place?.offset === focus) return enterCard();
  const range = rangeOfSelection(selection);
  if (range.start === range.end) {
    const box = reader.rectangle(pane, caretCharacter(reader, focus));
    if (box) await openWhatIsAt(reader, focus, box, 'caret');
    return;
  }
  const row = reader.rowAround(range.start);
  const anchor = reader.rectangle(pane, range);
  if (!row || !anchor || range.end > row.end || range.end - range.start > maxTermUnits) return;
  const text = row.written.slice(range.start - row.start, range.end - row.start);
  const { isVertical } = reader.flow;
  if (text.trim() !== '') await showWordsOf(text.trim(), { anchor, isVertical, cause: 'click' });
}

/** Put the focus into the card that follows the caret. */
function enterCard(): void {
  document.querySelector<HTMLElement>('.word-card')?.focus({ preventScroll: true });
}
