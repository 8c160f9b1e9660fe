import { makeDecoder } from '../text/text-decoders';

/** The second byte of a character's two-byte GBK code, or null where it has none. */
export function gbkTrail(character: string): number | null {
  const code = character.length === 1 ? gbkTable().codes[character.charCodeAt(0)] : 0;
  return code ? code & 0xff : null;
}

/** The character with a two-byte GBK code, or null where the code is free or for private use. */
export function gbkCharacter(lead: number, trail: number): string | null {
  const unit = gbkTable().units[(lead << 8) | trail];
  return unit ? String.fromCharCode(unit) : null;
}

export type GbkTable = {
  /**
   * The two-byte code of a UTF-16 unit, lead byte high; 0 for none. Characters of private use have
   * theirs, since some decoders read the free codes as these.
   */
  readonly codes: Uint16Array;
  /** The unit of a two-byte code; 0 where the code is free, for private use, or no code at all. */
  readonly units: Uint16Array;
};

/** All 23,940 codes (leads 81–FE, trails 40–7E and 80–FE); built at first use, in some 50 ms. */
export function gbkTable(): GbkTable {
  known ??= buildTable();
  return known;
}

let known: GbkTable | null = null;

function buildTable(): GbkTable {
  const pairs: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) pairs.push((lead << 8) | trail);
    }
  }
  // A line feed after each pair keeps an unassigned pair from taking a byte of the next.
  const bytes = Uint8Array.from(pairs.flatMap((pair) => [pair >> 8, pair & 0xff, 0x0a]));
  const lines = makeDecoder('gbk', 'replace').decode(bytes).split('\n');
  const codes = new Uint16Array(0x10000);
  const units = new Uint16Array(0x10000);
  pairs.forEach((pair, index) => {
    const character = lines[index] ?? '';
    if (character.length !== 1 || /[\ufffd\p{Cn}]/u.test(character)) return;
    const unit = character.charCodeAt(0);
    if (!codes[unit]) codes[unit] = pair;
    if (!/\p{Co}/u.test(character)) units[pair] = unit;
  });
  return { codes, units };
}
