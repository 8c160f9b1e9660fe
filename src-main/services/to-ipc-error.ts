import type { IpcError } from '#core/ipc/contract';
import { AppError } from '#core/model/app-error';

/** A failure as a value that can cross to another process; what nobody foresaw becomes `internal`. */
export function toIpcError(error: unknown): IpcError {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  return { code: 'internal', details: {} };
}
