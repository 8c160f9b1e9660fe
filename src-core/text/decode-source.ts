import { AppError } from '../model/app-error';
import type { EncodingPart, DecodedSource, Encoding } from '../model/document';
import { binaryFormatOf, isControlHeavy } from './binary-content';
import {
  confidenceOf,
  countReplaced,
  isMostlyDecoded,
  isUtf16,
  leastMean,
  tryEncodings,
  type Trial,
} from './encoding-trials';
import { readMixed, type MixedText } from './mixed-source';
import { weighText } from './plausibility';
import { makeReadingDecoder } from './reading-decoder';
import { isLossyText, suspectMojibake } from './suspect-mojibake';

/** What is known of a source beside its bytes. */
export type SourceHints = {
  /** The charset that a meta element, a header or an XML declaration names; a hint, often wrong. */
  readonly declared?: string;
};

/**
 * Read bytes of unknown encoding as text. A leading U+FEFF stays in the text; line ends stay as
 * they are. The text is well formed: what could not be decoded, lone surrogates included, reads
 * U+FFFD, at the cost of confidence, and is never more than a tenth of what is not ASCII.
 *
 * @throws {AppError} `empty-file` without bytes or with white space only, `binary-file` for what
 *   is no text, `unknown-encoding` where no reading is plausible.
 */
export function decodeSource(bytes: Uint8Array, { declared }: SourceHints = {}): DecodedSource {
  if (bytes.length === 0) throw new AppError('empty-file');
  const format = binaryFormatOf(bytes);
  if (format !== null) throw new AppError('binary-file', { format });

  const trials = tryEncodings(bytes, declared);
  const whole = readPlausible(bytes, trials) ?? readPatchwork(bytes, trials);
  if (whole === null) {
    throw new AppError(isControlHeavy(bytes) ? 'binary-file' : 'unknown-encoding');
  }
  const { text, replaced } = whole;
  // trim() counts U+FEFF as white space.
  if (text.trim() === '') throw new AppError('empty-file');
  return {
    ...whole,
    mojibake: null,
    suspectedMojibake: suspectMojibake(text),
    isLossy: isLossyText(text, replaced),
  };
}

type Whole = Pick<DecodedSource, 'text' | 'encoding' | 'confidence' | 'replaced' | 'parts'>;

function readPlausible(bytes: Uint8Array, trials: readonly Trial[]): Whole | null {
  const plausible = trials.filter((trial) => trial.isPlausible);
  const best = plausible[0];
  if (best === undefined) return null;
  // An exact reading is preferred, but not one far less like a text than the best with a flaw.
  const close = plausible.filter((trial) => best.rank - trial.rank < 12);
  let least: Whole | null = null;
  for (const trial of close) {
    const read = readWhole(bytes, trial, plausible);
    const isExact = read.replaced === 0 || read.replaced === trial.cut;
    if (isExact && (read.parts.length === 0 || trial === best)) return read;
    if (least === null || read.replaced < least.replaced) least = read;
  }
  return least !== null && isReadable(least, best.cut) ? least : null;
}

/** Read what no encoding alone reads: the one that reads most is the main one. */
function readPatchwork(bytes: Uint8Array, trials: readonly Trial[]): Whole | null {
  if (isControlHeavy(bytes)) return null;
  for (const trial of trials) {
    if (isUtf16(trial.reading.encoding)) continue;
    const read = readWhole(bytes, trial, trials);
    if (read.parts.length > 0 && isReadable(read, trial.cut)) return read;
  }
  return null;
}

function isReadable({ text, replaced, encoding }: Whole, cut: number): boolean {
  const weight = weighText(text);
  if (!isMostlyDecoded(encoding, weight, replaced, cut)) return false;
  return weight.foreign === 0 || weight.foreignLogChance / weight.foreign > leastMean - 1.5;
}

function readWhole(bytes: Uint8Array, trial: Trial, trials: readonly Trial[]): Whole {
  const { encoding } = trial.reading;
  const { text, parts } = isUtf16(encoding)
    ? { text: makeReadingDecoder(trial.reading).decode(bytes), parts: [] }
    : readPlainest(bytes, encoding);
  const replaced = countReplaced(text, bytes, encoding);
  const share = replaced / Math.max(1, text.length);
  const isShort = replaced === 0 || trial.replaced > 0;
  const loss = isShort ? 1 : 0.9 - 5 * Math.min(share, 0.1);
  const sure = confidenceOf(trial, trials) * loss;
  const confidence = parts.length === 0 ? sure : Math.min(0.85, Math.max(sure, 0.5));
  return { text, encoding: mainOf(parts) ?? encoding, confidence, replaced, parts };
}

/** Stretches of Big5 are plain where plain Big5 reads them as well. */
function readPlainest(bytes: Uint8Array, encoding: Encoding): MixedText {
  const mixed = readMixed(bytes, encoding);
  if (encoding !== 'big5-hkscs' || mixed.parts.length === 0) return mixed;
  const plain = readMixed(bytes, 'big5');
  return plain.text === mixed.text ? plain : mixed;
}

/** The encoding of most of the text; null where there are no parts. */
function mainOf(parts: readonly EncodingPart[]): Encoding | null {
  const lengths = new Map<Encoding, number>();
  for (const { start, end, encoding } of parts) {
    lengths.set(encoding, (lengths.get(encoding) ?? 0) + end - start);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
