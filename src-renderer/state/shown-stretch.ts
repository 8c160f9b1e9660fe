import { create } from 'zustand';

import type { CodeUnitRange } from '#core/model/text-range';

/** The stretch of the text that is in the reader's window, in canonical offsets; follows each scroll. */
export const useShownStretch = create<CodeUnitRange>(() => ({ start: 0, end: 0 }));
