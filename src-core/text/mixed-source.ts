import type { EncodingPart, Encoding } from '../model/document';
import { weighText } from './plausibility';
import { makeReadingDecoder } from './reading-decoder';
import type { Decoder } from './decoder';

/** A text read with one encoding, stretches of others inside read in their own. */
export type MixedText = {
  readonly text: string;
  /** In order, covering `text`; empty where the main encoding reads all of it. */
  readonly parts: readonly EncodingPart[];
};

/** Bytes decoded at a time. */
const blockLength = 0x10000;

/**
 * Read bytes whose lines may be in different encodings, all of which extend ASCII. Most of them is
 * decoded once; only where a block reads badly are its stretches between spaces, tags and line ends
 * tried in each encoding, and another one is believed only if it reads them plainly.
 */
export function readMixed(bytes: Uint8Array, main: Encoding): MixedText {
  const reader = decoderOf(main);
  const output = new Output(main);
  let start = 0;
  let isCut = false;
  while (start < bytes.length) {
    const end = blockEnd(bytes, start);
    const block = bytes.subarray(start, end);
    const endsWhole = end === bytes.length || isBoundary(bytes[end - 1] ?? 0);
    const text = reader.decode(block, { stream: !endsWhole });
    // A block whose ends may cut a character can be read in the main encoding only.
    if (isCut || !endsWhole || !isSuspicious(text, main)) output.add(text, main);
    else readStretches(block, main, output);
    isCut = !endsWhole;
    start = end;
  }
  return output.result();
}

/** Text with its parts, neighbours in one encoding joined. */
class Output {
  readonly #pieces: string[] = [];
  readonly #parts: EncodingPart[] = [];
  readonly #main: Encoding;
  #length = 0;

  constructor(main: Encoding) {
    this.#main = main;
  }

