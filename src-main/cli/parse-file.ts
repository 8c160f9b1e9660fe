import { basename, resolve } from 'node:path';

import { maxSourceBytes } from '#core/ipc/limits';
import { AppError } from '#core/model/app-error';
import type { Decoding } from '#core/model/document';
import { readSourceFile } from '../files/read-source-file';
import type { ParsedSource } from '../parsing/parsed-source';
import type { CliIo } from './cli-io';

/**
 * A file's bytes, and what is made of them when it is imported; cleaning rules are the library's, and
 * are not run.
 *
 * @param decoding - How the bytes are to be read; null to find out.
 * @throws {AppError} If it cannot be read, or is of no format that is read.
 */
export async function parseFile(
  io: CliIo,
  file: string,
  decoding: Decoding | null = null,
): Promise<{ bytes: Uint8Array; parsed: ParsedSource }> {
  const bytes = await readSourceFile(resolve(io.folder, file), maxSourceBytes);
  const name = basename(file);
  const { resources } = io;
  const rules = { rules: [], overrides: [], document: null, collection: null };
  const params = { bytes, name, decoding, kind: 'file', rules, previous: [], resources } as const;
  const job = io.runJob('parse', params, () => undefined);
  try {
    return { bytes, parsed: await job.result };
  } catch (error) {
    throw withName(error, name);
  }
}

/** Core does not know what a text is called; its errors are told here. */
export function named<T>(name: string, job: () => T): T {
  try {
    return job();
  } catch (error) {
    throw withName(error, name);
  }
}

function withName(error: unknown, name: string): unknown {
  if (!(error instanceof AppError)) return error;
  return new AppError(error.code, { ...error.details, name }, { cause: error });
}
