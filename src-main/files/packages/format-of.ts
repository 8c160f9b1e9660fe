import type { SourceFormat } from '#core/model/document';

/** Packages that are known by name only, so that the user can be told what the file is. */
export const foreignFormats = [
  '.doc',
  '.odt',
  '.xlsx',
  '.pptx',
  '.ods',
  '.odp',
  '.rtf',
  '.xls',
  '.ppt',
  '.zip',
  'encrypted',
] as const;
export type ForeignFormat = (typeof foreignFormats)[number];

/**
 * What kind of package the bytes are, by what is in them and never by the file's name. Nothing is
 * unpacked, and it never throws: a package that is cut short is still known by what is left of it.
 *
 * @returns null for what is no package. `encrypted` is an Office file under a password, `.zip` any other
 *   archive.
 */
export function packageFormatOf(
  bytes: Uint8Array,
): Extract<SourceFormat, 'docx' | 'epub' | 'pdf'> | ForeignFormat | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString('latin1', 0, 1024);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06'))
    return zipFormat(buffer, start);
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundFormat(buffer);
  if (start.startsWith('{\\rtf')) return '.rtf';
  // ISO 32000-1, implementation note 13: within the first 1024 bytes. Text may speak of it, too.
  const pdf = /%PDF-[12]\.\d/u.exec(start);
  return pdf && (pdf.index === 0 || start.slice(pdf.index + 8).match(/[\r\n]\d+ \d+ obj|[\r\n]%/u))
    ? 'pdf'
    : null;
}

function zipFormat(buffer: Buffer, start: string): 'docx' | 'epub' | ForeignFormat {
  // OCF 4.3 and OpenDocument part 2, 3.3: the first part, stored, so that its content stands at 38.
  const stated = /^.{30}mimetype([\w/.+-]+)/su.exec(start)?.[1] ?? '';
  for (const [type, format] of mimetypes) if (stated.startsWith(type)) return format;
  const names = namesIn(buffer);
  for (const [folder, format] of folders)
    if (names.some((name) => name.startsWith(folder))) return format;
  return '.zip';
}

const mimetypes: readonly (readonly [string, 'epub' | ForeignFormat])[] = [
  ['application/epub+zip', 'epub'],
  ['application/vnd.oasis.opendocument.text', '.odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', '.ods'],
  ['application/vnd.oasis.opendocument.presentation', '.odp'],
];

/** A document can hold a table as a package of its own, but within `word/`. */
const folders: readonly (readonly [string, 'docx' | 'epub' | ForeignFormat])[] = [
  ['word/', 'docx'],
  ['xl/', '.xlsx'],
  ['ppt/', '.pptx'],
  ['META-INF/container.xml', 'epub'],
];

/** Names of parts from their local headers, where they are told the same as in the directory. */
function namesIn(buffer: Buffer): string[] {
  const names: string[] = [];
  let at = 0;
  while (at >= 0 && at + 30 < buffer.length && names.length < 2_000) {
    const length = buffer.readUInt16LE(at + 26);
    names.push(buffer.toString('latin1', at + 30, at + 30 + Math.min(length, 200)));
    const packed = buffer.readUInt32LE(at + 18);
    at = buffer.indexOf(
      'PK\x03\x04',
      at + 30 + length + (packed < buffer.length ? packed : 0),
      'latin1',
    );
  }
  return names;
}

/** Streams of a compound file are named in UTF-16 ([MS-CFB] 2.6.1). */
function compoundFormat(buffer: Buffer): ForeignFormat {
  for (const [stream, format] of streams)
    if (buffer.includes(Buffer.from(stream, 'utf16le'))) return format;
  return '.doc';
}

const streams: readonly (readonly [string, ForeignFormat])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', '.doc'],
  ['Workbook', '.xls'],
  ['PowerPoint Document', '.ppt'],
];
