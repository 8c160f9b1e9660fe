import { closeSync, openSync, readSync } from 'node:fs';

/** What the first bytes of a database file say (https://sqlite.org/fileformat2.html#the_database_header). */
export type LibraryHeader =
  | { readonly kind: 'absent' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'sqlite'; readonly version: number; readonly applicationId: number };

/** `DzLb`, written to the header of each library so that other SQLite files are not taken for one. */
export const applicationId = 0x447a4c62;

/** Read the header without SQLite, which would take locks and may write. A missing or empty file is absent. */
export function readLibraryHeader(file: string): LibraryHeader {
  const bytes = Buffer.alloc(100);
  const length = readStart(file, bytes);
  if (length === 0) return { kind: 'absent' };
  if (length < bytes.length || bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    return { kind: 'foreign' };
  }
  return {
    kind: 'sqlite',
    version: bytes.readInt32BE(60),
    applicationId: bytes.readInt32BE(68),
  };
}

function readStart(file: string, into: Buffer): number {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  try {
    return readSync(handle, into, 0, into.length, 0);
  } finally {
    closeSync(handle);
  }
}
