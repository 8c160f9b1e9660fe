import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import { rowWidth } from '#core/model/reading';
import { rowsOfLine } from '#core/versions/fold-lines';
import type { MarkedChange } from '#core/versions/mark-row';
import type { ComparedSide, ComparisonState, ReadyComparison } from '../../state/comparisons';
import { SideRow } from './SideRow';

type SideBySideLineProps = {
  readonly ready: ReadyComparison;
  readonly views: ComparisonState['views'];
  readonly line: number;
  readonly current: number;
  /** The numbers of the paragraphs of each side, by row. */
  readonly numbers: Readonly<Record<ComparedSide, Int32Array>>;
  onPick(change: MarkedChange, side: ComparedSide): void;
  onShow(side: ComparedSide, offset: number): void;
};

/** What the two texts have at one place. */
export function SideBySideLine(props: SideBySideLineProps) {
  const { ready, line } = props;
  const { isChanged } = rowsOfLine(ready.lines, line);
  return (
    <div
      className="side-line"
      role="row"
      aria-rowindex={line + 1}
      data-line={line}
      data-changed={isChanged}
    >
      <SideCell {...props} side="from" />
      <SideCell {...props} side="to" />
    </div>
  );
}

function SideCell(props: SideBySideLineProps & { readonly side: ComparedSide }) {
  const { ready, views, line, current, numbers, side, onPick, onShow } = props;
  const { t, i18n } = useTranslation();
  const { start, end } = rowsOfLine(ready.lines, line)[side];
  const shown = ready[side];
  const language = languageOf(shown.summary.written, views[side]);
  const number = numbers[side][start] ?? 0;
  const isBegun = (shown.rows[start * rowWidth + 2] ?? 0) >= 0;
  return (
    <div className="side-cell" role="cell" data-side={side} data-empty={start === end}>
      {start < end && isBegun && (
        <button
          type="button"
          className="side-number"
          tabIndex={-1}
          title={t('sideBySide.show', { number, title: shown.summary.title })}
          aria-label={t('sideBySide.show', { number, title: shown.summary.title })}
          onClick={() => onShow(side, shown.rows[start * rowWidth] ?? 0)}
        >
          {number.toLocaleString(i18n.language)}
        </button>
      )}
      {Array.from({ length: end - start }, (_, at) => (
        <SideRow
          key={start + at}
          {...{ side, shown, language, current }}
          row={start + at}
          onPick={(change) => onPick(change, side)}
        />
      ))}
    </div>
  );
}
