import { z } from 'zod';

import { isChoiceText, isPhraseText } from '../conversion/rule-text';
import { colors, type Annotation, type AnnotationId } from '../model/annotation';
import type { ErrorCode, ErrorDetails } from '../model/app-error';
import type { Collection, CollectionId } from '../model/collection';
import {
  choiceScopes,
  choiceTargets,
  conversionDirections,
  phraseScopes,
  type Choice,
  type ChoiceId,
  type Phrase,
  type PhraseId,
} from '../model/conversion';
import type { DocumentId, DocumentSummary, PlacedEntry } from '../model/document';
import { ambiguityFilters, type AmbiguityPage, type Audit } from '../model/inspection';
import {
  interfaceLanguages,
  paneLocales,
  writtenLocales,
  type InterfaceLanguage,
} from '../model/locale';
import type { OpenDocument, RowView } from '../model/reading';
import { sidePanels, themes, type Settings } from '../model/settings';
import type { Glossary } from '../model/termbase';
import type { ChannelName, EventName } from './channel-names';
import {
  maxCorrectionUnits,
  maxNoteUnits,
  maxPlacesPerCall,
  maxCollectionNameUnits,
  maxPhrasesPerCall,
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

/** What each call gives back. */
export type Results = {
  'app:describe': AppDescription;
  'settings:get': Settings;
  'settings:change': Settings;
  'document:list': DocumentSummary[];
  /** Those in the trash, newest first. */
  'document:list-deleted': DocumentSummary[];
  'document:open': OpenDocument;
  /** As `document:open`, without making the document the last read. */
  'document:show': OpenDocument;
  'document:rename': DocumentSummary;
  'document:delete': null;
  'document:restore': DocumentSummary;
  /** The path written, to be shown; null where the user closed the dialog. */
  'document:save-source': string | null;
  'row:list': RowView[];
  'position:save': null;
  /** Puts the text as a pane shows it on the clipboard, readings left out. */
  'selection:copy': null;
  'repair:set-accepted': OpenDocument;
  /** Computed at the first call for a text, with `analysis:progress`; fails with `cancelled`. */
  'ambiguity:list': AmbiguityPage;
  'audit:run': Audit;
  /** `sourceStarts` of the entries made, for undoing them with `repair:set-accepted`. */
  'finding:keep': { repairs: readonly PlacedEntry[]; sourceStarts: number[] };
  'finding:correct': { opened: OpenDocument; sourceStarts: number[] };
  'analysis:stop': null;
  'annotation:list': Annotation[];
  'annotation:create': Annotation;
  'annotation:change': Annotation;
  'annotation:delete': null;
  'annotation:restore': Annotation;
  'glossary:list': Glossary[];
  'import:choose-files': ImportResult[];
  'import:bytes': ImportResult[];
  'import:text': ImportResult[];
  'import:cancel': null;
  'export:save': string | null;
  'document:set-collection': DocumentSummary;
  /** Null goes by the detected script again. */
  'document:set-written': DocumentSummary;
  /** By name. */
  'collection:list': Collection[];
  'collection:create': Collection;
  'collection:rename': Collection;
  /** Its documents are in none then; what is set for it rests with it, until it is restored. */
  'collection:delete': null;
  'collection:restore': Collection;
  /**
   * The choices that hold in a document, the narrowest scope first. One for a place is left out
   * while another text stands there.
   */
  'choice:list': Choice[];
  /** All of the library. `start` is null where another text stands at the place now. */
  'choice:list-all': Choice[];
  'choice:set': ChoiceChange;
  'choice:delete': null;
  'choice:restore': ChoiceChange;
  /** The path written; null where the user closed the dialog. */
  'choice:export': string | null;
  /** Null where the user closed the dialog. */
  'choice:import': ConversionImport | null;
  /** All phrases, or those that hold in a document, the narrowest scope first. */
  'phrase:list': Phrase[];
  /** The phrase has a new id, also where it takes the place of the one named. */
  'phrase:save': PhraseChange & { readonly phrase: Phrase };
  'phrase:delete': null;
  'phrase:restore': PhraseChange;
  /** Of all phrases, or of those of one scope. */
  'phrase:export': string | null;
  /** Null where the user closed the dialog. */
  'phrase:import': PhraseImport | null;
};

/** `replaced` stood in its place; undone by deleting `choice` and restoring `replaced`. */
export type ChoiceChange = { readonly choice: Choice; readonly replaced: Choice | null };

/**
 * What became of the user dictionary. Within a scope a text has one counterpart in each direction:
 * a phrase takes the place of those that say otherwise. Undone by deleting `made`, then restoring
 * `removed`.
 */
export type PhraseChange = {
  readonly made: readonly PhraseId[];
  readonly removed: readonly PhraseId[];
};

/** How the import of an OpenCC dictionary went. Entries that were there already only count in `total`. */
export type PhraseImport = PhraseChange & {
  readonly total: number;
  readonly added: number;
  readonly changed: number;
  /** Entries that were left out, in all; `problems` are the first 20. */
  readonly refused: number;
  readonly problems: readonly PhraseProblem[];
};

/** `line` counts from 1; null where the line is a good one, but no phrase. */
export type PhraseProblem = { readonly line: number | null; readonly reason: string };

/** How the import of a file of conversions went. What was there already counts nowhere. */
export type ConversionImport = {
  /** Collections that were made. */
  readonly collections: number;
  readonly choices: { readonly added: number; readonly changed: number };
  readonly phrases: { readonly added: number; readonly changed: number };
  /** Choices and phrases left out: their document is not in the library, or not their place. */
  readonly unplaced: number;
};

export type AppDescription = {
  readonly version: string;
  readonly electron: string;
  /** The language of the system, as near as the interface speaks it. */
  readonly systemLanguage: InterfaceLanguage;
  /** Document to show first: named on the command line, else the last one read; null in an empty library. */
  readonly firstDocument: DocumentId | null;
};

/** How the import of one file ended. `already-in-library` names the document in `existing`. */
export type ImportResult =
  | { readonly ok: true; readonly name: string; readonly document: DocumentSummary }
  | {
      readonly ok: false;
      readonly name: string;
      readonly error: IpcError;
      readonly existing: DocumentId | null;
    };

/** What travels with each event. */
export type EventPayloads = {
  /** `fraction` is 0 to 1 of this file. */
  'import:progress': { readonly job: string; readonly name: string; readonly fraction: number };
  /** Files the main process imported by itself: from the command line, or from a second start. */
  'import:finished': { readonly results: readonly ImportResult[] };
  /** `fraction` is 0 to 1 of the job that `ambiguity:list` or `audit:run` was called with. */
  'analysis:progress': { readonly job: string; readonly fraction: number };
  'menu:command': { readonly command: MenuCommand };
};

export const menuCommands = [
  'import-files',
  'import-paste',
  'export-notes',
  'save-source',
  'undo',
  'redo',
  'toggle-library',
  'toggle-notes',
  'toggle-ruby',
  'toggle-terms',
  'toggle-differences',
  'toggle-ambiguities',
  'toggle-audit',
  'dictionary',
  'properties',
  'larger-text',
  'smaller-text',
  'settings',
  'shortcuts',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

export type Params<N extends ChannelName> = z.output<(typeof paramsSchemas)[N]>;
export type ParamsInput<N extends ChannelName> = z.input<(typeof paramsSchemas)[N]>;

/** Electron passes only an error's message across processes, so failures cross as values. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: IpcError };
export type IpcError = { readonly code: ErrorCode; readonly details: ErrorDetails };

export type Handlers = {
  [N in ChannelName]: (params: Params<N>) => Results[N] | Promise<Results[N]>;
};

/** What the preload offers the page as `window.duizhao`. */
export type Bridge = {
  call(name: ChannelName, params: unknown): Promise<Outcome<unknown>>;
  /** Calls `listener` at each event until the returned function is called. */
  on(name: EventName, listener: (payload: unknown) => void): () => void;
};
