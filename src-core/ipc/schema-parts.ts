import { z } from 'zod';

import { isChoiceText, isPhraseText } from '../conversion/rule-text';
import type { AnnotationId } from '../model/annotation';
import type { CollectionId } from '../model/collection';
import { conversionDirections, type ChoiceId, type PhraseId } from '../model/conversion';
import type { DocumentId } from '../model/document';
import { paneLocales, rowUnits } from '../model/locale';
import { rubyNotations, rubyRegions, rubyScopes } from '../model/ruby-view';
import { maxCollectionNameUnits, maxNoteUnits, maxPhrasesPerCall } from './limits';

/** Parts that the schemas of the calls are made of. */
export const uuid = z.uuid();
export const documentId = uuid.transform((id) => id as DocumentId);
export const annotationId = uuid.transform((id) => id as AnnotationId);
export const offset = z.int().nonnegative();
export const note = z.string().max(maxNoteUnits);
export const tag = z.string().trim().min(1).max(100);
export const tags = z.array(tag).max(50);
export const nothing = z.strictObject({});
export const job = z.uuid();
export const place = z.strictObject({ start: offset, end: offset });
export const paneView = z.strictObject({ locale: z.enum(paneLocales), wording: z.boolean() });
export const paneViews = z.strictObject({
  left: paneView,
  right: paneView,
  third: paneView,
  unit: z.enum(rowUnits),
  ruby: z.strictObject({
    scope: z.enum(rubyScopes),
    notation: z.enum(rubyNotations),
    region: z.enum(rubyRegions),
  }),
});
export const collectionId = uuid.transform((id) => id as CollectionId);
export const collectionName = z.string().trim().min(1).max(maxCollectionNameUnits);
export const choiceId = uuid.transform((id) => id as ChoiceId);
export const choiceText = z.string().refine(isChoiceText);
export const phraseId = uuid.transform((id) => id as PhraseId);
export const phraseText = z.string().trim().refine(isPhraseText);
export const somePhrases = z.strictObject({ phrases: z.array(phraseId).max(maxPhrasesPerCall) });
export const directions = z
  .array(z.enum(conversionDirections))
  .min(1)
  .transform((some) => conversionDirections.filter((direction) => some.includes(direction)));

export const wantsDocument = 'this scope wants a document';
