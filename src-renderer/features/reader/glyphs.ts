/** Where a glyph is drawn to be looked at, in pixels. */
const size = 24;

/** No font has a glyph for this code point: it is not assigned, and in no plane for private use. */
const unknown = '\u{3FFFD}';

const known = new Map<string, boolean>();
let context: CanvasRenderingContext2D | null = null;
let missing: string | null = null;

/** Whether a font of this machine draws a character; a half of a surrogate pair none can. */
export function hasGlyph(character: string): boolean {
  let has = known.get(character);
  if (has === undefined) {
    missing ??= pictureOf(unknown);
    has = !isHalf(character) && !isControl(character) && pictureOf(character) !== missing;
    known.set(character, has);
  }
  return has;
}

/** Whether it is one half of a surrogate pair alone. */
function isHalf(character: string): boolean {
  const unit = character.charCodeAt(0);
  return character.length === 1 && unit >= 0xd800 && unit <= 0xdfff;
}

/** Whether it only says which way text runs (UAX #9). */
function isControl(character: string): boolean {
  return /^\p{Bidi_Control}$/u.test(character);
}

function pictureOf(character: string): string {
  if (!context) {
    const canvas = document.createElement('canvas');
    canvas.width = size;
    canvas.height = size;
    context = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (!context) return '';
  context.clearRect(0, 0, size, size);
  context.font = `${size * 0.75}px serif`;
  context.fillText(character, 2, size * 0.8);
  return context.getImageData(0, 0, size, size).data.join();
}
