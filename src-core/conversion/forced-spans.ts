import type { SegmentKind } from '../model/segment';
import type { CodeUnitRange } from '../model/text-range';

/** A range of a text that becomes `replacement`, whatever the dictionaries say. In UTF-16 units. */
export type ForcedSpan = CodeUnitRange & {
  readonly replacement: string;
  readonly kind: SegmentKind;
};
