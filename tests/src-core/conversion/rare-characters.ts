import fc from 'fast-check';

const inRange = (min: number, max: number) =>
  fc.integer({ min, max }).map((point) => String.fromCodePoint(point));

/**
 * Any ideograph, those of Extension B, compatibility ideographs, description characters, and lone
 * surrogates; to be given to `fc.oneof` beside ordinary text.
 */
export const rareCharacters = [
  inRange(0x4e00, 0x9fff),
  inRange(0x20000, 0x2a6df),
  inRange(0x2f800, 0x2fa1d),
  inRange(0xf900, 0xfad9),
  inRange(0x2ff0, 0x2fff),
  fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
  fc.string({ unit: 'binary', maxLength: 4 }),
].map((arbitrary) => ({ weight: 1, arbitrary }));
