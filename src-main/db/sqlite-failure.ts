import { AppError, type ErrorCode } from '#core/model/app-error';

/**
 * What an error of SQLite means to the user; anything else comes back unchanged.
 *
 * @param error - Whatever was thrown.
 */
export function toAppError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error;
  const code = meaningOf(String(error.code));
  if (code === null) return error;
  return new AppError(code, { reason: String(error.code) }, { cause: error });
}

/** Run `job`, with its SQLite errors restated for the user. */
export function withAppErrors<T>(job: () => T): T {
  try {
    return job();
  } catch (error) {
    throw toAppError(error);
  }
}

/** Extended codes of SQLite begin with the plain one. */
const meanings: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_BUSY', 'library-locked'],
  ['SQLITE_LOCKED', 'library-locked'],
  ['SQLITE_PROTOCOL', 'library-locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_CORRUPT', 'damaged-library'],
  ['SQLITE_NOTADB', 'damaged-library'],
  ['SQLITE_IOERR', 'write-failed'],
  ['SQLITE_READONLY', 'write-failed'],
  ['SQLITE_CANTOPEN', 'write-failed'],
  ['SQLITE_PERM', 'write-failed'],
];

function meaningOf(sqliteCode: string): ErrorCode | null {
  return meanings.find(([prefix]) => sqliteCode.startsWith(prefix))?.[1] ?? null;
}
