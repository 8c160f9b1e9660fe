import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

import { AppError } from '#core/model/app-error';

/** Endings of files that are read. */
export const readExtensions = [
  ...['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'shtml', 'mht', 'mhtml'],
  ...['docx', 'epub', 'pdf'],
] as const;

export type FoundFile = {
  readonly path: string;
  /** With the folders below the one that was chosen, parted by `/`. */
  readonly name: string;
};

/** The files below a folder that can be read, in order of their names, and how many others there are. */
export type FolderListing = { readonly files: FoundFile[]; readonly skipped: number };

/**
 * List a folder. Hidden files and folders and links are passed over: a link may lead anywhere, and
 * back to where it stands.
 *
 * @param folder - Absolute.
 * @param limit - Files; listing ends there.
 * @throws {AppError} `no-permission` or `file-missing` for the folder itself; folders in it that may
 *   not be read are passed over.
 */
export async function listFolder(folder: string, limit: number): Promise<FolderListing> {
  const files: FoundFile[] = [];
  const waiting = [folder];
  let skipped = 0;
  for (let at = waiting.pop(); at !== undefined && files.length < limit; at = waiting.pop()) {
    const entries = await entriesOf(at, folder);
    const below: string[] = [];
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) below.push(path);
      else if (!entry.isFile() || !isRead(entry.name)) skipped += 1;
      else if (files.length < limit) {
        files.push({ path, name: relative(folder, path).split(sep).join('/') });
      }
    }
    // The last is taken first: the order of names is kept.
    waiting.push(...below.reverse());
  }
  return { files, skipped };
}

function isRead(name: string): boolean {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase();
  return readExtensions.some((extension) => extension === ending);
}

async function entriesOf(path: string, root: string) {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (path !== root) return [];
    const { code } = error as NodeJS.ErrnoException;
    const name = basename(root);
    if (code === 'EACCES' || code === 'EPERM') throw new AppError('no-permission', { name });
    throw new AppError('file-missing', { name });
  }
}
