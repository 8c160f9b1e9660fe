import { z } from 'zod';

import { encodings, mojibakes } from '../model/document';
import type { ImportJobId } from '../model/importing';
import { maxImportItems, maxSourceBytes } from './limits';
import { documentId, job, nothing, offset, paneViews, uuid } from './schema-parts';

const importJob = uuid.transform((id) => id as ImportJobId);
/** A file's name, with folders above it where a folder was dropped; only ever shown. */
const fileName = z.string().min(1).max(1000);
const decoding = z.strictObject({
  encoding: z.enum(encodings),
  mojibake: z.enum(mojibakes).nullable(),
});

/** Calls that bring texts in, and say how their bytes are read. */
export const importParams = {
  'import:choose-files': z.strictObject({ job: importJob }),
  'import:choose-folder': z.strictObject({ job: importJob }),
  'import:begin': z.strictObject({
    job: importJob,
    folder: fileName.nullable(),
    /** Files of the folder that are of no format that is read. */
    skipped: offset,
    names: z.array(fileName).min(1).max(maxImportItems),
  }),
  'import:bytes': z.strictObject({
    job: importJob,
    place: z.int().nonnegative().max(maxImportItems),
    name: fileName,
    bytes: z.instanceof(Uint8Array),
  }),
  /** A file that could not be handed over as bytes: its line in the report says why. */
  'import:unread': z.strictObject({
    job: importJob,
    place: z.int().nonnegative().max(maxImportItems),
    name: fileName,
    problem: z.enum(['too-large', 'file-missing', 'no-permission']),
    /** Bytes of the file. */
    size: offset,
  }),
  'import:end': z.strictObject({ job: importJob }),
  'import:text': z.strictObject({
    job: importJob,
    text: z.string().max(maxSourceBytes),
    /** The same as rich text, where the clipboard had it. */
    html: z.string().max(maxSourceBytes).nullable(),
  }),
  'import:cancel': z.strictObject({ job: importJob }),
  'import:list': nothing,
  'import:report': z.strictObject({ job: importJob }),
  'import:resume': z.strictObject({ job: importJob }),
  'import:forget': z.strictObject({ job: importJob }),
  'document:readings': z.strictObject({ document: documentId }),
  'document:read-as': z.strictObject({
    document: documentId,
    views: paneViews,
    job,
    /** Null finds out anew. */
    decoding: decoding.nullable(),
  }),
};
