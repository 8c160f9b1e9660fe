import type { Annotation } from '../model/annotation';
import type { Remark } from '../model/conversion';
import type { PlacedEntry } from '../model/document';
import type { Pane } from '../model/locale';
import type { RowView } from '../model/reading';
import type { CodeUnitRange } from '../model/text-range';
import { differencesOf, type Difference } from './differences';
import { removedRanges } from './removed-ranges';
import { rightToLeftRuns } from './right-to-left-runs';
import type { MarkIndex } from './mark-index';
import { rareCharacters } from './rare-characters';
import { toPane } from './row-panes';

/** What is drawn over the text besides the text itself. */
export type Layers = {
  readonly marks: MarkIndex;
  readonly showRuby: boolean;
  readonly showTerms: boolean;
  readonly showRepairs: boolean;
  /** Ambiguities at least this doubtful are marked; null for none. */
  readonly leastDoubt: number | null;
  readonly showDifferences: boolean;
};

/** A run of a row's text on one pane that is drawn alike from end to end. */
export type Piece = {
  /** Where the run begins in the row's text on this pane, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  readonly reading: string | null;
  readonly conceptId: string | null;
  /** Annotations over the run; the last is the one to colour it: the shortest, then the latest. */
  readonly annotations: readonly Annotation[];
  /** What was done, or is offered to be done, to the run. */
  readonly repair: PlacedEntry | null;
  readonly remark: Remark | null;
  readonly difference: Difference | null;
  /** Whether only the untouched source has it, which the pane shows. */
  readonly isRemoved: boolean;
  /** Whether it is one character that this machine may have no glyph for. */
  readonly isRare: boolean;
  /** Whether it runs from right to left, apart from what is beside it. */
  readonly isRightToLeft: boolean;
};

type Placed<T> = CodeUnitRange & { readonly value: T };

/**
 * Flatten the layers over a row into runs that tile the row's text on `pane`, in order.
 *
 * @param units - Canonical ranges at whose bounds runs are to end, besides.
 */
export function drawRow(
  row: RowView,
  pane: Pane,
  layers: Layers,
  units: readonly CodeUnitRange[] = [],
): Piece[] {
  const { text, remarks } = row.panes[pane];
  const place = <T extends object>(values: readonly T[], rangeOf: (value: T) => CodeUnitRange) =>
    values.flatMap((value): Placed<T>[] => {
      const range = toPane(row, pane, rangeOf(value));
      return range && range.start < range.end ? [{ ...range, value }] : [];
    });
  const ruby = place(layers.showRuby ? row.ruby : [], (value) => value);
  const hits = place(layers.showTerms ? row.hits : [], (value) => value);
  const repairs = place(layers.showRepairs ? row.changes.filter(isShown) : [], (value) => value);
  const differences = place(layers.showDifferences ? differencesOf(row) : [], (value) => value);
  const marked = place(
    remarks.filter((remark) => isMarked(remark, layers)),
    (value) => value,
  );
  const removed = removedRanges(row, pane);
  const rare = rareCharacters(text);
  const backwards = rightToLeftRuns(text);
  const annotations = place(layers.marks.overlapping(row), ({ target }) => target.position).sort(
    (a, b) => b.end - b.start - (a.end - a.start) || (a.value.created < b.value.created ? -1 : 1),
  );

  const cuts = new Set([0, text.length]);
  for (const { start, end } of [
    ...ruby,
    ...hits,
    ...repairs,
    ...differences,
    ...marked,
    ...removed,
    ...rare,
    ...backwards,
    ...annotations,
    ...place(units, (unit) => unit),
  ]) {
    cuts.add(start);
    cuts.add(end);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const rubyOver = finder(ruby);
  const hitOver = finder(hits);
  const repairOver = finder(repairs);
  const remarkOver = finder(marked);
  const differenceOver = finder(differences);
  const removedOver = finder(removed);
  const rareOver = finder(rare);
  const backwardsOver = finder(backwards);
  return sorted.slice(0, -1).map((at, index) => {
    const end = sorted[index + 1] ?? text.length;
    const covers = (range: CodeUnitRange): boolean => range.start <= at && end <= range.end;
    const reading = rubyOver(at, end);
    return {
      at,
      text: text.slice(at, end),
      reading: reading?.start === at && reading.end === end ? reading.value.reading : null,
      conceptId: hitOver(at, end)?.value.conceptId ?? null,
      annotations: annotations.filter(covers).map(({ value }) => value),
      repair: repairOver(at, end)?.value ?? null,
      remark: remarkOver(at, end)?.value ?? null,
      difference: differenceOver(at, end)?.value ?? null,
      isRemoved: removedOver(at, end) !== null,
      isRare: rareOver(at, end) !== null,
      isRightToLeft: backwardsOver(at, end) !== null,
    };
  });
}

/**
 * Finds the first of `ranges` that covers a run, for runs asked for from left to right: rows with a
 * reading over each character have a thousand of both.
 */
function finder<T extends CodeUnitRange>(
  ranges: readonly T[],
): (at: number, end: number) => T | null {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  let first = 0;
  return (at, end) => {
    while ((sorted[first]?.end ?? Infinity) <= at) first += 1;
    for (let index = first; (sorted[index]?.start ?? Infinity) <= at; index += 1) {
      const range = sorted[index];
      if (range && end <= range.end) return range;
    }
    return null;
  };
}

/** What was accepted as it is written shows as it is. */
function isShown({ rule }: PlacedEntry): boolean {
  return rule !== 'kept';
}

/** Changes of wording are always marked: they are more than a change of script. */
function isMarked(remark: Remark, { leastDoubt }: Layers): boolean {
  if (remark.kind === 'wording') return true;
  return leastDoubt !== null && remark.choice === null && remark.doubt >= leastDoubt;
}
