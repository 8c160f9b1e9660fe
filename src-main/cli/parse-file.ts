import { basename, resolve } from 'node:path';

import { maxSourceBytes } from '#core/ipc/limits';
import { AppError } from '#core/model/app-error';
import { readSourceFile } from '../files/read-source-file';
import { CleaningEvidenceFile } from '../services/cleaning-evidence';
import { parseSource, type ParsedSource } from '../services/parse-source';
import type { CliIo } from './cli-io';

/**
 * A file's bytes, and what is made of them when it is imported.
 *
 * @throws {AppError} If it cannot be read, or is no text.
 */
export async function parseFile(
  io: CliIo,
  file: string,
): Promise<{ bytes: Uint8Array; parsed: ParsedSource }> {
  const bytes = await readSourceFile(resolve(io.folder, file), maxSourceBytes);
  const name = basename(file);
  const evidence = new CleaningEvidenceFile(io.resources);
  return { bytes, parsed: named(name, () => parseSource(bytes, name, evidence, () => undefined)) };
}

/** Core does not know what a text is called; its errors are told here. */
export function named<T>(name: string, job: () => T): T {
  try {
    return job();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { ...error.details, name }, { cause: error });
  }
}
