import { useMemo } from 'react';

import type { AnnotationId } from '#core/model/annotation';
import type { RowView } from '#core/model/reading';
import { drawRow, type Layers, type Piece } from '#core/reading/draw-row';
import { interlinearUnits } from '#core/reading/interlinear-units';
import { toPane } from '#core/reading/row-panes';
import { CutSign, isCut } from './CutSign';
import { PieceView } from './PieceView';
import { Line } from './Line';
import type { RowLayout } from './row-layout';

type InterlinearCellProps = {
  readonly row: RowView;
  readonly layout: RowLayout;
  readonly layers: Layers;
  readonly active: AnnotationId | null;
};

/**
 * A row with its panes line under line, word by word. To a screen reader the words of two scripts in
 * turn would be noise: it gets the row as each pane has it.
 */
export function InterlinearCell({ row, layout, layers, active }: InterlinearCellProps) {
  const { panes, languages } = layout;
  const units = useMemo(() => drawUnits(row, layout, layers), [row, layout, layers]);
  const cuts = layers.showRepairs ? row.changes.filter(isCut) : [];
  return (
    <>
      {panes.map((pane) => (
        <div key={pane} role="cell" className="visually-hidden" lang={languages[pane]}>
          {row.panes[pane].text}
        </div>
      ))}
      <div className="cell interlinear" aria-hidden="true" data-brush="true">
        <Line row={row}>
          {units.map(({ start, lines }) => (
            <span key={start} className="unit">
              {panes.map((pane, at) => (
                <span key={pane} className="unit-line" lang={languages[pane]} data-pane={pane}>
                  {lines[at]?.map((piece) => (
                    <PieceView key={piece.at} piece={piece} active={active} />
                  ))}
                </span>
              ))}
            </span>
          ))}
        </Line>
        {cuts.length > 0 && <CutSign cuts={cuts} />}
      </div>
    </>
  );
}

type Unit = { readonly start: number; readonly lines: readonly (readonly Piece[])[] };

function drawUnits(row: RowView, { panes }: RowLayout, layers: Layers): Unit[] {
  const units = interlinearUnits(row, panes);
  const drawn = panes.map((pane, at) => ({
    pane,
    // Readings stand over the upper line alone.
    pieces: drawRow(row, pane, at === 0 ? layers : { ...layers, showRuby: false }, units),
  }));
  return units.map((unit) => ({
    start: unit.start,
    lines: drawn.map(({ pane, pieces }) => {
      const range = toPane(row, pane, unit);
      return range ? pieces.filter(({ at }) => range.start <= at && at < range.end) : [];
    }),
  }));
}
