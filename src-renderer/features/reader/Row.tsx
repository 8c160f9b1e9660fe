import { memo, useCallback, useMemo, useSyncExternalStore } from 'react';

import type { AnnotationId } from '#core/model/annotation';
import type { PlacedEntry } from '#core/model/document';
import { languageOfSide, sides, type Side } from '#core/model/locale';
import type { RowView } from '#core/model/reading';
import { overlaps } from '#core/model/text-range';
import { drawRow, type Layers, type Piece } from '#core/reading/draw-row';
import type { RowCache } from '../../state/row-cache';

type RowProps = {
  readonly rows: RowCache;
  readonly index: number;
  readonly level: number;
  /** Length of the row in the canonical text: how much room to keep while it is on its way. */
  readonly length: number;
  readonly written: Side;
  readonly layers: Layers;
  readonly active: AnnotationId | null;
};

/** One row of the text, drawn on both sides at the same height. */
export const Row = memo(function Row(props: RowProps) {
  const { rows, index, level, length, written, layers, active } = props;
  const subscribe = useCallback(
    (listener: () => void) => rows.subscribe(index, listener),
    [rows, index],
  );
  const row = useSyncExternalStore(subscribe, () => rows.peek(index));
  if (!row) {
    return (
      <div className="row waiting" data-row={index} data-level={level} aria-busy="true">
        {sides.map((side) => (
          <p key={side} className="cell" lang={languageOfSide[side]}>
            {'　'.repeat(Math.max(1, length))}
          </p>
        ))}
      </div>
    );
  }
  return <ReadyRow row={row} written={written} layers={layers} active={active} />;
});

type ReadyRowProps = Pick<RowProps, 'written' | 'layers' | 'active'> & { readonly row: RowView };

function ReadyRow({ row, written, layers, active }: ReadyRowProps) {
  const own = useMemo(() => layersOf(row, layers), [row, layers]);
  const { repairs } = own;
  const Cell = row.level > 0 ? 'h2' : 'p';
  return (
    <div
      className="row"
      data-row={row.index}
      data-level={row.level}
      data-repair={layers.showRepairs && repairs.some(({ accepted }) => accepted)}
    >
      {sides.map((side) => (
        <Cell
          key={side}
          className="cell"
          lang={languageOfSide[side]}
          data-side={side}
          data-written={side === written}
          {...(row.level > 0 ? { 'aria-level': row.level } : {})}
        >
          {drawRow(row, side, written, own).map((piece) => (
            <PieceView key={piece.at} piece={piece} active={active} />
          ))}
        </Cell>
      ))}
    </div>
  );
}

function layersOf(row: RowView, layers: Layers): Layers {
  return {
    ...layers,
    annotations: layers.annotations.filter(({ target }) => overlaps(target.position, row)),
    repairs: layers.repairs.filter((repair: PlacedEntry) => overlaps(repair, row)),
  };
}

function PieceView({ piece, active }: { readonly piece: Piece; readonly active: string | null }) {
  const { annotations, repair, conceptId } = piece;
  const top = annotations.at(-1);
  const names = [conceptId && 'term', repair && 'repair', top && 'mark'].filter(Boolean).join(' ');
  return (
    <span
      data-at={piece.at}
      {...(names ? { className: names } : {})}
      {...(conceptId ? { 'data-concept': conceptId } : {})}
      {...(repair ? { 'data-repair': repair.sourceStart, 'data-accepted': repair.accepted } : {})}
      {...(top
        ? {
            'data-color': top.color,
            'data-annotation': top.id,
            'data-active': annotations.some(({ id }) => id === active),
          }
        : {})}
    >
      {piece.reading ? (
        <ruby>
          {piece.text}
          <rt>{piece.reading}</rt>
        </ruby>
      ) : (
        piece.text
      )}
    </span>
  );
}
