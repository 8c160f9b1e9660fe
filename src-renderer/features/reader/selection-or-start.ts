import type { TextSelection } from '#core/reading/selection';
import { useDocument } from '../../state/document-store';
import { currentReader } from './current-reader';

/** The selection; where there is none, or its pane is not on screen, a caret on one that is. */
export function selectionOrStart(): TextSelection {
  const { selection } = useDocument.getState();
  const reader = currentReader();
  const first = reader?.mountedRows().at(0)?.start ?? 0;
  const pane = reader?.firstPane ?? 'left';
  if (!selection) return { pane, anchor: first, focus: first };
  return reader?.panes.includes(selection.pane) === false ? { ...selection, pane } : selection;
}
