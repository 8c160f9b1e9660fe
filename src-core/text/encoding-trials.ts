import { encodings, type Encoding, type Decoding } from '../model/document';
import { replacedWeight, weighText, type Plausibility } from './plausibility';
import { makeReadingDecoder } from './reading-decoder';

/** How one reading takes the sample. `rank` is a logarithm, to be compared across readings. */
export type Trial = {
  readonly reading: Decoding;
  readonly text: string;
  readonly rank: number;
  readonly weight: Plausibility;
  /** U+FFFD that stand for undecodable bytes. */
  readonly replaced: number;
  /** How many of them stand for a character cut off by the file's end. */
  readonly cut: number;
  readonly hasMark: boolean;
  /** Whether it looks like a text at all. */
  readonly isPlausible: boolean;
};

/** Bytes looked at to choose. What comes after only has to be decodable. */
export const sampleLength = 0x40000;

/** How many characters may be lost to one that is kept; three times that in UTF-8, where a bad byte costs up to three. */
export const mostReplaced = 0.1;

/** Expectation before any look at the text, as logarithms: UTF-8 is hardly ever valid by chance. */
const prior: Record<Encoding, number> = {
  'utf-8': 8,
  gb18030: 0,
  big5: 0,
  'big5-hkscs': -1,
  'utf-16le': -3,
  'utf-16be': -4,
};

/** Added for a byte order mark. */
const markPrior = 40;
/** Added for UTF-16 where the bytes are printable ASCII as well. */
const asciiPrior = -9;
/** Fewer bytes of printable ASCII than this are UTF-16 only if all of that is ideographs: 昨天晚上. */
const shortAscii = 32;
/** Added where the file ends within a character. */
const cutPrior = -8;
/** Added for what the source says of itself. Pages are wrong about it often enough. */
const declaredPrior = 6;

/** Logarithm per character that is not ASCII: least for a plausible reading, and that of prose. */
export const leastMean = -12.5;
const usualMean = -8.6;

/** Every encoding's reading of the beginning, or of the first 256 KB behind a long English preface; best first. */
export function tryEncodings(bytes: Uint8Array, declared: string | undefined): Trial[] {
  const late = firstForeignIfLate(bytes);
  const named = encodingsOfLabel(declared);
  return encodings
    .map((encoding) => {
      const start = isUtf16(encoding) ? 0 : late;
      return tryEncoding(bytes, encoding, start, named.includes(encoding) ? declaredPrior : 0);
    })
    .sort((a, b) => b.rank - a.rank);
}

export function isUtf16(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

/**
 * The chance of a reading among others, less where its text is an odd one. The logarithms are
 * halved: neighbouring characters are not independent evidence.
 */
export function confidenceOf(chosen: Trial, trials: readonly Trial[]): number {
  const { foreign, foreignLogChance } = chosen.weight;
  const { encoding, mojibake } = chosen.reading;
  const isUtf8 = encoding === 'utf-8' && mojibake === null;
  if (chosen.hasMark && mojibake === null) return 1;
  if (isUtf8 && foreign === 0) return 1;
  let sum = 1;
  for (const { rank, text } of trials) {
    // Two encodings that give the same text are no rivals.
    if (text !== chosen.text) sum += Math.exp((rank - chosen.rank) / 2);
  }
  const chance = 1 / sum;
  const mean = foreign === 0 ? 0 : foreignLogChance / foreign;
  const oddness = Math.max(0, Math.min(1, (usualMean - mean) / (usualMean - leastMean)));
  const share = Math.min(chosen.replaced / Math.max(chosen.text.length, 1), mostReplaced);
  const loss = chosen.replaced === 0 ? 1 : 0.9 - 5 * share;
  // Valid UTF-8 is believed, unless it is one or two characters or a mojibake explains it better.
  if (isUtf8 && chosen.replaced === 0 && chance > (foreign > 2 ? 0.05 : 0.9))
    return Math.max(0.99, Math.min(chance, 0.999));
  return Math.min(chance * (1 - 0.7 * oddness), 0.99) * loss;
}

/** How many U+FFFD of a decoded text do not stand for U+FFFD in its bytes. */
export function countReplaced(text: string, bytes: Uint8Array, encoding: Encoding): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  if (count === 0 || encoding !== 'utf-8') return count;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count -= 1;
  }
  return Math.max(count, 0);
}

