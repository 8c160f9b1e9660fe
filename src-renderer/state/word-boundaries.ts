import type { DocumentId } from '#core/model/document';
import type { RowView } from '#core/model/reading';
import { call } from '../ipc/client';
import { useSettings } from './settings-store';

/** By row as it came: one that comes anew may have other words. */
const known = new WeakMap<RowView, Int32Array>();
const asked = new WeakSet<RowView>();

/** Where words meet in a row, from its start; null while that is not known. */
export function boundariesOf(row: RowView): Int32Array | null {
  return known.get(row) ?? null;
}

/** Find out where words meet in a row that the pointer or caret has come to. */
export function fetchBoundaries(document: DocumentId, row: RowView): void {
  if (asked.has(row)) return;
  asked.add(row);
  const unit = useSettings.getState().settings.rowUnit;
  const { index } = row;
  call('word:boundaries', { document, unit, from: index, to: index + 1 }).then(
    ([boundaries]) => boundaries?.at(-1) === row.written.length && known.set(row, boundaries),
    // Words are told apart without them too.
    () => asked.delete(row),
  );
}
