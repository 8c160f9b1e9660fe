import { z } from 'zod';

import { isChoiceText, isPhraseText } from '../conversion/rule-text';
import { colors, type AnnotationId } from '../model/annotation';
import type { CollectionId } from '../model/collection';
import {
  choiceScopes,
  choiceTargets,
  conversionDirections,
  phraseScopes,
  type ChoiceId,
  type PhraseId,
} from '../model/conversion';
import type { DocumentId } from '../model/document';
import { ambiguityFilters } from '../model/inspection';
import { interfaceLanguages, paneLocales, writtenLocales } from '../model/locale';
import { sidePanels, themes } from '../model/settings';
import type { ChannelName } from './channel-names';
import {
  maxCollectionNameUnits,
  maxCorrectionUnits,
  maxNoteUnits,
  maxPhrasesPerCall,
  maxPlacesPerCall,
  maxRowsPerCall,
  maxSourceBytes,
} from './limits';

const uuid = z.uuid();
const documentId = uuid.transform((id) => id as DocumentId);
const annotationId = uuid.transform((id) => id as AnnotationId);
const offset = z.int().nonnegative();
const note = z.string().max(maxNoteUnits);
const tag = z.string().trim().min(1).max(100);
const tags = z.array(tag).max(50);
const nothing = z.strictObject({});
const job = uuid;
const place = z.strictObject({ start: offset, end: offset });
const paneView = z.strictObject({ locale: z.enum(paneLocales), wording: z.boolean() });
const paneViews = z.strictObject({ left: paneView, right: paneView });
const collectionId = uuid.transform((id) => id as CollectionId);
const collectionName = z.string().trim().min(1).max(maxCollectionNameUnits);
const choiceId = uuid.transform((id) => id as ChoiceId);
const choiceText = z.string().refine(isChoiceText);
const phraseId = uuid.transform((id) => id as PhraseId);
const phraseText = z.string().trim().refine(isPhraseText);
const somePhrases = z.strictObject({ phrases: z.array(phraseId).max(maxPhrasesPerCall) });
const directions = z
  .array(z.enum(conversionDirections))
  .min(1)
  .transform((some) => conversionDirections.filter((direction) => some.includes(direction)));

const wantsDocument = 'this scope wants a document';

