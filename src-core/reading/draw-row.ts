import type { Annotation } from '../model/annotation';
import type { PlacedEntry } from '../model/document';
import type { Side } from '../model/locale';
import type { RowView } from '../model/reading';
import type { CodeUnitRange } from '../model/text-range';
import { toSide } from './row-sides';

/** What is drawn over the text besides the text itself; canonical offsets, any order. */
export type Layers = {
  readonly annotations: readonly Annotation[];
  readonly repairs: readonly PlacedEntry[];
  readonly showRuby: boolean;
  readonly showTerms: boolean;
  readonly showRepairs: boolean;
};

/** A run of a row's text on one side that is drawn alike from end to end. */
export type Piece = {
  /** Where the run begins in the row's text on this side, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  readonly reading: string | null;
  readonly conceptId: string | null;
  /** Annotations over the run; the last is the one to colour it: the shortest, then the latest. */
  readonly annotations: readonly Annotation[];
  readonly repair: PlacedEntry | null;
};

type Placed<T> = CodeUnitRange & { readonly value: T };

/** Flatten the layers over a row into runs that tile the row's text on `side`, in order. */
export function drawRow(row: RowView, side: Side, written: Side, layers: Layers): Piece[] {
  const text = row.text[side];
  const place = <T extends object>(values: readonly T[], rangeOf: (value: T) => CodeUnitRange) =>
    values.flatMap((value): Placed<T>[] => {
      const range = toSide(row, side, written, rangeOf(value));
      return range && range.start < range.end ? [{ ...range, value }] : [];
    });
  const ruby = place(layers.showRuby ? row.ruby : [], (value) => value);
  const hits = place(layers.showTerms ? row.hits : [], (value) => value);
  const repairs = place(layers.showRepairs ? layers.repairs : [], (value) => value);
  const annotations = place(layers.annotations, ({ target }) => target.position).sort(
    (a, b) => b.end - b.start - (a.end - a.start) || (a.value.created < b.value.created ? -1 : 1),
  );

  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...ruby, ...hits, ...repairs, ...annotations]) {
    cuts.add(start);
    cuts.add(end);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((at, index) => {
    const end = sorted[index + 1] ?? text.length;
    const covers = (range: CodeUnitRange): boolean => range.start <= at && end <= range.end;
    const reading = ruby.find((range) => range.start === at && range.end === end);
    return {
      at,
      text: text.slice(at, end),
      reading: reading?.value.reading ?? null,
      conceptId: hits.find(covers)?.value.conceptId ?? null,
      annotations: annotations.filter(covers).map(({ value }) => value),
      repair: repairs.find(covers)?.value ?? null,
    };
  });
}
