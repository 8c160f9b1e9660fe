import { closeCard, useCard } from '../../state/card-store';
import { useDocument } from '../../state/document-store';
import { currentReader } from './current-reader';
import { openCaretCard } from './open-caret-card';
import { writePhrase } from './reader-keys';
import { selectionOrStart } from './selection-or-start';

export function selectAll(): void {
  const { opened } = useDocument.getState();
  if (!opened) return;
  const { pane } = selectionOrStart();
  useDocument.setState({ selection: { pane, anchor: 0, focus: opened.summary.length } });
}

/** Go on with the selection or caret on the next pane. */
export function changeSide(): void {
  const { pane, anchor, focus } = selectionOrStart();
  const next = currentReader()?.nextPane(pane) ?? pane;
  useDocument.setState({ selection: { pane: next, anchor, focus } });
}

/** Close the card; where there is none, forget the selection. */
export function clearSelection(): void {
  if (useCard.getState().card) closeCard();
  else useDocument.setState({ selection: null, active: null });
}

/** Open the dictionary with the selected phrase. */
export function addSelectedPhrase(): void {
  const reader = currentReader();
  if (reader) writePhrase(reader)?.();
}

/** Open the card of what is at the caret or selected; go into it where it is open. */
export async function openUnderCaret(): Promise<void> {
  const reader = currentReader();
  if (reader) await openCaretCard(reader, selectionOrStart());
}
