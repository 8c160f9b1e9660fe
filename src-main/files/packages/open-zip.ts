import { crc32 } from 'node:zlib';

import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

import { AppError } from '#core/model/app-error';
import { packageLimits } from './package-limits';

/** An archive that passed the guard. Names are as stored, `/` between folders. */
export type GuardedZip = {
  /** In the order of the central directory; folders left out. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * Unpack one part; its bytes are counted while they come.
   *
   * @returns null where there is no such part.
   * @throws {AppError} `unsafe-file` beyond a limit, `damaged-file` where its checksum is wrong.
   */
  read(name: string): Promise<Uint8Array | null>;
};

/**
 * Look through an archive's directory before a byte is unpacked.
 *
 * @throws {AppError} `unsafe-file` with a `reason` for what only an attack looks like,
 *   `encrypted-file`, or `damaged-file`.
 */
export async function openZip(bytes: Uint8Array): Promise<GuardedZip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = readEndRecord(buffer);
  const zip = await orDamaged(fromBufferPromise(buffer, { strictFileNames: true }));
  if (zip.entryCount !== end.entries) throw unsafe('directory-lies');
  const entries = await orDamaged(readDirectory(zip));
  checkSizes(entries);
  checkPlaces(entries, end.directoryStart);

  const files = new Map(
    entries
      .filter((entry) => !entry.fileName.endsWith('/'))
      .map((entry) => [entry.fileName, entry]),
  );
  let unpacked = 0;
  const seen = new Set<Entry>();
  const count = (entry: Entry, length: number) => {
    if (!seen.has(entry)) unpacked += length;
    if (unpacked > packageLimits.total) throw unsafe('too-large');
  };
  return {
    names: [...files.keys()],
    has: (name) => files.has(name),
    read: async (name) => {
      const entry = files.get(name);
      if (!entry) return null;
      const part = await orDamaged(unpack(zip, entry, (length) => count(entry, length)));
      seen.add(entry);
      return part;
    },
  };
}

function unsafe(reason: string): AppError {
  return new AppError('unsafe-file', { reason });
}

async function orDamaged<T>(job: Promise<T>): Promise<T> {
  try {
    return await job;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('damaged-file', {}, { cause: error });
  }
}

type EndRecord = { readonly entries: number; readonly directoryStart: number };

/**
 * The end record, read before yauzl allots anything: APPNOTE.TXT 4.3.14 to 4.3.16. The directory must
 * end where this record begins, so that no entry can hide behind a count that is too small.
 */
function readEndRecord(buffer: Buffer): EndRecord {
  const at = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (at < 0 || at + 22 > buffer.length) throw new AppError('damaged-file');
  const short = {
    entries: buffer.readUInt16LE(at + 10),
    size: buffer.readUInt32LE(at + 12),
    start: buffer.readUInt32LE(at + 16),
  };
  const locator = at - 20;
  const isZip64 = locator >= 0 && buffer.readUInt32LE(locator) === 0x07064b50;
  const { entries, size, start, end } = isZip64
    ? readZip64Record(buffer, locator)
    : { ...short, end: at };
  if (entries > packageLimits.entries) throw unsafe('too-many-parts');
  if (isZip64) {
    // Each short field either says nothing or the same as the long one.
    const agrees =
      (short.entries === 0xffff || short.entries === entries) &&
      (short.size === 0xffffffff || short.size === size) &&
      (short.start === 0xffffffff || short.start === start);
    if (!agrees) throw unsafe('directory-lies');
  }
  if (start + size > end) throw new AppError('damaged-file');
  if (start + size !== end) throw unsafe('directory-lies');
  // Signed archives apart, which documents are not, the directory is exactly its entries.
  if (countEntries(buffer, start, end) !== entries) throw unsafe('directory-lies');
  return { entries, directoryStart: start };
}

