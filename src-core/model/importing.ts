import type { ErrorCode, ErrorDetails } from './app-error';
import type { DocumentId } from './document';

declare const importJobIdBrand: unique symbol;
/** UUID of an import of one or many files. */
export type ImportJobId = string & { readonly [importJobIdBrand]: true };

/**
 * What became of a file: `waiting` for its turn, `done` and a document of its own, `present` in the
 * library already, `failed` with nothing left behind.
 */
export const importItemStatuses = ['waiting', 'done', 'present', 'failed'] as const;
export type ImportItemStatus = (typeof importItemStatuses)[number];

/** A line of the report on an import. */
export type ImportItem = {
  /** From 0. */
  readonly place: number;
  /** File name, with the folders below the one that was chosen. */
  readonly name: string;
  readonly status: ImportItemStatus;
  /** The document it became, or is in; null for any other. */
  readonly document: DocumentId | null;
  readonly error: { readonly code: ErrorCode; readonly details: ErrorDetails } | null;
};

/** An import, under way or ended. One that is not finished has files waiting and can be gone on with. */
export type ImportJob = {
  readonly id: ImportJobId;
  /** Name of the folder that was chosen; null for single files. */
  readonly folder: string | null;
  /** Name of its first file; empty for pasted text. */
  readonly firstName: string;
  /** Files of the folder that are of no format that is read. */
  readonly skipped: number;
  readonly created: string;
  readonly isFinished: boolean;
  /** Whether it is under way: one that is neither finished nor running was stopped or broke off. */
  readonly isRunning: boolean;
  readonly total: number;
  readonly waiting: number;
  readonly failed: number;
};
