import { z } from 'zod';

import { colors } from '../model/annotation';
import { rowUnits } from '../model/locale';
import { subjectFields, type ConceptId } from '../model/termbase';
import { maxFormsPerWord, maxHighlightsPerCall, maxRowsPerCall, maxTermUnits } from './limits';
import { annotationId, documentId, job, note, offset, uuid } from './schema-parts';

const conceptId = uuid.transform((id) => id as ConceptId);
const term = z.string().trim().min(1).max(maxTermUnits);
const someAnnotations = z.strictObject({
  annotations: z.array(annotationId).max(maxHighlightsPerCall),
});

/** Calls on words, on the user's glossary, and on all places of a word. */
export const wordParams = {
  /** The words around a canonical offset. */
  'word:look-up': z.strictObject({ document: documentId, offset }),
  'word:look-up-text': z.strictObject({ text: z.string().min(1).max(maxTermUnits) }),
  /** Of rows `from` up to, not including, `to`. */
  'word:boundaries': z
    .strictObject({ document: documentId, unit: z.enum(rowUnits), from: offset, to: offset })
    .refine(({ from, to }) => from <= to && to - from <= maxRowsPerCall),
  'concept:save': z.strictObject({
    /** Left out for a new one. */
    concept: conceptId.optional(),
    hant: term,
    hans: term,
    pinyin: z.string().trim().max(maxTermUnits),
    /** Renderings, separated by `; `. */
    english: z.string().trim().max(5000),
    note,
    subjectField: z.enum(subjectFields),
  }),
  'concept:delete': z.strictObject({ concept: conceptId }),
  'concept:restore': z.strictObject({ concept: conceptId }),
  /** Marks every place where one of the forms stands, in one step, with `analysis:progress`. */
  'annotation:create-all': z.strictObject({
    document: documentId,
    job,
    forms: z.array(z.string().min(1).max(maxTermUnits)).min(1).max(maxFormsPerWord),
    color: z.enum(colors),
  }),
  'annotation:delete-all': someAnnotations,
  'annotation:restore-all': someAnnotations,
};
