import { big5Code } from './big5';
import { makeDecoder } from './text-decoders';

/** Encodings in which a text can be written back, to undo a reading in the wrong one. */
export type WritableEncoding = 'gb18030' | 'big5' | 'windows-1252';

/**
 * The bytes that `encoding` reads as `text`. What has no code, U+FFFD included, becomes the byte FF,
 * which no encoding of Chinese reads. `windows-1252` takes ISO 8859-1's controls for their bytes too,
 * `big5` has HKSCS.
 */
export function bytesOf(text: string, encoding: WritableEncoding): Uint8Array {
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const point = text.codePointAt(offset) ?? 0;
    if (point > 0xffff) offset += 1;
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    const code = codeOf(point, encoding);
    if (code > 0xffff) {
      bytes[length++] = code >>> 24;
      bytes[length++] = (code >>> 16) & 0xff;
    }
    if (code > 0xff) bytes[length++] = (code >>> 8) & 0xff;
    bytes[length++] = code & 0xff;
  }
  return bytes.subarray(0, length);
}

/** Up to four bytes, first highest. */
function codeOf(point: number, encoding: WritableEncoding): number {
  if (encoding === 'windows-1252') return latinByte(point);
  if (encoding === 'big5') return big5Code(point) ?? 0xff;
  if (point === 0xfffd) return 0xff;
  gbCodes ??= buildGbCodes();
  return point > 0xffff ? fourBytes(189_000 + point - 0x10000) : (gbCodes[point] ?? 0) || 0xff;
}

/** Windows' characters for the bytes 80 to 9F, a space where it has none. */
const windowsSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function latinByte(point: number): number {
  if (point < 0x100) return point;
  const index = windowsSigns.indexOf(String.fromCodePoint(point));
  return index < 0 ? 0xff : 0x80 + index;
}

let gbCodes: Uint32Array | null = null;

/** Codes of the BMP by code unit, 0 for none; two bytes where there are. Takes some 30 ms. */
function buildGbCodes(): Uint32Array {
  const built = new Uint32Array(0x10000);
  const add = (codes: readonly number[]): void => {
    const bytes = Uint8Array.from(codes.flatMap((code) => [...bytesOfCode(code), 0x0a]));
    const lines = makeDecoder('gb18030', 'replace').decode(bytes).split('\n');
    codes.forEach((code, index) => {
      const line = lines[index] ?? '';
      const unit = line.charCodeAt(0);
      if (line.length === 1 && unit !== 0xfffd && built[unit] === 0) built[unit] = code;
    });
  };
  const pairs: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) pairs.push((lead << 8) | trail);
    }
  }
  add(pairs);
  add(Array.from({ length: 39_420 }, (_, linear) => fourBytes(linear)));
  return built;
}

function bytesOfCode(code: number): number[] {
  const pair = [(code >>> 8) & 0xff, code & 0xff];
  return code > 0xffff ? [code >>> 24, (code >>> 16) & 0xff, ...pair] : pair;
}

/** The four-byte code with a place in their order; characters beyond the BMP begin at 189,000. */
function fourBytes(linear: number): number {
  const [a, b] = [Math.floor(linear / 12_600), Math.floor(linear / 1260) % 10];
  const [c, d] = [Math.floor(linear / 10) % 126, linear % 10];
  return (((0x81 + a) << 24) | ((0x30 + b) << 16) | ((0x81 + c) << 8) | (0x30 + d)) >>> 0;
}
