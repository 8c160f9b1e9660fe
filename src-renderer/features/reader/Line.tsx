import type { ReactNode } from 'react';

import type { RowView } from '#core/model/reading';

/** The text of a row on a pane: a heading, or a part of a paragraph. */
export function Line({ row, children }: { readonly row: RowView; readonly children: ReactNode }) {
  const { block, level } = row;
  const marker = block?.marker && row.start === block.start && (
    <span className="block-marker" data-kind={block.kind}>
      {block.marker}
    </span>
  );
  return level > 0 ? (
    <h2 className="line" aria-level={level}>
      {marker}
      {children}
    </h2>
  ) : (
    <div className="line">
      {marker}
      {children}
    </div>
  );
}
