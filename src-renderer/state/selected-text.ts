import { rowAt } from '#core/reading/row-table';
import { toPane } from '#core/reading/row-panes';
import { rangeOfSelection } from '#core/reading/selection';
import { useDocument } from './document-store';

/** The selected text as its pane shows it, where it is part of one row; else ''. */
export function selectedTextOfPane(): string {
  const { opened, rows, selection } = useDocument.getState();
  if (!opened || !selection || selection.anchor === selection.focus) return '';
  const range = rangeOfSelection(selection);
  const row = rows?.peek(rowAt(opened.rows, range.start));
  if (!row || range.end > row.end) return '';
  const local = toPane(row, selection.pane, range);
  return local ? row.panes[selection.pane].text.slice(local.start, local.end) : '';
}
