import type { DocumentId, DocumentSummary, Encoding, SourceSample } from '../model/document';
import type { ImportItem, ImportJob } from '../model/importing';
import type { OpenDocument } from '../model/reading';
import type { IpcError } from './outcome';

export type ImportResults = {
  'import:choose-files': ImportResult[];
  /** All files below a folder that are of a format that is read; empty where the dialog was closed. */
  'import:choose-folder': ImportResult[];
  /** Opens a report for files that come as bytes. */
  'import:begin': null;
  'import:bytes': ImportResult;
  'import:unread': ImportResult;
  'import:end': null;
  'import:text': ImportResult[];
  'import:cancel': null;
  /** The newest first. */
  'import:list': ImportJob[];
  'import:report': { readonly job: ImportJob; readonly items: readonly ImportItem[] };
  /** Goes on with the files that still wait. */
  'import:resume': ImportResult[];
  'import:forget': null;
  'document:readings': SourceReadings;
  'document:read-as': OpenDocument;
};

/** How the bytes of a document may be read. */
export type SourceReadings = {
  /** The likeliest ways, the best first, three where there are so many; none for a format without encoding. */
  readonly samples: readonly SourceSample[];
  /** Encodings that parts of a mixed source were read in, in order; empty where one reads it all. */
  readonly mixed: readonly Encoding[];
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

/** `fraction` is 0 to 1 of the file; `place` counts the files of the import from 0. */
export type ImportProgress = {
  readonly job: string;
  readonly name: string;
  readonly fraction: number;
  readonly place: number;
  readonly total: number;
};
