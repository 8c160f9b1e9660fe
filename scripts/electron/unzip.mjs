// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';

// Layouts from PKWARE's APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
const END_SIGNATURE = Buffer.from('504b0506', 'hex');
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const LONGEST_END_RECORD = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const FILE_TYPE_MASK = 0o170000;
const SYMLINK_TYPE = 0o120000;

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} flags
 * @property {number} method
 * @property {number} crc
 * @property {number} packedSize bytes
 * @property {number} size bytes
 * @property {number} mode Unix mode, 0 when the zip has none
 * @property {number} localHeaderOffset bytes
 */

/**
 * Unpacks a zip file: stored and deflated entries, no zip64, no encryption. Empty folders are dropped.
 *
 * @param {string} zipFile
 * @param {string} outFolder made when missing
 * @param {(name: string) => string | null} [placeFor] the path below outFolder for an entry, null to skip it
 * @throws {Error} when an entry would leave outFolder, is a symbolic link, or differs from its checksum or size
 */
export async function unzip(zipFile, outFolder, placeFor = (name) => name) {
  const root = path.resolve(outFolder);
  const zip = await fs.promises.open(zipFile);
  try {
    for (const entry of await readDirectory(zip)) {
      const place = entry.name.endsWith('/') ? null : placeFor(entry.name);
      if (place !== null) await extract(zip, entry, targetPath(root, place, entry));
    }
  } finally {
    await zip.close();
  }
}

/**
 * @param {fs.promises.FileHandle} zip
 * @returns {Promise<ZipEntry[]>}
 */
async function readDirectory(zip) {
  const { size } = await zip.stat();
  const tailSize = Math.min(size, LONGEST_END_RECORD);
  const tail = await readExactly(zip, size - tailSize, tailSize);
  const end = tail.lastIndexOf(END_SIGNATURE);
  if (end < 0 || end + 22 > tail.length) throw new Error('not a zip file: no end record');
  const directory = await readExactly(
    zip,
    tail.readUInt32LE(end + 16),
    tail.readUInt32LE(end + 12),
  );
  const entries = [];
  for (let at = 0; at < directory.length;) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) {
      throw new Error(`damaged zip directory at byte ${at}`);
    }
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      localHeaderOffset: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {string} root
 * @param {string} place
 * @param {ZipEntry} entry
 */
function targetPath(root, place, entry) {
  const target = path.resolve(root, place);
  if (!target.startsWith(root + path.sep))
    throw new Error(`zip entry leaves its folder: ${entry.name}`);
  if ((entry.mode & FILE_TYPE_MASK) === SYMLINK_TYPE) {
    throw new Error(`zip entry is a symbolic link: ${entry.name}`);
  }
  if (entry.flags & ENCRYPTED_FLAG || (entry.method !== STORED && entry.method !== DEFLATED)) {
    throw new Error(`zip entry is packed in an unknown way: ${entry.name}`);
  }
  return target;
}

/**
 * @param {fs.promises.FileHandle} zip
 * @param {ZipEntry} entry
 * @param {string} target
 */
async function extract(zip, entry, target) {
  const header = await readExactly(zip, entry.localHeaderOffset, 30);
  if (header.readUInt32LE(0) !== LOCAL_SIGNATURE)
    throw new Error(`damaged zip entry: ${entry.name}`);
  const start = entry.localHeaderOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = Readable.from(readChunks(zip, start, entry.packedSize));
  fs.mkdirSync(path.dirname(target), { recursive: true });
  // 'wx': a second entry of the same name must not replace the first.
  const file = fs.createWriteStream(target, {
    flags: 'wx',
    mode: entry.mode & 0o111 ? 0o755 : 0o644,
  });
  const checked = (/** @type {AsyncIterable<Buffer>} */ chunks) => verify(chunks, entry);
  if (entry.method === DEFLATED) await pipeline(packed, zlib.createInflateRaw(), checked, file);
  else await pipeline(packed, checked, file);
}

/**
 * @param {AsyncIterable<Buffer>} chunks
 * @param {ZipEntry} entry
 */
async function* verify(chunks, entry) {
  let size = 0;
  let crc = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > entry.size) break;
    crc = zlib.crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw new Error(`damaged zip entry: ${entry.name}`);
}

/**
 * @param {fs.promises.FileHandle} zip
 * @param {number} start
 * @param {number} length
 */
async function* readChunks(zip, start, length) {
  const chunkSize = 1 << 20;
  for (let done = 0; done < length; done += chunkSize) {
    yield await readExactly(zip, start + done, Math.min(chunkSize, length - done));
  }
}

/**
 * @param {fs.promises.FileHandle} zip
 * @param {number} position
 * @param {number} length
 */
async function readExactly(zip, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await zip.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error(`zip file ends early, at byte ${position + bytesRead}`);
  return buffer;
}
