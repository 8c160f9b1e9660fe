import type { DecodedSource, Decoding, SourceSample } from '../model/document';
import type { SourceHints } from './decode-source';
import { confidenceOf, countReplaced, tryEncodings, type Trial } from './encoding-trials';
import { weighText } from './plausibility';
import { makeReadingDecoder } from './reading-decoder';
import { isLossyText, suspectMojibake, undoAll } from './suspect-mojibake';

/** Bytes decoded at a time. */
const blockLength = 0x10000;

/** Read bytes the way the user chose, however odd the text is that comes of it. */
export function decodeAs(bytes: Uint8Array, reading: Decoding): DecodedSource {
  const decoder = makeReadingDecoder(reading);
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += blockLength) {
    pieces.push(decoder.decode(bytes.subarray(start, start + blockLength), { stream: true }));
  }
  pieces.push(decoder.decode());
  const text = pieces.join('');
  const { encoding, mojibake } = reading;
  // What a misreading lost shows as U+FFFD in the file, and is lost all the same.
  const own = mojibake === null ? bytes : bytes.subarray(0, 0);
  const replaced = countReplaced(text, own, encoding);
  const found = bytes.length === 0 ? undefined : rankedReadings(bytes, {}).find(isOf(reading));
  return {
    text,
    encoding,
    mojibake,
    confidence: found?.confidence ?? 0,
    replaced,
    parts: [],
    suspectedMojibake: mojibake === null ? suspectMojibake(text) : null,
    isLossy: isLossyText(text, replaced),
  };
}

/**
 * The three likeliest readings that give different texts, best first; fewer where there are fewer.
 * A mojibake comes first where undoing it gives a far likelier text, but is never taken unasked.
 */
export function sourceReadings(bytes: Uint8Array, hints: SourceHints = {}): SourceSample[] {
  if (bytes.length === 0) return [];
  const chosen = rankedReadings(bytes, hints).slice(0, 3);
  const samples = samplesOf(
    bytes,
    chosen.map(({ trial }) => trial.reading),
  );
  return chosen.map(({ trial, confidence }, index) => ({
    decoding: trial.reading,
    confidence,
    replaced: trial.replaced,
    sample: samples[index] ?? '',
  }));
}

type Ranked = { readonly trial: Trial; readonly confidence: number };

function isOf({ encoding, mojibake }: Decoding): (ranked: Ranked) => boolean {
  return ({ trial: { reading } }) => reading.encoding === encoding && reading.mojibake === mojibake;
}

function rankedReadings(bytes: Uint8Array, { declared }: SourceHints): Ranked[] {
  const plain = tryEncodings(bytes, declared).sort(
    (a, b) => Number(b.isPlausible) - Number(a.isPlausible) || b.rank - a.rank,
  );
  const best = plain[0];
  const all = best === undefined ? plain : [...plain, ...mojibakeTrials(best)];
  const suspect = best === undefined ? null : suspectMojibake(best.text);
  const order = (trial: Trial): number => {
    if (suspect !== null && trial.reading.mojibake === suspect) return 2;
    return trial.reading.mojibake === null && trial.isPlausible ? 1 : 0;
  };
  const sorted = all.sort((a, b) => order(b) - order(a) || b.rank - a.rank);
  const distinct = sorted.filter(
    ({ text }, index) => sorted.findIndex((other) => other.text === text) === index,
  );
  return distinct.map((trial) => ({ trial, confidence: confidenceOf(trial, distinct) }));
}

function mojibakeTrials(plain: Trial): Trial[] {
  if (plain.weight.foreign === 0) return [];
  const { encoding } = plain.reading;
  return undoAll(plain.text, plain.rank).map(({ mojibake, text, rank }) => {
    const weight = weighText(text);
    const { replaced } = weight;
    const reading = { encoding, mojibake };
    return { reading, text, rank, weight, replaced, cut: 0, hasMark: false, isPlausible: true };
  });
}

/** Bytes shown, at most as many units in every encoding. */
const sampleBytes = 160;
/** Bytes gone through to find a place where all readings differ. */
const searched = 0x40000;

/** What each reading makes of the first stretch on which they differ, or on which most do. */
function samplesOf(bytes: Uint8Array, readings: readonly Decoding[]): string[] {
  const decoders = readings.map((reading) => makeReadingDecoder(reading));
  const first = Math.max(
    0,
    bytes.subarray(skippedMark(bytes)).findIndex((byte) => byte >= 0x80),
  );
  // UTF-16 counts in pairs, and some words before the place help to know it.
  const begin = Math.max(0, first + skippedMark(bytes) - 24) & ~1;
  for (const decoder of decoders) decoder.decode(bytes.subarray(0, begin), { stream: true });
  let chosen: string[] = [];
  let kinds = 0;
  const end = Math.min(bytes.length, begin + searched);
  for (let start = begin; start < end; start += sampleBytes) {
    const stretch = bytes.subarray(start, start + sampleBytes);
    const stream = start + sampleBytes < bytes.length;
    const texts = decoders.map((decoder) => decoder.decode(stretch, { stream }));
    const distinct = new Set(texts).size;
    if (distinct > kinds) [chosen, kinds] = [texts, distinct];
    if (kinds === readings.length) break;
  }
  return chosen.map((text) => text.slice(0, sampleBytes).replace(/[\ud800-\udbff]$/, ''));
}

/** Length of a byte order mark at the beginning. */
function skippedMark(bytes: Uint8Array): number {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 3;
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) ? 2 : 0;
}
