import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { AppError, type ErrorCode } from '#core/model/app-error';

/**
 * The bytes of a file to import. Its size is looked at before a byte is read.
 *
 * @param limit - Bytes of the largest file that is read.
 * @throws {AppError} `file-missing`, `is-folder`, `no-permission`, `too-large` or `binary-file`
 *   (for what is no regular file), each with the `name`.
 */
export async function readSourceFile(path: string, limit: number): Promise<Uint8Array> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new AppError('is-folder', { name });
    // Reading a device or a pipe might never end.
    if (!found.isFile()) throw new AppError('binary-file', { name });
    refuseTooLarge(name, found.size, limit);
    return await readFile(path);
  } catch (error) {
    throw toReadError(error, name);
  }
}

/** @throws {AppError} `too-large`, with sizes in MiB. */
export function refuseTooLarge(name: string, bytes: number, limit: number): void {
  if (bytes <= limit) return;
  const megabytes = Math.ceil(bytes / 2 ** 20);
  throw new AppError('too-large', { name, megabytes, limit: limit / 2 ** 20 });
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  ENAMETOOLONG: 'file-missing',
  ELOOP: 'file-missing',
  EISDIR: 'is-folder',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};

function toReadError(error: unknown, name: string): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error;
  const code = codes[String(error.code)];
  return code ? new AppError(code, { name }, { cause: error }) : error;
}