/** What each call accepts. The main process parses with these; nobody restates them as types. */
export const paramsSchemas = {
  'app:describe': nothing,
  'settings:get': nothing,
  'settings:change': z.strictObject({
    language: z.enum(['system', ...interfaceLanguages]).optional(),
    theme: z.enum(themes).optional(),
    showRuby: z.boolean().optional(),
    showTerms: z.boolean().optional(),
    showRepairs: z.boolean().optional(),
    textSize: z.int().min(14).max(32).optional(),
    showLibrary: z.boolean().optional(),
    showAmbiguities: z.boolean().optional(),
    showDifferences: z.boolean().optional(),
    sidePanel: z.enum(['none', ...sidePanels]).optional(),
    leftPane: paneView.optional(),
    rightPane: paneView.optional(),
  }),
  'document:list': nothing,
  'document:list-deleted': nothing,
  'document:open': z.strictObject({ document: documentId, views: paneViews }),
  'document:show': z.strictObject({ document: documentId, views: paneViews }),
  'document:rename': z.strictObject({
    document: documentId,
    title: z.string().trim().min(1).max(500),
  }),
  'document:delete': z.strictObject({ document: documentId }),
  'document:restore': z.strictObject({ document: documentId }),
  'document:save-source': z.strictObject({ document: documentId }),
  'row:list': z
    .strictObject({ document: documentId, views: paneViews, from: offset, to: offset })
    .refine(({ from, to }) => from <= to && to - from <= maxRowsPerCall),
  'position:save': z.strictObject({ document: documentId, offset }),
  'selection:copy': z.strictObject({
    document: documentId,
    start: offset,
    end: offset,
    view: paneView,
  }),
  'repair:set-accepted': z.strictObject({
    document: documentId,
    views: paneViews,
    sourceStarts: z.array(offset).min(1).max(maxPlacesPerCall),
    accepted: z.boolean(),
  }),
  'ambiguity:list': z
    .strictObject({
      document: documentId,
      job,
      filter: z.enum(ambiguityFilters),
      from: offset,
      to: offset,
    })
    .refine(({ from, to }) => from <= to && to - from <= maxRowsPerCall),
  'audit:run': z.strictObject({ document: documentId, job }),
  'finding:keep': z.strictObject({
    document: documentId,
    places: z.array(place).min(1).max(maxPlacesPerCall),
  }),
  'finding:correct': z.strictObject({
    document: documentId,
    views: paneViews,
    places: z.array(place).min(1).max(maxPlacesPerCall),
    text: z.string().min(1).max(maxCorrectionUnits),
  }),
  'analysis:stop': z.strictObject({ job }),
  'annotation:list': z.strictObject({ document: documentId }),
  'annotation:create': z.strictObject({
    document: documentId,
    start: offset,
    end: offset,
    color: z.enum(colors),
    note,
    tags,
  }),
  'annotation:change': z.strictObject({
    annotation: annotationId,
    color: z.enum(colors).optional(),
    note: note.optional(),
    tags: tags.optional(),
  }),
  'annotation:delete': z.strictObject({ annotation: annotationId }),
  'annotation:restore': z.strictObject({ annotation: annotationId }),
  'glossary:list': nothing,
  'import:choose-files': z.strictObject({ job }),
  'import:bytes': z.strictObject({
    job,
    name: z.string().min(1).max(1000),
    bytes: z.instanceof(Uint8Array),
  }),
  'import:text': z.strictObject({ job, text: z.string().max(maxSourceBytes) }),
  'import:cancel': z.strictObject({ job }),
  'export:save': z.strictObject({ document: documentId, format: z.enum(['md', 'html']) }),
  'document:set-collection': z.strictObject({
    document: documentId,
    collection: collectionId.nullable(),
  }),
  'document:set-written': z.strictObject({
    document: documentId,
    written: z.enum(writtenLocales).nullable(),
  }),
  'collection:list': nothing,
  'collection:create': z.strictObject({ name: collectionName }),
  'collection:rename': z.strictObject({ collection: collectionId, name: collectionName }),
  'collection:delete': z.strictObject({ collection: collectionId }),
  'collection:restore': z.strictObject({ collection: collectionId }),
  'choice:list': z.strictObject({ document: documentId }),
  'choice:list-all': nothing,
  // What the scope has no need of is not looked at.
  'choice:set': z
    .strictObject({
      scope: z.enum(choiceScopes),
      document: documentId.optional(),
      start: offset.optional(),
      target: z.enum(choiceTargets),
      source: choiceText,
      chosen: choiceText,
    })
    .refine(({ scope, document }) => scope === 'library' || document !== undefined, wantsDocument)
    .refine(
      ({ scope, start }) => scope !== 'place' || start !== undefined,
      'a place wants a start',
    ),
  'choice:delete': z.strictObject({ choice: choiceId }),
  'choice:restore': z.strictObject({ choice: choiceId }),
  'choice:export': nothing,
  'choice:import': nothing,
  'phrase:list': z.strictObject({ document: documentId.optional() }),
  'phrase:save': z
    .strictObject({
      phrase: phraseId.optional(),
      scope: z.enum(phraseScopes),
      document: documentId.optional(),
      hans: phraseText,
      hant: phraseText,
      directions,
    })
    .refine(
      ({ scope, document, phrase }) => scope === 'library' || (document ?? phrase),
      wantsDocument,
    ),
  'phrase:delete': somePhrases,
  'phrase:restore': somePhrases,
  'phrase:export': z
    .strictObject({
      direction: z.enum(conversionDirections),
      scope: z.enum(phraseScopes).optional(),
      document: documentId.optional(),
    })
    .refine(
      ({ scope = 'library', document }) => scope === 'library' || document !== undefined,
      wantsDocument,
    ),
  'phrase:import': z
    .strictObject({
      direction: z.enum(conversionDirections),
      scope: z.enum(phraseScopes),
      document: documentId.optional(),
    })
    .refine(({ scope, document }) => scope === 'library' || document !== undefined, wantsDocument),
} satisfies Record<ChannelName, z.ZodType>;

export type Params<N extends ChannelName> = z.output<(typeof paramsSchemas)[N]>;
export type ParamsInput<N extends ChannelName> = z.input<(typeof paramsSchemas)[N]>;
