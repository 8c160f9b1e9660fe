import { join, resolve } from 'node:path';

import { AppError } from '#core/model/app-error';
import type { DocumentId } from '#core/model/document';
import type { CallLibrary } from '../services/library-calls';
import { openLibrary } from '../services/open-library';
import type { CliIo } from './cli-io';

/** What every verb takes. */
export type GlobalOptions = { readonly library?: string; readonly json?: boolean };

/** Open the library for one job, and close it whatever comes. */
export async function withLibrary<T>(
  io: CliIo,
  { library }: GlobalOptions,
  job: (call: CallLibrary) => Promise<T>,
): Promise<T> {
  const folder = library === undefined ? io.defaultLibrary : resolve(io.folder, library);
  const { call, close } = await openLibrary({
    file: join(folder, 'library.sqlite3'),
    resources: io.resources,
    dictionary: io.dictionary,
    nativeBinding: io.nativeBinding,
    runJob: io.runJob,
    onProgress: () => undefined,
    onAnalysis: () => undefined,
    withSample: false,
  });
  try {
    return await job(call);
  } finally {
    close();
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

export function isDocumentId(text: string): boolean {
  return uuid.test(text);
}

/** @throws {AppError} `document-missing` for what is no id at all. */
export function toDocumentId(text: string): DocumentId {
  if (!isDocumentId(text)) throw new AppError('document-missing');
  return text.toLowerCase() as DocumentId;
}
