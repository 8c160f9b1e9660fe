import type { Ruby } from './document';
import type { CodeUnitRange } from './text-range';

/** What a block of a document is. `note` is a footnote or endnote; `row` is a row of a table. */
export const blockKinds = [
  'paragraph',
  'heading',
  'item',
  'row',
  'note',
  'quote',
  'preformatted',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/**
 * A block of a decoded source: what its format says of a stretch of lines.
 *
 * `[start, end)` counts UTF-16 units of the **decoded source**, like the ledger, the line end after it
 * left out. Blocks are sorted and do not overlap. Cells of a `row` are parted by a tab.
 */
export type Block = CodeUnitRange & {
  readonly kind: BlockKind;
  /**
   * Of a heading 1 to 6, 1 the outermost; of an item how deep its list is, from 1; of a row 0 for the
   * table's head and 1 for any other; else 0.
   */
  readonly level: number;
  /** What stands before an item (`1.`, `•`) or names a note (`1`, `*`); it is no part of the text. */
  readonly marker: string | null;
};

/** What a format says of a decoded source besides its text. Offsets as in {@link Block}. */
export type Structure = {
  readonly blocks: readonly Block[];
  /** Real ruby of the source; its readings are no part of the text. */
  readonly ruby: readonly Ruby[];
};

export const noStructure: Structure = { blocks: [], ruby: [] };
