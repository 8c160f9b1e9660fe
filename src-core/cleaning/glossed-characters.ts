import { gbkTable } from './gbk';
import { isReadingOf, readingList } from './readings';

/**
 * Which characters a text has readings written after, as far as it is not damaged. The tools that do
 * it gloss by a list of characters, so this tells which a reading in a damaged place may be for.
 */
export class GlossedCharacters {
  readonly #times = new Map<string, number>();
  readonly #all = new Map<number, number>();
  #total = 0;

  add(unit: number, reading: string): void {
    const key = String.fromCharCode(unit) + reading;
    this.#times.set(key, (this.#times.get(key) ?? 0) + 1);
    this.#all.set(unit, (this.#all.get(unit) ?? 0) + 1);
    this.#total += 1;
  }

  /** How many glosses there are. */
  get total(): number {
    return this.#total;
  }

  /** How often the character has a gloss. */
  times(unit: number): number {
    return this.#all.get(unit) ?? 0;
  }

  /** How often the character has a gloss, and how often this one. */
  timesOf(unit: number, reading: string): { readonly any: number; readonly same: number } {
    const same = this.#times.get(String.fromCharCode(unit) + reading) ?? 0;
    return { any: this.#all.get(unit) ?? 0, same };
  }
}

/** A second byte that makes a first one a character with a certain reading. */
export type ReadAs = {
  readonly trail: number;
  readonly unit: number;
  /** Whether the reading is the character's usual one. */
  readonly isUsual: boolean;
};

/**
 * The characters with the lead byte `lead` that are read so.
 *
 * @param isToneless - Whether a reading without tone mark stands for every tone.
 */
export function charactersReadAs(
  lead: number,
  reading: string,
  isToneless: boolean,
): readonly ReadAs[] {
  const key = `${lead}${isToneless ? '*' : ''}${reading}`;
  let found = known.get(key);
  if (!found) {
    found = isToneless ? lookUpToneless(lead, reading) : (tonedByLead(lead).get(reading) ?? []);
    if (known.size > mostKnown) known.clear();
    known.set(key, found);
  }
  return found;
}

const known = new Map<string, readonly ReadAs[]>();
const mostKnown = 20_000;
const toned = new Map<number, Map<string, ReadAs[]>>();

function tonedByLead(lead: number): Map<string, ReadAs[]> {
  let byReading = toned.get(lead);
  if (byReading) return byReading;
  byReading = new Map<string, ReadAs[]>();
  for (const { trail, unit } of charactersOf(lead)) {
    readingList(String.fromCharCode(unit)).forEach((reading, index) => {
      const entry = { trail, unit, isUsual: index === 0 };
      const entries = byReading?.get(reading);
      if (entries) entries.push(entry);
      else byReading?.set(reading, [entry]);
    });
  }
  toned.set(lead, byReading);
  return byReading;
}

function lookUpToneless(lead: number, reading: string): ReadAs[] {
  return charactersOf(lead)
    .filter(({ unit }) => isReadingOf(String.fromCharCode(unit), reading, { toneless: true }))
    .map((entry) => ({ ...entry, isUsual: true }));
}

function charactersOf(lead: number): { trail: number; unit: number }[] {
  const { units } = gbkTable();
  const characters = [];
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const unit = units[(lead << 8) | trail] ?? 0;
    if (unit >= 0x3400 && unit <= 0x9fff) characters.push({ trail, unit });
  }
  return characters;
}
