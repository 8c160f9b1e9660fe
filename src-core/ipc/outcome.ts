import type { ErrorCode, ErrorDetails } from '../model/app-error';

/** Electron passes only an error's message across processes, so failures cross as values. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: IpcError };
export type IpcError = { readonly code: ErrorCode; readonly details: ErrorDetails };
