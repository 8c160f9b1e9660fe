import type { Remark } from '../model/conversion';
import type { AlignedText } from '../model/segment';

/** A row of the text as a pane shows it; the remarks in canonical offsets. */
export type ConvertedRow = AlignedText & { readonly remarks: readonly Remark[] };

/** Converts a row that begins at `start` of the canonical text. */
export type PaneConverter = (row: string, start: number) => ConvertedRow;