function readZip64Record(buffer: Buffer, locator: number) {
  const record = Number(buffer.readBigUInt64LE(locator + 8));
  if (record + 56 > locator || buffer.readUInt32LE(record) !== 0x06064b50)
    throw new AppError('damaged-file');
  return {
    entries: Number(buffer.readBigUInt64LE(record + 32)),
    size: Number(buffer.readBigUInt64LE(record + 40)),
    start: Number(buffer.readBigUInt64LE(record + 48)),
    end: record,
  };
}

/** How many entries fill the directory; stops past the limit. */
function countEntries(buffer: Buffer, start: number, end: number): number {
  let count = 0;
  let at = start;
  while (at < end) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== 0x02014b50) throw new AppError('damaged-file');
    count += 1;
    if (count > packageLimits.entries) throw unsafe('too-many-parts');
    at +=
      46 +
      buffer.readUInt16LE(at + 28) +
      buffer.readUInt16LE(at + 30) +
      buffer.readUInt16LE(at + 32);
  }
  if (at !== end) throw new AppError('damaged-file');
  return count;
}

async function readDirectory(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  const names = new Set<string>();
  const directory = zip.eachEntry()[Symbol.asyncIterator]();
  for (;;) {
    const step = await directory.next().catch((error: unknown) => {
      throw toNameError(error);
    });
    if (step.done) return entries;
    const entry: Entry = step.value;
    checkEntry(entry);
    // Folded as the file systems of Windows and macOS do: no part can stand in for another.
    const folded = entry.fileName.normalize('NFC').toLowerCase();
    if (names.has(folded)) throw unsafe('same-name-twice');
    names.add(folded);
    entries.push(entry);
  }
}

/** yauzl tells only by its message that a name leads out of the archive. */
function toNameError(error: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  if (/fileName:|path:/u.test(message)) return unsafe('leads-out');
  if (/encryption/u.test(message)) return new AppError('encrypted-file');
  return error;
}

function checkEntry(entry: Entry): void {
  if (entry.fileName === '' || /[\0\\]/u.test(entry.fileName)) throw unsafe('leads-out');
  if (entry.isEncrypted()) throw new AppError('encrypted-file');
  // Unix mode in the upper half where the maker was a Unix: 0120000 is a symbolic link.
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) throw unsafe('link');
  if (!entry.canDecodeFileData()) throw new AppError('damaged-file');
}

function checkSizes(entries: readonly Entry[]): void {
  const { part, total, ratio, smallPart } = packageLimits;
  let packed = 0;
  let unpacked = 0;
  for (const { compressedSize, uncompressedSize } of entries) {
    if (uncompressedSize > part) throw unsafe('too-large');
    if (uncompressedSize > smallPart && uncompressedSize > ratio * compressedSize)
      throw unsafe('bomb');
    packed += compressedSize;
    unpacked += uncompressedSize;
  }
  if (unpacked > total) throw unsafe('too-large');
  if (unpacked > smallPart && unpacked > ratio * packed) throw unsafe('bomb');
}

/** No two parts may share bytes, nor may one reach into the directory: a small bomb is made that way. */
function checkPlaces(entries: readonly Entry[], directoryStart: number): void {
  const places = entries
    .map((entry) => ({
      start: entry.relativeOffsetOfLocalHeader,
      // At least: the local extra field may be longer than none.
      end: entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize,
    }))
    .sort((a, b) => a.start - b.start);
  let reached = 0;
  for (const { start, end } of places) {
    if (start < reached) throw unsafe('overlap');
    reached = end;
  }
  if (reached > directoryStart) throw unsafe('overlap');
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  count: (length: number) => void,
): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const { part, ratio, smallPart } = packageLimits;
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop by an error destroys the stream, and the inflater with it.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > part) throw unsafe('too-large');
    if (length > smallPart && length > ratio * entry.compressedSize) throw unsafe('bomb');
    count(chunk.length);
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks, length);
  if (crc32(whole) !== entry.crc32) throw new AppError('damaged-file');
  return whole;
}
