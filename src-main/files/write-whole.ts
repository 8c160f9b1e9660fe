import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { AppError } from '#core/model/app-error';

/**
 * Write a file so that a reader finds the old one or the whole new one, whatever happens; on disk
 * when this returns.
 *
 * @param path - Absolute. A file that is there is replaced; a link is followed.
 * @throws {AppError} `disk-full` or `write-failed`; the old file, if any, is untouched then.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const draft = join(folder, `.duizhao-${randomUUID()}.tmp`);
  try {
    await writeAndSync(draft, content);
    await rename(draft, target);
    await syncFolder(folder);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw toWriteError(error);
  }
}

async function writeAndSync(path: string, content: string | Uint8Array): Promise<void> {
  await withHandle(await open(path, 'wx'), async (handle) => {
    await handle.writeFile(content);
    await handle.sync();
  });
}

/** A renamed file is only there after a power cut if its folder's entry is on disk. */
async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders; its file systems journal their entries.
  if (process.platform === 'win32') return;
  await withHandle(await open(folder, 'r'), (handle) => handle.sync());
}

async function withHandle(
  handle: FileHandle,
  job: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  try {
    await job(handle);
  } finally {
    await handle.close();
  }
}

function toWriteError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError('disk-full', {}, { cause: error });
  return new AppError('write-failed', { reason: code }, { cause: error });
}
