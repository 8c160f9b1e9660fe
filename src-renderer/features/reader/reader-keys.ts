import type { KeyboardEvent } from 'react';

import { isComposed } from '#core/commands/key-press';
import type { Color } from '#core/model/annotation';
import type { Pane } from '#core/model/locale';
import { rangeOfSelection } from '#core/reading/selection';
import { createAnnotation } from '../../state/annotations';
import type { CardCause } from '../../state/card-store';
import { goTo, useDocument } from '../../state/document-store';
import { showPanel } from '../../state/panels-store';
import { draftPhrase } from '../../state/dialog-store';
import { caretCharacter, caretKeys, movedCaret, type CaretKey } from './move-caret';
import { phraseDraftOf } from './phrase-draft';
import type { ReaderView } from './reader-view';
import { selectionOrStart } from './selection-or-start';
import { isAt, showCardAt } from './show-card-at';

/** Open what stands at an offset: the note of a mark, the card of a term, change or reading. */
export function openWhatIsAt(
  reader: ReaderView | null,
  offset: number,
  box: DOMRect,
  cause: CardCause = 'click',
): Promise<void> {
  if (!reader) return Promise.resolve();
  const mark = useDocument
    .getState()
    .annotations.findLast(({ target: { position } }) => isAt(position, offset));
  if (mark) useDocument.setState({ active: mark.id });
  return showCardAt(reader, offset, box, cause);
}

export async function highlight(color: Color): Promise<void> {
  const { selection } = useDocument.getState();
  if (!selection || selection.anchor === selection.focus) return;
  const made = await createAnnotation(rangeOfSelection(selection), color);
  if (made) useDocument.setState({ active: made.id, selection: null });
}

export async function writeNote(): Promise<void> {
  const { selection } = useDocument.getState();
  if (!selection || selection.anchor === selection.focus) return;
  const made = await createAnnotation(rangeOfSelection(selection), 'yellow');
  if (!made) return;
  showPanel('notes');
  useDocument.setState({ active: made.id, editing: made.id, selection: null });
}

/** Opens the dictionary with the selected phrase; null where none is selected. */
export function writePhrase(reader: ReaderView): (() => void) | null {
  const { selection } = useDocument.getState();
  const range = selection && rangeOfSelection(selection);
  const draft = range && range.start < range.end ? phraseDraftOf(reader, range) : null;
  return draft && (() => draftPhrase(draft));
}

/** Moves the caret, or selects with Shift. Returns whether the key is one that does. */
export function handleKey(reader: ReaderView, event: KeyboardEvent): boolean {
  if (isComposed(event.nativeEvent)) return false;
  const { selection } = useDocument.getState();
  const { key, shiftKey, altKey } = event;
  if (!(caretKeys as readonly string[]).includes(key) || altKey) return false;
  const far = event.ctrlKey || event.metaKey;
  // Those go from tab to tab.
  if (far && key.startsWith('Page')) return false;
  const current = selectionOrStart();
  const focus = selection ? movedCaret(reader, current, key as CaretKey, far) : current.focus;
  const anchor = shiftKey ? current.anchor : focus;
  useDocument.setState({ selection: { pane: current.pane, anchor, focus } });
  keepInView(reader, current.pane, focus);
  return true;
}

function keepInView(reader: ReaderView, pane: Pane, offset: number): void {
  const { scroller, flow } = reader;
  const box = reader.rectangle(pane, caretCharacter(reader, offset));
  if (!box) return goTo(offset);
  const frame = scroller.getBoundingClientRect();
  const before = flow.startOf(box, frame);
  const after = flow.restOf(box, frame);
  if (before < 8) flow.scrollBy(scroller, before - 40);
  else if (after < 8) flow.scrollBy(scroller, 40 - after);
}