  add(text: string, encoding: Encoding): void {
    if (text === '') return;
    const last = this.#parts.at(-1);
    const part = { start: this.#length, end: this.#length + text.length, encoding };
    if (last?.encoding === encoding) this.#parts.splice(-1, 1, { ...part, start: last.start });
    else this.#parts.push(part);
    this.#pieces.push(text);
    this.#length = part.end;
  }

  result(): MixedText {
    const isMixed = this.#parts.some(({ encoding }) => encoding !== this.#main);
    return { text: this.#pieces.join(''), parts: isMixed ? this.#parts : [] };
  }
}

/** Whether a line of the text is unlike what its encoding should give. */
function isSuspicious(text: string, main: Encoding): boolean {
  if (text.includes('\ufffd')) return true;
  // What is valid UTF-8 is UTF-8.
  if (main === 'utf-8') return false;
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found + 1;
    const { foreign, foreignLogChance } = weighText(text.slice(start, end));
    if (foreign >= 3 && foreignLogChance / foreign < suspiciousMean) return true;
    start = end;
  }
  return false;
}

const suspiciousMean = -11;

/** What a stretch costs in each encoding beside the main one before it is believed, as a logarithm. */
const changeCost = 14;

type State = { readonly encoding: Encoding; readonly decoder: Decoder };

function readStretches(block: Uint8Array, main: Encoding, output: Output): void {
  const others: Encoding[] = ['utf-8', 'gb18030', 'big5-hkscs'];
  const isSame = (other: Encoding): boolean =>
    other === main || (main === 'big5' && other === 'big5-hkscs');
  const states: State[] = [main, ...others.filter((other) => !isSame(other))].map((encoding) => ({
    encoding,
    decoder: decoderOf(encoding),
  }));
  const stretches = stretchesOf(block);
  const choices = choose(stretches.map((stretch) => states.map((state) => costOf(stretch, state))));
  let index = 0;
  while (index < stretches.length) {
    const choice = choices[index] ?? 0;
    let last = index;
    while (last + 1 < stretches.length && choices[last + 1] === choice) last += 1;
    const from = stretches[index]?.byteOffset ?? 0;
    const end = stretches[last];
    const to = (end?.byteOffset ?? 0) + (end?.length ?? 0);
    const run = block.subarray(from - block.byteOffset, to - block.byteOffset);
    const state = states[choice];
    const text = state?.decoder.decode(run) ?? '';
    const isBelieved = state !== undefined && choice > 0 && isPlain(text);
    if (isBelieved) output.add(text, isPlainBig5(run, text, state) ? 'big5' : state.encoding);
    else output.add(states[0]?.decoder.decode(run) ?? '', main);
    index = last + 1;
  }
}

function isPlainBig5(run: Uint8Array, text: string, { encoding }: State): boolean {
  return encoding === 'big5-hkscs' && decoderOf('big5').decode(run) === text;
}

/** The likeliest row of states through the stretches (Viterbi's algorithm); 0 is the main one. */
function choose(costs: readonly (readonly number[])[]): number[] {
  const count = costs[0]?.length ?? 0;
  let sums: number[] = Array.from({ length: count }, (_, state) => (state === 0 ? 0 : changeCost));
  const origins: Uint8Array[] = [];
  for (const row of costs) {
    const origin = new Uint8Array(count);
    let least = 0;
    for (let state = 1; state < count; state += 1) {
      if ((sums[state] ?? 0) < (sums[least] ?? 0)) least = state;
    }
    sums = sums.map((sum, state) => {
      const changed = (sums[least] ?? 0) + changeCost;
      origin[state] = changed < sum ? least : state;
      return Math.min(sum, changed) + (row[state] ?? 0);
    });
    origins.push(origin);
  }
  let state = sums.indexOf(Math.min(...sums));
  const choices: number[] = [];
  for (let index = origins.length - 1; index >= 0; index -= 1) {
    choices[index] = state;
    state = origins[index]?.[state] ?? 0;
  }
  return choices;
}

function costOf(stretch: Uint8Array, { encoding, decoder }: State): number {
  const { foreign, foreignLogChance, replaced } = weighText(decoder.decode(stretch));
  return -foreignLogChance - (encoding === 'utf-8' && replaced === 0 ? foreign * validity : 0);
}

/** What a valid UTF-8 sequence is worth as evidence, as a logarithm. */
const validity = 1.5;

/** Whether a stretch reads as Chinese beyond doubt. */
function isPlain(text: string): boolean {
  const { foreign, foreignLogChance, replaced } = weighText(text);
  return foreign >= 2 && replaced * 50 <= foreign && foreignLogChance / foreign > suspiciousMean;
}

/** Cut behind every byte at which all encodings agree that a character has ended. */
function stretchesOf(block: Uint8Array): Uint8Array[] {
  const stretches: Uint8Array[] = [];
  let start = 0;
  for (let index = 0; index < block.length; index += 1) {
    const isLast = index + 1 === block.length;
    if (!isLast && !(isBoundary(block[index] ?? 0) && (block[index + 1] ?? 0) >= 0x80)) continue;
    stretches.push(block.subarray(start, index + 1));
    start = index + 1;
  }
  return stretches;
}

/** Bytes that are no part of a longer code in any of the encodings: controls, space, !–/ and :–?. */
function isBoundary(byte: number): boolean {
  return byte < 0x30 || (byte > 0x39 && byte < 0x40);
}

/** Behind a line end if there is one, else behind another boundary, else anywhere. */
function blockEnd(bytes: Uint8Array, start: number): number {
  const limit = start + blockLength;
  if (limit >= bytes.length) return bytes.length;
  const line = bytes.subarray(start, limit).lastIndexOf(0x0a);
  if (line >= 0) return start + line + 1;
  for (let end = limit; end > start; end -= 1) {
    if (isBoundary(bytes[end - 1] ?? 0)) return end;
  }
  return limit;
}

function decoderOf(encoding: Encoding): Decoder {
  return makeReadingDecoder({ encoding, mojibake: null });
}
