import { memo, useCallback, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';

import type { AnnotationId } from '#core/model/annotation';
import type { PlacedEntry } from '#core/model/document';
import type { Pane } from '#core/model/locale';
import type { RowView } from '#core/model/reading';
import { drawRow, type Layers } from '#core/reading/draw-row';
import type { RowCache } from '../../state/row-cache';
import { CutSign, isCut } from './CutSign';
import { InterlinearCell } from './InterlinearCell';
import { Line } from './Line';
import { PieceView } from './PieceView';
import type { RowLayout } from './row-layout';
import { usePlainAtFirst } from './use-plain-at-first';

type RowProps = {
  readonly rows: RowCache;
  readonly index: number;
  readonly level: number;
  /** Whether the next row goes on with the paragraph. */
  readonly isContinued: boolean;
  /** Length of the row in the canonical text: how much room to keep while it is on its way. */
  readonly length: number;
  readonly layout: RowLayout;
  readonly layers: Layers;
  readonly active: AnnotationId | null;
};

/** One row of the text, drawn on all panes at the same height. */
export const Row = memo(function Row(props: RowProps) {
  const { rows, index, level, isContinued, length, layout, layers, active } = props;
  const subscribe = useCallback(
    (listener: () => void) => rows.subscribe(index, listener),
    [rows, index],
  );
  const row = useSyncExternalStore(subscribe, () => rows.peek(index));
  if (!row) {
    return (
      <div
        className="row waiting"
        role="row"
        aria-rowindex={index + 1}
        aria-busy="true"
        data-row={index}
        data-level={level}
        data-continued={isContinued}
      >
        {layout.panes.map((pane) => (
          <div key={pane} className="cell" role="cell" lang={layout.languages[pane]}>
            <div className="line">{'　'.repeat(Math.max(1, length))}</div>
          </div>
        ))}
      </div>
    );
  }
  return <ReadyRow {...{ row, isContinued, layout, layers, active }} />;
});

type ReadyRowProps = Pick<RowProps, 'isContinued' | 'layout' | 'layers' | 'active'> & {
  readonly row: RowView;
};

/** A row whose text is there. */
export function ReadyRow({ row, isContinued, layout, active, ...props }: ReadyRowProps) {
  const layers = usePlainAtFirst(props.layers, layout.pace);
  const { block } = row;
  const brushed = brushPane(row, layout.panes);
  const cuts = layers.showRepairs ? row.changes.filter(isCut) : [];
  const element = useKeptFocus();
  return (
    <div
      ref={element}
      className="row"
      role="row"
      aria-rowindex={row.index + 1}
      data-row={row.index}
      data-level={row.level}
      data-continued={isContinued}
      data-repair={layers.showRepairs && row.changes.some(isBrushed)}
      {...(block && block.kind !== 'paragraph' && block.kind !== 'heading'
        ? { 'data-block': block.kind, 'data-depth': block.level }
        : {})}
    >
      {layout.isInterlinear ? (
        <InterlinearCell {...{ row, layout, layers, active }} />
      ) : (
        layout.panes.map((pane) => (
          <div
            key={pane}
            className="cell"
            role="cell"
            lang={layout.languages[pane]}
            data-pane={pane}
            data-brush={pane === brushed}
            data-source={layout.isSource[pane]}
          >
            <Line row={row}>
              <Pieces {...{ row, pane, layers, active }} />
            </Line>
            {pane === brushed && cuts.length > 0 && <CutSign cuts={cuts} />}
          </div>
        ))
      )}
    </div>
  );
}

type PiecesProps = ReadyRowProps & { readonly pane: Pane };

function Pieces({ row, pane, layers, active }: Omit<PiecesProps, 'layout' | 'isContinued'>) {
  const pieces = useMemo(() => drawRow(row, pane, layers), [row, pane, layers]);
  return pieces.map((piece) => <PieceView key={piece.at} piece={piece} active={active} />);
}

/** The pane with the brush marks of repairs: the one that shows the text as it is written, if any. */
function brushPane({ panes: shown }: RowView, panes: readonly Pane[]): Pane | undefined {
  return panes.find((pane) => shown[pane].alignment === null) ?? panes[0];
}

/** A brush mark in the margin tells of what was done here, seen in the text or not. */
function isBrushed({ rule, accepted }: PlacedEntry): boolean {
  return accepted && rule !== 'kept';
}

/** A row that scrolls away with the focus in it gives it back to the reader. */
function useKeptFocus() {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const row = element.current;
    const scroller = row?.closest<HTMLElement>('.reader-scroll');
    return () => {
      if (row?.contains(document.activeElement)) scroller?.focus({ preventScroll: true });
    };
  }, []);
  return element;
}
