import type { OpenDocument } from '#core/model/reading';
import type { CodeUnitRange } from '#core/model/text-range';
import { rowAt } from '#core/reading/row-table';
import { rangeOfSelection, type TextSelection } from '#core/reading/selection';
import type { RowCache } from '../../state/row-cache';

/** What is selected in the open document, with its text as far as its first row goes; null for nothing. */
export function selectedText(
  opened: OpenDocument,
  rows: RowCache | null,
  selection: TextSelection | null,
): { readonly range: CodeUnitRange; readonly text: string } | null {
  if (!selection || selection.anchor === selection.focus) return null;
  const range = rangeOfSelection(selection);
  const row = rows?.peek(rowAt(opened.rows, range.start));
  const text = row ? row.written.slice(range.start - row.start, range.end - row.start) : '';
  return { range, text };
}
