import { hideCard } from '../../state/card-store';
import { useDocument } from '../../state/document-store';
import { currentReader } from './current-reader';
import { caretCharacter } from './move-caret';
import { openWhatIsAt, writePhrase } from './reader-keys';
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

export function clearSelection(): void {
  useDocument.setState({ selection: null, active: null });
  hideCard();
}

/** Open the dictionary with the selected phrase. */
export function addSelectedPhrase(): void {
  const reader = currentReader();
  if (reader) writePhrase(reader)?.();
}

export function openUnderCaret(): void {
  const reader = currentReader();
  if (!reader) return;
  const { pane, focus } = selectionOrStart();
  const box = reader.rectangle(pane, caretCharacter(reader, focus));
  if (box) openWhatIsAt(reader, focus, box);
}
