import { z } from 'zod';

import { metadataFields } from '../model/policy';
import type { ReviewItemId } from '../model/review';
import { documentId, job, place, uuid } from './schema-parts';

const reviewItem = uuid.transform((id) => id as ReviewItemId);
const short = z.string().trim().max(500);
const date = z.iso.date();
const address = z.url({ protocol: /^https?$/u }).max(2000);

/** Calls on what is known of a document, and on how it stands to others. */
export const versionParams = {
  /** Null takes a field away; a field that is left out stays. */
  'metadata:change': z.strictObject({
    document: documentId,
    issuers: z.array(short.min(1)).max(30).optional(),
    documentNumber: short.min(1).nullable().optional(),
    written: date.nullable().optional(),
    published: date.nullable().optional(),
    effective: date.nullable().optional(),
    expires: date.nullable().optional(),
    address: address.nullable().optional(),
  }),
  /** Back to what the text itself says. */
  'metadata:reset': z.strictObject({ document: documentId, field: z.enum(metadataFields) }),
  'citation:list': z.strictObject({ document: documentId }),
  'version:list': z.strictObject({ document: documentId }),
  /** Say that a document is a version of another, or with null that it is none. */
  'version:set': z.strictObject({ document: documentId, origin: documentId.nullable() }),
  'version:compare': z.strictObject({ from: documentId, to: documentId, job }),
  'version:align': z.strictObject({ from: documentId, to: documentId, job }),
  'version:carry-annotations': z.strictObject({ from: documentId, to: documentId, job }),
  'review:list': z.strictObject({ document: documentId }),
  /** Null for an annotation that is not wanted there. */
  'review:settle': z.strictObject({ item: reviewItem, place: place.nullable() }),
  'review:reopen': z.strictObject({ item: reviewItem }),
};
