/** A growing run of UTF-16 units; `units` may be longer than the `length` in use. */
export class CodeUnitBuffer {
  units: Uint16Array;
  length = 0;
  /** Whether the text loaded last had surrogates, so that some may be unpaired. */
  mayBeIllFormed = false;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
  }

  /** Hold the units of `text` and nothing else. */
  load(text: string): void {
    if (text.length > this.units.length) this.units = new Uint16Array(text.length);
    const units = this.units;
    let surrogates = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      units[i] = unit;
      if ((unit & 0xf800) === 0xd800) surrogates++;
    }
    this.length = text.length;
    this.mayBeIllFormed = surrogates > 0;
  }

  /** Make room for `capacity` units in all; gives `units` back, which may be new. */
  reserve(capacity: number): Uint16Array {
    if (capacity > this.units.length) {
      const grown = new Uint16Array(Math.max(capacity, this.units.length * 2));
      grown.set(this.units);
      this.units = grown;
    }
    return this.units;
  }

  /**
   * The string in use.
   *
   * @param mayBeIllFormed - Whether there may be unpaired surrogates, which are to be kept.
   */
  toText(mayBeIllFormed: boolean): string {
    // The decoder is several times faster, but puts U+FFFD for an unpaired surrogate.
    if (!mayBeIllFormed) return decoder.decode(this.units.subarray(0, this.length));
    let text = '';
    for (let start = 0; start < this.length; start += argumentLimit) {
      const chunk = this.units.subarray(start, Math.min(start + argumentLimit, this.length));
      text += Reflect.apply(String.fromCharCode, null, chunk);
    }
    return text;
  }
}

/** Every runtime of the app has it, and runs on little-endian machines; the es2023 types lack it. */
declare const TextDecoder: new (
  label: 'utf-16le',
  options: { readonly ignoreBOM: true },
) => { decode(units: Uint16Array): string };

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Far below the number of arguments an engine passes in one call. */
const argumentLimit = 4096;

/** The units of `text`, in an array of exactly their number. */
export function toCodeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
