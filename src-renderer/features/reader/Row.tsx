import { memo, useCallback, useMemo, useSyncExternalStore } from 'react';

import type { AnnotationId } from '#core/model/annotation';
import type { PlacedEntry } from '#core/model/document';
import { comparedPanes, type Pane } from '#core/model/locale';
import type { RowView } from '#core/model/reading';
import { overlaps } from '#core/model/text-range';
import { drawRow, type Layers, type Piece } from '#core/reading/draw-row';
import type { RowCache } from '../../state/row-cache';
import { CutSign, isCut } from './CutSign';

type RowProps = {
  readonly rows: RowCache;
  readonly index: number;
  readonly level: number;
  /** Length of the row in the canonical text: how much room to keep while it is on its way. */
  readonly length: number;
  /** BCP 47 tags of what the panes show. */
  readonly languages: Readonly<Record<Pane, string>>;
  /** Whether a pane shows the untouched source, whose line ends and spaces count. */
  readonly isSource: Readonly<Record<Pane, boolean>>;
  readonly layers: Layers;
  readonly active: AnnotationId | null;
};

/** One row of the text, drawn on both panes at the same height. */
export const Row = memo(function Row(props: RowProps) {
  const { rows, index, level, length, languages, isSource, layers, active } = props;
  const subscribe = useCallback(
    (listener: () => void) => rows.subscribe(index, listener),
    [rows, index],
  );
  const row = useSyncExternalStore(subscribe, () => rows.peek(index));
  if (!row) {
    return (
      <div className="row waiting" data-row={index} data-level={level} aria-busy="true">
        {comparedPanes.map((pane) => (
          <p key={pane} className="cell" lang={languages[pane]}>
            {'　'.repeat(Math.max(1, length))}
          </p>
        ))}
      </div>
    );
  }
  return <ReadyRow {...{ row, languages, isSource, layers, active }} />;
});

type ReadyRowProps = Pick<RowProps, 'languages' | 'isSource' | 'layers' | 'active'> & {
  readonly row: RowView;
};

function ReadyRow({ row, languages, isSource, layers, active }: ReadyRowProps) {
  const own = useMemo(() => layersOf(row, layers), [row, layers]);
  const { block } = row;
  const Cell = row.level > 0 ? 'h2' : 'p';
  const brushed = brushPane(row);
  const cuts = layers.showRepairs ? row.changes.filter(isCut) : [];
  return (
    <div
      className="row"
      data-row={row.index}
      data-level={row.level}
      data-repair={layers.showRepairs && row.changes.some(isBrushed)}
      {...(block && block.kind !== 'paragraph' && block.kind !== 'heading'
        ? { 'data-block': block.kind, 'data-depth': block.level }
        : {})}
    >
      {comparedPanes.map((pane) => (
        <Cell
          key={pane}
          className="cell"
          lang={languages[pane]}
          data-pane={pane}
          data-brush={pane === brushed}
          data-source={isSource[pane]}
          {...(row.level > 0 ? { 'aria-level': row.level } : {})}
        >
          {block?.marker && row.start === block.start && (
            <span className="block-marker" data-kind={block.kind}>
              {block.marker}
            </span>
          )}
          {drawRow(row, pane, own).map((piece) => (
            <PieceView key={piece.at} piece={piece} active={active} />
          ))}
        </Cell>
      ))}
      {cuts.length > 0 && (
        <span className="cut-place" data-beside={brushed}>
          <CutSign cuts={cuts} />
        </span>
      )}
    </div>
  );
}

/** The pane with the brush marks of repairs: the one that shows the text as it is written, if any. */
function brushPane({ panes: shown }: RowView): Pane {
  return shown.left.alignment !== null && shown.right.alignment === null ? 'right' : 'left';
}

/** A brush mark in the margin tells of what was done here, seen in the text or not. */
function isBrushed({ rule, accepted }: PlacedEntry): boolean {
  return accepted && rule !== 'kept';
}

function layersOf(row: RowView, layers: Layers): Layers {
  return {
    ...layers,
    annotations: layers.annotations.filter(({ target }) => overlaps(target.position, row)),
  };
}

function PieceView({ piece, active }: { readonly piece: Piece; readonly active: string | null }) {
  const { annotations, repair, conceptId, remark, difference, isRemoved } = piece;
  const top = annotations.at(-1);
  const names = [
    conceptId && 'term',
    repair && 'repair',
    remark?.kind,
    difference && 'difference',
    isRemoved && 'removed',
    top && 'mark',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <span
      data-at={piece.at}
      {...(names ? { className: names } : {})}
      {...(conceptId ? { 'data-concept': conceptId } : {})}
      {...(repair
        ? {
            'data-repair': repair.sourceStart,
            'data-rule': repair.rule,
            'data-accepted': repair.accepted,
            'data-offered': !repair.accepted && repair.candidates !== undefined,
          }
        : {})}
      {...(remark?.kind === 'wording' ? { 'data-kept': remark.isKept } : {})}
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
