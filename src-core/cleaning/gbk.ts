import { makeDecoder } from '../text/text-decoders';

/** The second byte of a character's two-byte GBK code, or null where it has none. */
export function gbkTrail(character: string): number | null {
  const code = table().codes.get(character);
  return code === undefined ? null : code & 0xff;
}

/** The character with a two-byte GBK code, or null where the code is free or for private use. */
export function gbkCharacter(lead: number, trail: number): string | null {
  return table().characters.get((lead << 8) | trail) ?? null;
}

type GbkTable = {
  /** Both bytes, lead first, by character. */
  readonly codes: ReadonlyMap<string, number>;
  readonly characters: ReadonlyMap<number, string>;
};

let known: GbkTable | null = null;

function table(): GbkTable {
  known ??= buildTable();
  return known;
}

/** All 23,940 codes (leads 81–FE, trails 40–7E and 80–FE); takes some 50 ms. */
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
  const codes = new Map<string, number>();
  const characters = new Map<number, string>();
  pairs.forEach((pair, index) => {
    const character = lines[index] ?? '';
    if (character.length !== 1 || /[\ufffd\p{Co}\p{Cn}]/u.test(character)) return;
    characters.set(pair, character);
    if (!codes.has(character)) codes.set(character, pair);
  });
  return { codes, characters };
}
