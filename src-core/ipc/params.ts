import { z } from 'zod';

import { colors } from '../model/annotation';
import {
  choiceScopes,
  choiceTargets,
  conversionDirections,
  phraseScopes,
} from '../model/conversion';
import { copyForms } from '../formats/selection-text';
import { ambiguityFilters } from '../model/inspection';
import { writtenLocales } from '../model/locale';
import type { ChannelName } from './channel-names';
import { cleaningParams } from './cleaning-params';
import { findParams } from './find-params';
import { importParams } from './import-params';
import { maxCorrectionUnits, maxPlacesPerCall, maxRowsPerCall } from './limits';
import {
  annotationId,
  choiceId,
  choiceText,
  collectionId,
  collectionName,
  directions,
  documentId,
  job,
  note,
  nothing,
  offset,
  paneView,
  paneViews,
  phraseId,
  phraseText,
  place,
  somePhrases,
  tags,
  wantsDocument,
} from './schema-parts';
import { rubyParams } from './ruby-params';
import { printParams } from './print-params';
import { settingsChange } from './settings-params';
import { versionParams } from './version-params';
import { wordParams } from './word-params';

/** What each call accepts. The main process parses with these; nobody restates them as types. */
export const paramsSchemas = {
  ...importParams,
  ...cleaningParams,
  ...versionParams,
  ...findParams,
  ...wordParams,
  ...rubyParams,
  ...printParams,
  'app:describe': nothing,
  'settings:get': nothing,
  'settings:change': settingsChange,
  'menu:set-available': z.strictObject({ document: z.boolean(), selection: z.boolean() }),
  'document:list': nothing,
  'document:list-deleted': nothing,
  'document:list-recent': nothing,
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
    form: z.enum(copyForms),
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