function tryEncoding(bytes: Uint8Array, encoding: Encoding, start: number, bonus: number): Trial {
  const sample = bytes.subarray(start, start + sampleLength);
  const isCut = start + sampleLength < bytes.length;
  const reading = { encoding, mojibake: null };
  // Streaming keeps back a character cut by the sample's end instead of complaining of it.
  const decoder = makeReadingDecoder(reading);
  const begun = decoder.decode(sample, { stream: true });
  const ending = isCut ? '' : decoder.decode();
  const text = begun + ending;
  const hasMark = start === 0 && text.startsWith('\ufeff');
  const weight = weighText(hasMark ? text.slice(1) : text);
  const mayBeAscii = isUtf16(encoding) && !hasMark && isAscii(sample);
  const all = countReplaced(text, sample, encoding);
  const cut = countReplaced(ending, bytes.subarray(0, 0), encoding);
  const rank =
    weight.logChance +
    (cut === 0 ? 0 : cut * -replacedWeight + cutPrior) +
    prior[encoding] +
    (encoding === 'utf-8' ? utf8Bonus(weight, all) : 0) +
    bonus +
    (hasMark ? markPrior : mayBeAscii ? asciiPrior : 0);
  const needsLook = (encoding !== 'utf-8' && !hasMark) || all > cut;
  const isPlausible =
    weight.controls * 100 <= text.length &&
    !(mayBeAscii && bytes.length < shortAscii && !/^\p{Script=Han}+$/u.test(text)) &&
    isMostlyDecoded(encoding, weight, all, cut) &&
    (!needsLook || isLikeText(encoding, weight));
  return { reading, text, rank, weight, replaced: all, cut, hasMark, isPlausible };
}

/** Whether little enough of what is not ASCII was lost. A cut-off character at the end is no loss. */
export function isMostlyDecoded(
  encoding: Encoding,
  { foreign }: Plausibility,
  replaced: number,
  cut: number,
): boolean {
  if (replaced === 0) return true;
  const kept = foreign - replaced;
  return kept >= 4 && replaced - cut <= kept * mostReplaced * (encoding === 'utf-8' ? 3 : 1);
}

function isLikeText(encoding: Encoding, weight: Plausibility): boolean {
  const { foreign, foreignLogChance, replaced } = weight;
  if (foreign === 0) return isUtf16(encoding);
  // What is lost says nothing on what is left.
  const kept = foreign - replaced;
  return kept > 0 && (foreignLogChance - replaced * replacedWeight) / kept > leastMean;
}

/**
 * Where the sample begins for the encodings that extend ASCII: at the first byte that is not ASCII
 * if that comes late, else at 0. A cut there falls between characters, and a long English preface
 * must not hide what follows.
 */
function firstForeignIfLate(bytes: Uint8Array): number {
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) >= 0x80) return index < sampleLength ? 0 : index;
  }
  return 0;
}

/**
 * Valid sequences are evidence by themselves, more with every one; a U+FFFD that the file itself
 * holds in three good bytes is none against it.
 */
function utf8Bonus({ foreign, replaced }: Plausibility, lost: number): number {
  const own = (replaced - lost) * -replacedWeight * 0.5;
  return lost === 0 ? own + Math.max(0, foreign - 3) * 4 : own;
}

/** Whether all of it is printable or space. */
function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d));
}

/** What a declared label may mean: GB 2312 is written with GBK's characters, Big5 with HKSCS's. */
function encodingsOfLabel(label: string | undefined): Encoding[] {
  const name = label?.trim().toLowerCase() ?? '';
  if (/^(?:x-)?gb|^chinese$|^csgb|936$/.test(name)) return ['gb18030'];
  if (/big5|950$/.test(name)) return ['big5', 'big5-hkscs'];
  if (/^utf-?8$|unicode-1-1-utf-8/.test(name)) return ['utf-8'];
  if (/^(?:utf-16(?:le)?|unicode|ucs-2)$/.test(name)) return ['utf-16le'];
  return name === 'utf-16be' ? ['utf-16be'] : [];
}
