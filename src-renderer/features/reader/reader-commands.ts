import type { TextSelection } from '#core/reading/selection';
import { hideCard } from '../../state/card-store';
import { useDocument } from '../../state/document-store';
import { currentReader } from './current-reader';
import { caretCharacter } from './move-caret';
import { openWhatIsAt, writePhrase } from './reader-keys';

export function selectAll(): void {
  const { opened, selection } = useDocument.getState();
  if (!opened) return;
  const pane = selection?.pane ?? 'left';
  useDocument.setState({ selection: { pane, anchor: 0, focus: opened.summary.length } });
}

export function changeSide(): void {
  const { pane, anchor, focus } = selectionOrStart();
  const other = pane === 'left' ? 'right' : 'left';
  useDocument.setState({ selection: { pane: other, anchor, focus } });
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

function selectionOrStart(): TextSelection {
  const { selection } = useDocument.getState();
  const first = currentReader()?.mountedRows().at(0)?.start ?? 0;
  return selection ?? { pane: 'left', anchor: first, focus: first };
}
