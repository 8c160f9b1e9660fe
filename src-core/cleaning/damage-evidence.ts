import { commonCharacters } from '../text/common-characters';
import { CountTable, hashStart, hashStep } from './count-table';

/** How often words and characters are used, for judging what may have stood at a damaged place. */
export type DamageEvidence = {
  /** By {@link hashStep} over a word's units, in Simplified script: how often it occurs. */
  readonly words: CountTable;
  /** Length of the longest word, in UTF-16 units. */
  readonly longest: number;
  /** Of all words together. */
  readonly total: number;
  /** By unit, Simplified: how often it occurs, begins a word, and ends one. */
  readonly occurs: Float32Array;
  readonly begins: Float32Array;
  readonly ends: Float32Array;
  /** By two units inside a word, the first high. */
  readonly pairs: CountTable;
  /** By unit of a Traditional form: its Simplified one. 0 where the forms are the same. */
  readonly folded: Uint16Array;
  /** By unit: the share of its Simplified form's uses that it has in Traditional text, 0 if it has none told. */
  readonly share: Float32Array;
  /** Running text, in Simplified script. */
  readonly prose: string;
};

const base = 1.2;

/**
 * Read the evidence that `scripts/make-cleaning-evidence.mjs` makes.
 *
 * @throws {TypeError} If the text is not laid out as that script does it.
 */
export function parseDamageEvidence(text: string): DamageEvidence {
  const [wordPart, formPart, prose] = text.split('\n\n');
  if (wordPart === undefined || formPart === undefined || prose === undefined) {
    throw new TypeError(`Cleaning evidence of ${text.length} units lacks a part`);
  }
  const words = parseWords(wordPart.split('\n'));
  return withMarks({ ...words, ...parseForms(formPart.split('\n')), prose });
}

type Words = Omit<DamageEvidence, 'folded' | 'share' | 'prose'>;

function parseWords(lines: readonly string[]): Words {
  const words = new CountTable(200_000);
  const pairs = new CountTable(200_000);
  const occurs = new Float32Array(0x10000);
  const begins = new Float32Array(0x10000);
  const ends = new Float32Array(0x10000);
  let longest = 1;
  let total = 0;
  for (const line of lines) {
    const [length = '', power = '', joined = ''] = line.split('\t');
    const size = Number(length);
    const count = base ** Number(power);
    if (!(size >= 1) || !(count >= 1) || joined.length % size !== 0) {
      throw new TypeError(`No line of words in the cleaning evidence: “${line.slice(0, 40)}”`);
    }
    longest = Math.max(longest, size);
    for (let start = 0; start < joined.length; start += size) {
      let hash = hashStart;
      let previous = 0;
      for (let at = start; at < start + size; at += 1) {
        const unit = joined.charCodeAt(at);
        hash = hashStep(hash, unit);
        occurs[unit] = (occurs[unit] ?? 0) + count;
        if (previous !== 0) pairs.add((previous << 16) | unit, count);
        else begins[unit] = (begins[unit] ?? 0) + count;
        previous = unit;
      }
      ends[previous] = (ends[previous] ?? 0) + count;
      words.add(hash, count);
      total += count;
    }
  }
  return { words, longest, total, occurs, begins, ends, pairs };
}

function parseForms(lines: readonly string[]): Pick<DamageEvidence, 'folded' | 'share'> {
  const folded = new Uint16Array(0x10000);
  const share = new Float32Array(0x10000);
  for (const line of lines) {
    if (line === '') continue;
    const [character = '', ...told] = line.split('\t');
    const simplified = character.charCodeAt(0);
    for (let at = 0; at + 1 < told.length; at += 2) {
      const form = told[at]?.charCodeAt(0) ?? 0;
      if (form !== simplified) folded[form] = simplified;
      share[form] = Number(told[at + 1]) / 1000;
      if (!((share[form] ?? 0) > 0)) {
        throw new TypeError(`No line of forms in the cleaning evidence: “${line.slice(0, 40)}”`);
      }
    }
    // A form that Traditional text never has is Simplified: all but impossible there.
    if (!(share[simplified] ?? 0)) share[simplified] = 0.0005;
  }
  return { folded, share };
}

let plain: DamageEvidence | null = null;

/** What stands in for the evidence where there is none: only which characters are usual. */
export function plainEvidence(): DamageEvidence {
  plain ??= buildPlain();
  return plain;
}

function buildPlain(): DamageEvidence {
  const words = new CountTable(20_000);
  const occurs = new Float32Array(0x10000);
  let total = 0;
  for (const [character, level] of commonCharacters()) {
    const unit = character.charCodeAt(0);
    const count = level === 'frequent' ? 1000 : 30;
    words.add(hashStep(hashStart, unit), count);
    occurs[unit] = count;
    total += count;
  }
  const evidence: DamageEvidence = {
    words,
    longest: 1,
    total,
    occurs,
    begins: occurs,
    ends: occurs,
    pairs: new CountTable(),
    folded: new Uint16Array(0x10000),
    share: new Float32Array(0x10000),
    prose: '',
  };
  return withMarks(evidence);
}

/** Share of marks, the zero of dates and other characters that no list of words has, in 10,000 of a text. */
const marks =
  '，500。300、250“60”60《25》25；30：30（20）20？10！8…5—6·5「5」5『2』2〔2〕2‘2’2【1】1　10〇12';

/** Add to a list of words the marks and ASCII characters that stand between words. */
function withMarks(evidence: DamageEvidence): DamageEvidence {
  const { words, occurs, begins, ends, total } = evidence;
  const add = (unit: number, share: number): void => {
    const count = (total * share) / 10_000;
    words.add(hashStep(hashStart, unit), count);
    for (const counts of new Set([occurs, begins, ends]))
      counts[unit] = (counts[unit] ?? 0) + count;
  };
  for (const [, mark = '', share] of marks.matchAll(/(\D)(\d+)/gu)) {
    add(mark.charCodeAt(0), Number(share));
  }
  for (let unit = 0x21; unit < 0x7f; unit += 1) {
    const character = String.fromCharCode(unit);
    add(unit, /\d/.test(character) ? 20 : /[a-z(),.]/i.test(character) ? 3 : 1);
  }
  add(lineFeed, 100);
  add(0x20, 20);
  return evidence;
}

const lineFeed = 0x0a;
