import type { Annotation } from '../model/annotation';
import type { CleaningResults } from './cleaning-results';
import type { FindResults } from './find-results';
import type { ImportResults } from './import-results';
import type { RubyResults } from './ruby-results';
import type { PrintResults } from './print-results';
import type { VersionResults } from './version-results';
import type { WordResults } from './word-results';
import type { Collection } from '../model/collection';
import type { Choice, Phrase, PhraseId } from '../model/conversion';
import type { DocumentId, DocumentSummary, PlacedEntry } from '../model/document';
import type { AmbiguityPage, Audit } from '../model/inspection';
import type { InterfaceLanguage } from '../model/locale';
import type { OpenDocument, RowView } from '../model/reading';
import type { Settings } from '../model/settings';
import type { Glossary } from '../model/termbase';

/** What each call gives back. */
export type Results = ImportResults &
  CleaningResults &
  VersionResults &
  FindResults &
  WordResults &
  RubyResults &
  PrintResults & {
    'app:describe': AppDescription;
    'settings:get': Settings;
    'settings:change': Settings;
    'menu:set-available': null;
    'document:list': DocumentSummary[];
    /** Those in the trash, newest first. */
    'document:list-deleted': DocumentSummary[];
    /** The documents opened last, the latest first; ten at most. */
    'document:list-recent': RecentDocument[];
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
    /** Puts the text on the clipboard: as the pane shows it, or in both scripts. Readings are left out. */
    'selection:copy': null;
    /** Computed at the first call for a text, with `analysis:progress`; fails with `cancelled`. */
    'ambiguity:list': AmbiguityPage;
    'audit:run': Audit;
    /** `sourceStarts` of the entries made, for undoing them with `change:set-accepted`. */
    'finding:keep': { repairs: readonly PlacedEntry[]; sourceStarts: number[] };
    'finding:correct': { opened: OpenDocument; sourceStarts: number[] };
    'analysis:stop': null;
    'annotation:list': Annotation[];
    'annotation:create': Annotation;
    'annotation:change': Annotation;
    'annotation:delete': null;
    'annotation:restore': Annotation;
    'glossary:list': Glossary[];
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

/** A document that was read, and how far: the canonical offset at the top of the window. */
export type RecentDocument = { readonly document: DocumentId; readonly position: number };

export type AppDescription = {
  readonly version: string;
  readonly electron: string;
  /** The language of the system, as near as the interface speaks it. */
  readonly systemLanguage: InterfaceLanguage;
  /** Document to show first: named on the command line, else the last one read; null in an empty library. */
  readonly firstDocument: DocumentId | null;
};
