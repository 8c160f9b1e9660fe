import type { Remark } from './conversion';
import type { DocumentSummary, PlacedEntry, Ruby } from './document';
import type { Pane, WrittenLocale } from './locale';
import type { Alignment } from './segment';
import type { Block } from './structure';
import type { TermHit } from './termbase';
import type { CodeUnitRange } from './text-range';

/**
 * The rows of a document: three numbers each, `start, end, level`.
 * `[start, end)` counts UTF-16 units of the canonical text, line ends left out; `level` is the
 * heading level (1 highest), 0 for body text, -1 for the continuation of the paragraph above.
 */
export type RowTable = Int32Array;
export const rowWidth = 3;

/** A heading with the level it has; `text` is canonical. */
export type Heading = CodeUnitRange & { readonly level: number; readonly text: string };

/** A document as the reader opens it. */
export type OpenDocument = {
  readonly summary: DocumentSummary;
  /** The standard that the text is written in. */
  readonly written: WrittenLocale;
  readonly rows: RowTable;
  readonly outline: readonly Heading[];
  /**
   * Every repair and correction, and what was accepted as written; offered and undone ones too, in
   * text order. What cleaning rules did and what was cut is in the rows, and in `change:list`.
   */
  readonly repairs: readonly PlacedEntry[];
  /** Canonical offset at the top of the window when it was last read. */
  readonly position: number;
  /** The rows from a little above that position on: about what the window shows first. */
  readonly firstRows: readonly RowView[];
};

/** What a pane shows of a row. */
export type PaneText = {
  readonly text: string;
  /**
   * From the canonical text to this one, counted from the row's start on both sides; null where
   * the pane shows the text as it is written.
   */
  readonly alignment: Alignment | null;
  /** Canonical offsets, in order. */
  readonly remarks: readonly Remark[];
};

/** One row, ready to draw. */
export type RowView = CodeUnitRange & {
  readonly index: number;
  readonly level: number;
  /** The canonical text of `[start, end)`. */
  readonly written: string;
  /** What the source's format says of the lines it stands in; null where it says nothing. */
  readonly block: Block | null;
  /** What was done to the text here, undone or offered entries too; lifted glosses left out. */
  readonly changes: readonly PlacedEntry[];
  readonly panes: Readonly<Record<Pane, PaneText>>;
  /** Canonical offsets. */
  readonly ruby: readonly Ruby[];
  readonly hits: readonly TermHit[];
};
