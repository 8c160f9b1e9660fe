import { rangeOfSelection } from '#core/reading/selection';
import { addKnownRange } from '../../state/known-characters';
import { editReading } from '../../state/reading-edits';
import { currentReader } from './current-reader';
import { caretCharacter } from './move-caret';
import { selectionOrStart } from './selection-or-start';

/** Edit the readings of what is selected, or of the word at the caret. */
export function editSelectedReading(): void {
  const reader = currentReader();
  if (!reader) return;
  const selection = selectionOrStart();
  const range = rangeOfSelection(selection);
  const shown = range.start === range.end ? caretCharacter(reader, range.start) : range;
  const box = reader.rectangle(selection.pane, shown);
  if (box) void editReading(shown, box);
}

/** The selected characters, or the one at the caret, are known from now on. */
export function markKnown(): void {
  const reader = currentReader();
  if (!reader) return;
  const range = rangeOfSelection(selectionOrStart());
  void addKnownRange(range.start === range.end ? caretCharacter(reader, range.start) : range);
}
