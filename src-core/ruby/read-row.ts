import type { Ruby } from '../model/document';
import type { ReadingOrigin, ReadingOverride } from '../model/reading-override';
import type { AlignedText } from '../model/segment';
import type { TermHit } from '../model/termbase';
import type { CodeUnitRange } from '../model/text-range';
import type { Syllable } from './taiwan-readings';

/** A row of a text with all that gives it readings. */
export type ReadRow = CodeUnitRange & {
  /** The canonical text of `[start, end)`. */
  readonly written: string;
  /** The same in Simplified script, aligned to it; null where it is written in that. */
  readonly hans: AlignedText | null;
  /** What the source gives, in canonical offsets, sorted, not overlapping. */
  readonly source: readonly Ruby[];
  /** Canonical offsets, sorted, not overlapping. */
  readonly hits: readonly TermHit[];
  /** What the user gave single places, by their start. */
  readonly places: readonly ReadingOverride[];
};

/** A reading that may be shown; without `text` it is spelt from its syllable. Null for none at all. */
export type OfferedReading = CodeUnitRange & {
  readonly origin: ReadingOrigin;
  readonly syllable: Syllable;
  readonly text?: string;
};
