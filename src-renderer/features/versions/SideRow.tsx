import { memo, useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { rowWidth } from '#core/model/reading';
import { markRow, type MarkedChange, type MarkedPiece } from '#core/versions/mark-row';
import type { ComparedSide, SideOfComparison } from '../../state/comparisons';

type SideRowProps = {
  readonly side: ComparedSide;
  readonly shown: SideOfComparison;
  readonly row: number;
  readonly language: string;
  /** The change looked at. */
  readonly current: number;
  onPick(change: MarkedChange): void;
};

const noChanges: readonly MarkedChange[] = [];

/** One row of a text that stands beside another, with what the other has otherwise. */
export const SideRow = memo(function SideRow(props: SideRowProps) {
  const { side, shown, row, language, current, onPick } = props;
  const { cache, marks, rows } = shown;
  const subscribe = useCallback(
    (listener: () => void) => cache.subscribe(row, listener),
    [cache, row],
  );
  const view = useSyncExternalStore(subscribe, () => cache.peek(row));
  const level = rows[row * rowWidth + 2] ?? 0;
  if (!view) {
    const length = (rows[row * rowWidth + 1] ?? 0) - (rows[row * rowWidth] ?? 0);
    return (
      <p className="side-text waiting" lang={language} aria-busy="true">
        {'　'.repeat(Math.max(1, length))}
      </p>
    );
  }
  return (
    <p className="side-text" lang={language} data-level={level}>
      {view.block?.marker && view.start === view.block.start && (
        <span className="block-marker" data-kind={view.block.kind}>
          {view.block.marker}
        </span>
      )}
      {markRow(view, marks.get(row) ?? noChanges).map((piece) => (
        <Piece key={piece.at} {...{ piece, side, current, onPick }} />
      ))}
    </p>
  );
});

type PieceProps = Pick<SideRowProps, 'side' | 'current' | 'onPick'> & {
  readonly piece: MarkedPiece;
};

function Piece({ piece, side, current, onPick }: PieceProps) {
  const { t } = useTranslation();
  // An edit within what was moved is the narrower of the two.
  const narrowest = piece.changes.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (!narrowest) return piece.text;
  const isMoved = piece.changes.some(({ kind }) => kind === 'moved');
  const isEdit = piece.changes.some(({ kind }) => kind !== 'moved');
  const Mark = !isEdit ? 'mark' : side === 'from' ? 'del' : 'ins';
  return (
    <Mark
      className={isMoved ? 'edit-text is-moved' : 'edit-text'}
      data-change={narrowest.index}
      data-current={piece.changes.some(({ index }) => index === current)}
      title={t(`sideBySide.kinds.${narrowest.kind}`)}
      onClick={() => onPick(narrowest)}
    >
      {piece.text}
    </Mark>
  );
}
