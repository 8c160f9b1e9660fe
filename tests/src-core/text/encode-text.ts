import type { Encoding } from '#core/model/document';

/** `text` in an encoding, or null where it has no code for a character. Two-byte codes only. */
export function encodeText(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes: number[] = [];
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    for (let offset = 0; offset < text.length; offset += 1) {
      const unit = text.charCodeAt(offset);
      const pair = [unit >> 8, unit & 0xff];
      bytes.push(...(encoding === 'utf-16le' ? pair.reverse() : pair));
    }
    return Uint8Array.from(bytes);
  }
  const table = tableOf(encoding);
  for (const character of text) {
    if (character < '\x80') {
      bytes.push(character.charCodeAt(0));
      continue;
    }
    const pair = table.get(character);
    if (pair === undefined) return null;
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

/** As {@link encodeText}, for text that the encoding can write; else throws RangeError. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  const bytes = encodeText(text, encoding);
  if (bytes === null) throw new RangeError(`No ${encoding} for “${text}”`);
  return bytes;
}

const tables = new Map<Encoding, Map<string, readonly [number, number]>>();

function tableOf(encoding: Encoding): Map<string, readonly [number, number]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = character.length === 1 && !/[\ufffd\p{Co}]/u.test(character);
      if (isOne && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}
