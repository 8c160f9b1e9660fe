import { z } from 'zod';

import { maxQueryUnits } from '../model/find';
import { maxRowsPerCall } from './limits';
import { documentId, job, paneViews, place } from './schema-parts';

/** Calls that look through the whole of a document. */
export const findParams = {
  'find:run': z.strictObject({
    document: documentId,
    /** What the panes show may be searched too. */
    views: paneViews,
    job,
    query: z.string().max(maxQueryUnits),
    options: z.strictObject({
      isExact: z.boolean(),
      isPinyin: z.boolean(),
      isPattern: z.boolean(),
      isWholeWords: z.boolean(),
    }),
    /** Whether to wait for what the panes show, which may have to be made first. */
    isWhole: z.boolean(),
  }),
  'find:contexts': z.strictObject({
    document: documentId,
    places: z.array(place).max(maxRowsPerCall),
  }),
  'strip:terms': z.strictObject({ document: documentId, job }),
};
