import { big5Rows } from './big5-table';
import type { Decoder, OnError } from './decoder';

/** Plain Big5 is Microsoft's code page 950 without its private use; the other has HKSCS besides. */
export type Big5Kind = 'big5' | 'big5-hkscs';

/**
 * A decoder of Big5, working as the Encoding Standard says. Runtimes differ: Node's decoder lacks
 * HKSCS and fills free codes from private use, Chromium's counts HKSCS as plain Big5.
 */
export function makeBig5Decoder(kind: Big5Kind, onError: OnError): Decoder {
  const codes = codesOf(kind);
  let lead = 0;
  return {
    decode(bytes = new Uint8Array(), { stream = false } = {}) {
      // A byte gives two units at most, a lead kept from the call before one more.
      const units = new Uint16Array(bytes.length * 2 + 2);
      let length = 0;
      const fail = (): void => {
        if (onError === 'refuse') throw new TypeError(`Not ${kind}`);
        units[length++] = 0xfffd;
      };
      for (const byte of bytes) {
        if (lead === 0) {
          if (byte < 0x80) units[length++] = byte;
          else if (byte > 0x80 && byte < 0xff) lead = byte;
          else fail();
          continue;
        }
        const point = codes[cellOf(lead, byte)] ?? 0;
        const second = point === 0 ? sequenceOf(lead, byte, kind) : null;
        lead = 0;
        if (second !== null) {
          units[length++] = second[0];
          units[length++] = second[1];
        } else if (point > 0xffff) {
          units[length++] = 0xd7c0 + (point >> 10);
          units[length++] = 0xdc00 | (point & 0x3ff);
        } else if (point > 0) {
          units[length++] = point;
        } else {
          fail();
          // An ASCII byte is never lost with the byte before it.
          if (byte < 0x80) units[length++] = byte;
        }
      }
      if (!stream && lead !== 0) {
        lead = 0;
        fail();
      }
      return textOf(units.subarray(0, length));
    },
  };
}

/** The two-byte code of a code point, lead first, or null where it has none. */
export function big5Code(point: number): number | null {
  pairs ??= buildPairs();
  return pairs.get(point) ?? null;
}

/** Whether the code of a lead and a trail byte belongs to HKSCS and not to plain Big5. */
export function isHkscsCode(lead: number, trail: number): boolean {
  if (lead < 0xa1 || lead > 0xf9 || lead === 0xc7 || lead === 0xc8) return true;
  return (lead === 0xc6 && trail > 0x7e) || (lead === 0xa3 && trail > 0xbf && trail !== 0xe1);
}

/** Index of a code in the table; -1 where the second byte is no trail byte. */
function cellOf(lead: number, trail: number): number {
  if (lead < firstLead || trail < 0x40 || (trail > 0x7e && trail < 0xa1) || trail > 0xfe) return -1;
  return (lead - firstLead) * rowLength + trail - (trail < 0x7f ? 0x40 : 0x62);
}

const firstLead = 0x87;
const rowLength = 157;

/** Ê and ê with a macron or a caron, which Unicode writes with a combining mark. */
function sequenceOf(lead: number, trail: number, kind: Big5Kind): readonly [number, number] | null {
  if (lead !== 0x88 || kind === 'big5') return null;
  if (trail === 0x62) return [0xca, 0x304];
  if (trail === 0x64) return [0xca, 0x30c];
  if (trail === 0xa3) return [0xea, 0x304];
  return trail === 0xa5 ? [0xea, 0x30c] : null;
}

const tables = new Map<Big5Kind, Uint32Array>();

function codesOf(kind: Big5Kind): Uint32Array {
  const known = tables.get(kind);
  if (known !== undefined) return known;
  const codes = new Uint32Array(big5Rows.length * rowLength);
  big5Rows.forEach((row, index) => {
    let cell = index * rowLength;
    for (const character of row)
      codes[cell++] = character === ' ' ? 0 : (character.codePointAt(0) ?? 0);
  });
  if (kind === 'big5') dropHkscs(codes);
  tables.set(kind, codes);
  return codes;
}

function dropHkscs(codes: Uint32Array): void {
  for (let lead = firstLead; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const cell = cellOf(lead, trail);
      if (cell >= 0 && isHkscsCode(lead, trail)) codes[cell] = 0;
    }
  }
  // The one code on which Microsoft and the Encoding Standard do not agree.
  codes[cellOf(0xf9, 0xfe)] = 0x2593;
}

let pairs: Map<number, number> | null = null;

function buildPairs(): Map<number, number> {
  const built = new Map<number, number>();
  const hkscs = codesOf('big5-hkscs');
  const add = (isHkscs: boolean): void => {
    for (let lead = firstLead; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        const point = hkscs[cellOf(lead, trail)] ?? 0;
        if (point === 0 || isHkscsCode(lead, trail) !== isHkscs) continue;
        if (!built.has(point)) built.set(point, (lead << 8) | trail);
      }
    }
  };
  // A character with two codes is written in the plain one.
  add(false);
  add(true);
  return built;
}

function textOf(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += 0x2000) {
    text += String.fromCharCode(...units.subarray(start, start + 0x2000));
  }
  return text;
}
