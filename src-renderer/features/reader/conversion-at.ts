import type { Remark } from '#core/model/conversion';
import { comparedPanes } from '#core/model/locale';
import type { RowView } from '#core/model/reading';
import { differenceAt, differencesOf } from '#core/reading/differences';
import type { ConversionPlace } from '../../state/card-store';
import { caretCharacter } from './move-caret';
import type { ReaderView } from './reader-view';

/** What the panes make of the character at a canonical offset; null where there is nothing to say. */
export function conversionAt(reader: ReaderView, offset: number): ConversionPlace | null {
  const row = reader.rowAround(offset);
  if (!row) return null;
  const character = caretCharacter(reader, offset);
  if (character.start === character.end) return null;
  const remark = remarkAt(row, character.start);
  const place = remark ?? character;
  const covering = differencesOf(row).find(
    ({ start, end }) => start <= place.start && place.start < end,
  );
  const difference = covering ?? (remark ? differenceAt(row, place) : null);
  return difference && { difference, remark };
}

/** A wording says more about a place than a doubtful character in it. */
function remarkAt(row: RowView, offset: number): Remark | null {
  const covering = comparedPanes
    .flatMap((pane) => row.panes[pane].remarks)
    .filter(({ start, end }) => start <= offset && offset < end);
  return covering.find(({ kind }) => kind === 'wording') ?? covering[0] ?? null;
}
