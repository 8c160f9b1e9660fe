/**
 * The name of the format whose signature the bytes begin with, or null. Covers what people take
 * for a text by mistake: documents, archives, pictures, sound, programs, databases.
 */
export function binaryFormatOf(bytes: Uint8Array): string | null {
  for (const { format, at, signature } of signatures) {
    if (signature.every((byte, index) => bytes[at + index] === byte)) return format;
  }
  return null;
}

/**
 * Whether the bytes can be no text: more than one in fifty is a control that texts do not use.
 * UTF-16 text fails this test too, its ASCII being half NUL, so it must be tried before.
 */
export function isControlHeavy(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, 0x10000);
  let controls = 0;
  for (const byte of looked) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a) || byte === 0x7f)
      controls += 1;
  }
  return controls * 50 > looked.length;
}

type Signature = {
  readonly format: string;
  readonly at: number;
  readonly signature: readonly number[];
};

function signed(format: string, signature: string, at = 0): Signature {
  return { format, at, signature: [...signature].map((unit) => unit.charCodeAt(0)) };
}

// Each as its format's specification gives it; listed together in `file`'s magic database.
const signatures: readonly Signature[] = [
  signed('pdf', '%PDF-'),
  signed('zip', 'PK\x03\x04'),
  signed('zip', 'PK\x05\x06'),
  signed('compound-file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  signed('png', '\x89PNG\r\n\x1a\n'),
  signed('jpeg', '\xff\xd8\xff'),
  signed('gif', 'GIF87a'),
  signed('gif', 'GIF89a'),
  signed('tiff', 'II*\0'),
  signed('tiff', 'MM\0*'),
  signed('webp', 'WEBP', 8),
  signed('wave', 'WAVE', 8),
  signed('mp4', 'ftyp', 4),
  signed('mp3', 'ID3\x03'),
  signed('mp3', 'ID3\x04'),
  signed('ogg', 'OggS\0'),
  signed('gzip', '\x1f\x8b\x08'),
  signed('bzip2', 'BZh91AY&SY'),
  signed('xz', '\xfd7zXZ\0'),
  signed('7z', '7z\xbc\xaf\x27\x1c'),
  signed('rar', 'Rar!\x1a\x07'),
  signed('zstd', '\x28\xb5\x2f\xfd'),
  signed('elf', '\x7fELF'),
  signed('mach-o', '\xcf\xfa\xed\xfe'),
  signed('exe', 'MZ\x90\0'),
  signed('wasm', '\0asm'),
  signed('class', '\xca\xfe\xba\xbe'),
  signed('sqlite', 'SQLite format 3\0'),
  signed('woff', 'wOFF'),
  signed('woff2', 'wOF2'),
  signed('truetype', '\0\x01\0\0\0'),
];
