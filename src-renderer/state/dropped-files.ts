/** A file that was dropped, with the folders above it; its bytes are asked for when its turn comes. */
export type DroppedFile = { readonly name: string; open(): Promise<File> };

/** What was dropped on the window. */
export type Dropped = {
  /** Name of the one folder that was dropped; null for anything else. */
  readonly folder: string | null;
  readonly files: readonly DroppedFile[];
  /** Files in folders that are of no format that is read. */
  readonly skipped: number;
};

/** An item of a drop; both parts have to be taken from it while the event lasts. */
export type DroppedItem = {
  readonly entry: FileSystemEntry | null;
  readonly file: File | null;
};

/** Endings of files that are taken out of a folder; a file dropped by itself is always looked at. */
const endings = /\.(?:txt|text|md|markdown|html?|xhtml|shtml|mht|mhtml|docx|epub|pdf)$/iu;
/** Folders within folders: a link may lead back to where it stands. */
const deepest = 64;

/**
 * List what was dropped, folders with all below them, in order of their names. What is hidden is
 * passed over, as are folders that may not be read.
 *
 * @param limit - Files; listing ends there.
 */
export async function listDropped(items: readonly DroppedItem[], limit: number): Promise<Dropped> {
  const only = items.length === 1 ? items[0]?.entry : undefined;
  const folder = only && isFolder(only) ? only.name : null;
  const listing: Listing = { files: [], skipped: 0, limit };
  for (const { entry, file } of items) {
    if (listing.files.length >= limit) break;
    if (entry && isFolder(entry)) {
      await listFolder(listing, entry, folder === null ? `${entry.name}/` : '', 0);
    } else if (file) {
      listing.files.push({ name: file.name, open: () => Promise.resolve(file) });
    }
  }
  return { folder, files: listing.files, skipped: listing.skipped };
}

type Listing = { readonly files: DroppedFile[]; skipped: number; readonly limit: number };

async function listFolder(
  listing: Listing,
  folder: FileSystemDirectoryEntry,
  prefix: string,
  depth: number,
): Promise<void> {
  const below: FileSystemDirectoryEntry[] = [];
  for (const entry of await entriesOf(folder)) {
    if (entry.name.startsWith('.')) continue;
    if (isFolder(entry)) below.push(entry);
    else if (!isFile(entry) || !endings.test(entry.name)) listing.skipped += 1;
    else if (listing.files.length < listing.limit) {
      const open = (): Promise<File> => new Promise((done, failed) => entry.file(done, failed));
      listing.files.push({ name: prefix + entry.name, open });
    }
  }
  if (depth === deepest) return;
  for (const entry of below) {
    if (listing.files.length >= listing.limit) return;
    await listFolder(listing, entry, `${prefix}${entry.name}/`, depth + 1);
  }
}

/** All entries of a folder: the platform hands them out a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) =>
      reader.readEntries(done, failed),
    ).catch(() => []);
    if (some.length === 0) break;
    all.push(...some);
  }
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
