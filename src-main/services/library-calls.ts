import type { ChannelName } from '#core/ipc/channel-names';
import type {
  ConversionImport,
  Params,
  PhraseImport,
  Results,
  RuleImport,
} from '#core/ipc/contract';
import type { ErrorCode, ErrorDetails } from '#core/model/app-error';
import type { DocumentId, DocumentSummary, PlacedEntry, Ruby } from '#core/model/document';
import type { ImportJobId } from '#core/model/importing';
import type { InterfaceLanguage, PaneView } from '#core/model/locale';

/** Channels that the library answers as they come, once their parameters are checked. */
export const libraryChannels = [
  'settings:get',
  'settings:change',
  'document:list',
  'document:list-deleted',
  'document:list-recent',
  'document:open',
  'document:show',
  'document:rename',
  'document:delete',
  'document:restore',
  'row:list',
  'position:save',
  'change:list',
  'change:at',
  'change:set-accepted',
  'change:set-all',
  'change:choose',
  'rule:list',
  'rule:save',
  'rule:delete',
  'rule:restore',
  'rule:order',
  'rule:set-override',
  'rule:preview',
  'rule:apply',
  'rule:revert',
  'metadata:change',
  'metadata:reset',
  'citation:list',
  'version:list',
  'version:set',
  'version:compare',
  'version:align',
  'version:carry-annotations',
  'review:list',
  'review:settle',
  'review:reopen',
  'import:list',
  'import:report',
  'import:forget',
  'document:readings',
  'document:read-as',
  'find:run',
  'find:contexts',
  'strip:terms',
  'ambiguity:list',
  'audit:run',
  'finding:keep',
  'finding:correct',
  'analysis:stop',
  'annotation:list',
  'annotation:create',
  'annotation:change',
  'annotation:delete',
  'annotation:restore',
  'annotation:create-all',
  'annotation:delete-all',
  'annotation:restore-all',
  'word:look-up',
  'word:look-up-text',
  'word:boundaries',
  'concept:save',
  'concept:delete',
  'concept:restore',
  'glossary:list',
  'document:set-collection',
  'document:set-written',
  'collection:list',
  'collection:create',
  'collection:rename',
  'collection:delete',
  'collection:restore',
  'choice:list',
  'choice:list-all',
  'choice:set',
  'choice:delete',
  'choice:restore',
  'phrase:list',
  'phrase:save',
  'phrase:delete',
  'phrase:restore',
  'ruby:at',
  'ruby:set',
  'ruby:delete',
  'ruby:restore',
  'known:list',
  'known:add',
  'known:add-range',
  'known:add-common',
  'known:remove',
] as const satisfies readonly ChannelName[];
export type LibraryChannel = (typeof libraryChannels)[number];

/** What an import starts from: a file the user chose, bytes that were dropped, or pasted text. */
export type ImportInput =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  /** Bytes that could not be had; the report says why. */
  | { readonly kind: 'unread'; readonly code: ErrorCode; readonly details: ErrorDetails }
  /** `rich-text` is HTML from the clipboard. */
  | { readonly kind: 'text' | 'rich-text'; readonly text: string };

export type ExportFormat = 'md' | 'html';

/** A document's canonical text and the layers that came with it, in canonical offsets. */
export type DocumentLayers = {
  readonly text: string;
  readonly ruby: readonly Ruby[];
  readonly ledger: readonly PlacedEntry[];
};

/** A file by its absolute path. */
type AtPath = { readonly path: string };

/** A file of an import that was not read yet. */
export type WaitingFile = {
  readonly place: number;
  readonly name: string;
  readonly path: string;
};

/** Calls beyond the contract, for the main process and the command line. */
export type InnerCalls = {
  'document:layers': { params: { document: DocumentId }; result: DocumentLayers };
  /** Text of a canonical range as a pane shows it, readings left out. */
  'text:of-pane': {
    params: { document: DocumentId; start: number; end: number; view: PaneView };
    result: string;
  };
  /** What `selection:copy` puts on the clipboard, its words in `language`. */
  'text:to-copy': {
    params: Params<'selection:copy'> & { language: InterfaceLanguage };
    result: string;
  };
  /** The imported bytes, untouched, and the name they came with. */
  'source:read': { params: { document: DocumentId }; result: { name: string; bytes: Uint8Array } };
  /** Writes the file at `path`, whole or not at all. */
  'notes:export': {
    params: {
      document: DocumentId;
      format: ExportFormat;
      path: string;
      language: InterfaceLanguage;
    };
    result: null;
  };
  /** The document read last that is not in the trash; null in an empty library. */
  'document:last-read': { params: Record<string, never>; result: DocumentId | null };
  /** Opens the report of an import. Items without a path are not to be had again. */
  'import:begin-job': {
    params: {
      job: ImportJobId;
      folder: string | null;
      skipped: number;
      items: readonly { readonly path: string | null; readonly name: string }[];
    };
    result: null;
  };
  /**
   * Imports the file at a place of the report, whole or not at all. Errors: see AppError;
   * `already-in-library` carries the id of the document that is there in `details.document`.
   */
  'import:one': {
    params: { job: ImportJobId; place: number; input: ImportInput };
    result: DocumentSummary;
  };
  /** Loads what the first look-up of a word would have to wait for, giving way to other calls. */
  'word:prepare': { params: Record<string, never>; result: null };
  'import:end-job': { params: { job: ImportJobId }; result: null };
  /** The files of an import that can be gone on with. */
  'import:resume-job': { params: { job: ImportJobId }; result: WaitingFile[] };
  /** Stops an import; its `import:one` fails with `cancelled`. */
  'import:stop': { params: { job: ImportJobId }; result: null };
  'rule:import-file': { params: AtPath; result: RuleImport };
  'rule:export-file': { params: AtPath; result: null };
  /** As the channels `phrase:` and `choice:` of these names, with the file at `path`. */
  'phrase:import-file': { params: Params<'phrase:import'> & AtPath; result: PhraseImport };
  'phrase:export-file': { params: Params<'phrase:export'> & AtPath; result: null };
  'choice:import-file': { params: AtPath; result: ConversionImport };
  'choice:export-file': { params: AtPath; result: null };
};

/** Everything the library can be asked, in process or across a worker's port. */
export type LibraryCalls = {
  [N in LibraryChannel]: { params: Params<N>; result: Results[N] };
} & InnerCalls;
export type LibraryCallName = keyof LibraryCalls;

/** Told while an import runs; `fraction` is 0 to 1. */
export type ProgressListener = (job: string, name: string, fraction: number) => void;

/** Told while a document is analysed; `fraction` is 0 to 1. */
export type AnalysisListener = (job: string, fraction: number) => void;

/** The library as its users see it: one asynchronous function for every call; failures are AppErrors. */
export type CallLibrary = <N extends LibraryCallName>(
  name: N,
  params: LibraryCalls[N]['params'],
) => Promise<LibraryCalls[N]['result']>;
