import type { KeyboardEvent } from 'react';

import { colors, type Color } from '#core/model/annotation';
import type { Pane } from '#core/model/locale';
import { rangeOfSelection } from '#core/reading/selection';
import { createAnnotation } from '../../state/annotations';
import { hideCard, showCard, type CardContent } from '../../state/card-store';
import { copySelection } from '../../state/clipboard';
import { glossesAt } from '../../state/ledger';
import { goTo, useDocument } from '../../state/document-store';
import { showPanel } from '../../state/panels-store';
import { draftPhrase } from '../../state/dialog-store';
import { conversionAt } from './conversion-at';
import { caretCharacter, caretKeys, movedCaret, type CaretKey } from './move-caret';
import { phraseDraftOf } from './phrase-draft';
import type { ReaderView } from './reader-view';

/** Open what stands at an offset: the note of a mark, the card of a term, change or reading. */
export function openWhatIsAt(reader: ReaderView | null, offset: number, box: DOMRect): void {
  if (!reader) return;
  const covers = ({ start, end }: { start: number; end: number }): boolean =>
    start <= offset && offset <= end;
  const mark = useDocument.getState().annotations.findLast(({ target }) => covers(target.position));
  if (mark) useDocument.setState({ active: mark.id });
  const row = reader.rowAround(offset);
  const hit = row?.hits.find(covers);
  const changes = row?.changes.filter((entry) => entry.rule !== 'kept' && covers(entry)) ?? [];
  const conversion = conversionAt(reader, offset);
  const card = { conceptId: hit?.conceptId ?? null, conversion };
  if (hit || changes.length > 0 || conversion) showCard(box, { ...card, changes });
  const ruby = row?.ruby.find(({ start, end }) => start <= offset && offset < end);
  if (ruby) void openReading(ruby.end, box, { ...card, changes });
}

/** Add the glosses that a reading came from to the card of a place; one of the source's own has none. */
async function openReading(end: number, box: DOMRect, card: CardContent): Promise<void> {
  const { selection, opened } = useDocument.getState();
  const glosses = await glossesAt(end);
  const now = useDocument.getState();
  if (glosses.length === 0 || now.opened !== opened || now.selection !== selection) return;
  showCard(box, { ...card, changes: [...card.changes, ...glosses] });
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

/** The reader's own keys. Returns whether the key was one of them. */
export function handleKey(
  reader: ReaderView,
  event: KeyboardEvent,
  openUnder: (offset: number, box: DOMRect) => void,
): boolean {
  const { selection, opened } = useDocument.getState();
  const { key, shiftKey, altKey } = event;
  const command = event.ctrlKey || event.metaKey;
  const first = reader.mountedRows().at(0)?.start ?? 0;
  const pane = selection && reader.panes.includes(selection.pane) ? selection.pane : null;
  const current = {
    ...(selection ?? { anchor: first, focus: first }),
    pane: pane ?? reader.firstPane,
  };
  const select = (anchor: number, focus: number, pane = current.pane): void =>
    useDocument.setState({ selection: { pane, anchor, focus } });

  if ((caretKeys as readonly string[]).includes(key) && !altKey) {
    const focus = selection ? movedCaret(reader, current, key as CaretKey, command) : first;
    select(shiftKey ? current.anchor : focus, focus);
    keepInView(reader, current.pane, focus);
    return true;
  }
  if (command && key.toLowerCase() === 'c') {
    void copySelection();
    return true;
  }
  if (command && key.toLowerCase() === 'a') {
    select(0, opened?.summary.length ?? 0);
    return true;
  }
  if (command || altKey) return false;
  const color = colors[Number(key) - 1];
  if (color) {
    void highlight(color);
    return true;
  }
  switch (key) {
    case 'n':
    case 'N':
      void writeNote();
      return true;
    case 'd':
    case 'D':
      writePhrase(reader)?.();
      return true;
    case 'x':
    case 'X':
      select(current.anchor, current.focus, reader.nextPane(current.pane));
      return true;
    case 'Escape':
      useDocument.setState({ selection: null, active: null });
      hideCard();
      return true;
    case 'Enter': {
      const range = caretCharacter(reader, current.focus);
      const box = reader.rectangle(current.pane, range);
      if (box) openUnder(current.focus, box);
      return true;
    }
    default:
      return false;
  }
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
