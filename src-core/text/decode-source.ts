import { AppError } from '../model/app-error';
import { encodings, type DecodedSource, type Encoding } from '../model/document';
import { binaryFormatOf, isControlHeavy } from './binary-content';
import { weighText, type Plausibility } from './plausibility';
import { makeDecoder, type OnError } from './text-decoders';

/**
 * Read bytes of unknown encoding as text. A leading U+FEFF stays in the text; line ends stay as
 * they are. The text is well formed: what could not be decoded, lone surrogates included, reads
 * U+FFFD, at the cost of confidence, and is never 1 % of the text or more.
 *
 * @throws {AppError} `empty-file` without bytes or with white space only, `binary-file` for what
 *   is no text, `unknown-encoding` where no reading is plausible.
 */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  if (bytes.length === 0) throw new AppError('empty-file');
  const format = binaryFormatOf(bytes);
  if (format !== null) throw new AppError('binary-file', { format });

  const late = firstForeignIfLate(bytes);
  const trials = encodings
    .map((encoding) => tryEncoding(bytes, encoding, isUtf16(encoding) ? 0 : late))
    .filter((trial) => trial !== null)
    .sort((a, b) => b.rank - a.rank);
  const best = trials[0];
  if (best === undefined) {
    throw new AppError(isControlHeavy(bytes) ? 'binary-file' : 'unknown-encoding');
  }
  // An exact reading is preferred, but not one far less like a text than the best with a flaw.
  const close = trials.filter((trial) => best.rank - trial.rank < 12);
  const source = firstReadable(bytes, close, 'refuse') ?? firstReadable(bytes, trials, 'replace');
  if (source === null) throw new AppError('unknown-encoding');
  // trim() counts U+FEFF as white space.
  if (source.text.trim() === '') throw new AppError('empty-file');
  return source;
}

/** How one encoding reads the sample. `rank` is a logarithm, to be compared across encodings. */
type Trial = {
  readonly encoding: Encoding;
  readonly rank: number;
  readonly weight: Plausibility;
  readonly hasMark: boolean;
};

/** Bytes looked at to choose. What comes after only has to be decodable. */
const sampleLength = 0x40000;

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

/** Logarithm per character that is not ASCII: least for a plausible reading, and that of prose. */
const leastMean = -12.5;
const usualMean = -8.6;

function tryEncoding(bytes: Uint8Array, encoding: Encoding, start: number): Trial | null {
  const sample = bytes.subarray(start, start + sampleLength);
  // Streaming keeps back a character cut by the sample's end instead of complaining of it.
  const stream = start + sampleLength < bytes.length;
  const exact = decode(sample, encoding, 'refuse', stream);
  const text = exact ?? decode(sample, encoding, 'replace', stream) ?? '';
  const hasMark = start === 0 && text.startsWith('\ufeff');
  const weight = weighText(hasMark ? text.slice(1) : text);
  const needsLook = encoding !== 'utf-8' && !hasMark;
  if (!isDecoded(text, weight, exact !== null) || (needsLook && !isPlausible(encoding, weight))) {
    return null;
  }
  const bonus = hasMark ? markPrior : isUtf16(encoding) && isAscii(sample) ? asciiPrior : 0;
  return { encoding, rank: weight.logChance + prior[encoding] + bonus, weight, hasMark };
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

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte > 0 && byte < 0x80);
}

function isDecoded(text: string, weight: Plausibility, isExact: boolean): boolean {
  const { foreign, controls, replaced } = weight;
  if (controls * 100 > text.length) return false;
  return isExact || (foreign > replaced && isMostlyDecoded(text, replaced));
}

function isPlausible(encoding: Encoding, { foreign, foreignLogChance }: Plausibility): boolean {
  return foreign === 0 ? isUtf16(encoding) : foreignLogChance / foreign > leastMean;
}

/** Whether less than 1 % was replaced, not counting a character cut off by the end of the file. */
function isMostlyDecoded(text: string, replaced: number): boolean {
  const whole = text.replace(/\ufffd{1,3}$/, '').length;
  return (replaced - (text.length - whole)) * 100 < whole;
}

function firstReadable(
  bytes: Uint8Array,
  trials: readonly Trial[],
  onError: OnError,
): DecodedSource | null {
  for (const trial of trials) {
    const { encoding } = trial;
    const text = decode(bytes, encoding, onError, false);
    if (text === null) continue;
    if (onError === 'refuse') return { text, encoding, confidence: confidenceOf(trial, trials) };
    const replaced = text.split('\ufffd').length - 1;
    if (!isMostlyDecoded(text, replaced)) continue;
    const share = Math.min(replaced / text.length, 0.1);
    return { text, encoding, confidence: confidenceOf(trial, trials) * (0.9 - 5 * share) };
  }
  return null;
}

/** Null where `refuse` meets undecodable bytes or a lone surrogate. */
function decode(
  bytes: Uint8Array,
  encoding: Encoding,
  onError: OnError,
  stream: boolean,
): string | null {
  let text: string;
  try {
    text = makeDecoder(encoding, onError).decode(bytes, { stream });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
  // Decoders differ in whether they let a lone surrogate through.
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return onError === 'refuse' && wellFormed !== text ? null : wellFormed;
}

/**
 * The chance of this reading among the plausible ones, less where the text is an odd one. The
 * logarithms are halved: neighbouring characters are not independent evidence.
 */
function confidenceOf(chosen: Trial, trials: readonly Trial[]): number {
  const { foreign, foreignLogChance } = chosen.weight;
  if (chosen.hasMark || (chosen.encoding === 'utf-8' && foreign === 0)) return 1;
  let sum = 0;
  for (const { rank } of trials) sum += Math.exp((rank - chosen.rank) / 2);
  const chance = 1 / sum;
  if (chosen.encoding === 'utf-8') return Math.max(0.99, Math.min(chance, 0.999));
  const mean = foreign === 0 ? 0 : foreignLogChance / foreign;
  const oddness = Math.max(0, Math.min(1, (usualMean - mean) / (usualMean - leastMean)));
  return Math.min(chance * (1 - 0.7 * oddness), 0.99);
}

function isUtf16(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}
