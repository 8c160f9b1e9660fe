import { maxRuleUnits } from '#core/model/conversion';
import { sideOfLocale } from '#core/model/locale';
import type { CodeUnitRange } from '#core/model/text-range';
import { differenceAt } from '#core/reading/differences';
import type { PhraseDraft } from '../../state/dialog-store';
import type { ReaderView } from './reader-view';

/**
 * A selected text in both scripts, to begin a phrase of the dictionary with: as it is written, and as
 * the first pane shows it that shows something else. Null for one that is too long or runs over rows.
 */
export function phraseDraftOf(reader: ReaderView, range: CodeUnitRange): PhraseDraft | null {
  const row = reader.rowAround(range.start);
  if (!row || range.end > row.end) return null;
  const written = row.written.slice(range.start - row.start, range.end - row.start);
  if (written.length > maxRuleUnits || /\s/u.test(written)) return null;
  const { left, right } = differenceAt(row, range).text;
  const other = left === written ? right : left;
  return sideOfLocale(reader.opened.written) === 'hans'
    ? { hans: written, hant: other }
    : { hant: written, hans: other };
}
