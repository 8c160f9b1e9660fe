import type { Annotation } from '#core/model/annotation';
import type { Heading } from '#core/model/reading';
import { colorsOf, countsOf, pixelOf } from '#core/reading/strip-lanes';

/** What the strip shows of a text of so many UTF-16 units. */
export type StripContent = {
  readonly length: number;
  readonly annotations: readonly Annotation[];
  readonly hits: ArrayLike<number>;
  readonly terms: ArrayLike<number>;
  readonly outline: readonly Heading[];
};

/** Where the lanes lie across the strip, in shares of its breadth: their place tells them apart too. */
const lanes = {
  marks: { from: 0.08, to: 0.36 },
  terms: { from: 0.4, to: 0.6 },
  hits: { from: 0.62, to: 1 },
} as const;

/** Pixels that a mark has along the strip, however short it is. */
const leastPixels = 2;
/** Headings below this level are too many to be of use. */
const deepestHeading = 2;

/**
 * Draw all of a text on a canvas of a few thousand pixels, whatever there is to show.
 *
 * @param isVertical - The text runs from right to left, and the strip along its foot.
 */
export function drawStrip(
  canvas: HTMLCanvasElement,
  content: StripContent,
  isVertical: boolean,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { width, height } = canvas;
  const pixels = Math.max(1, isVertical ? width : height);
  const breadth = isVertical ? height : width;
  const ratio = window.devicePixelRatio;
  const least = Math.round(leastPixels * ratio);
  context.clearRect(0, 0, width, height);
  const color = colorReader(canvas);
  const bar = (lane: { from: number; to: number }, at: number, size: number): void => {
    const from = Math.round(lane.from * breadth);
    const across = Math.round(lane.to * breadth) - from;
    if (isVertical) context.fillRect(pixels - at - size, from, size, across);
    else context.fillRect(from, at, across, size);
  };

  context.fillStyle = color('--line-strong');
  for (const { level, start } of content.outline) {
    if (level > deepestHeading) continue;
    bar({ from: 0, to: level === 1 ? 1 : 0.5 }, pixelOf(start, content.length, pixels), ratio);
  }
  const terms = countsOf(content.terms, content.length, pixels);
  const most = terms.reduce((high, count) => Math.max(high, count), 1);
  context.fillStyle = color('--term');
  terms.forEach((count, at) => {
    if (count === 0) return;
    context.globalAlpha = 0.25 + 0.55 * (count / most);
    bar(lanes.terms, at, 1);
  });
  context.globalAlpha = 1;
  colorsOf(content.annotations, content.length, pixels).forEach((mark, at) => {
    if (!mark) return;
    context.fillStyle = color(`--${mark}-edge`);
    bar(lanes.marks, at, least);
  });
  context.fillStyle = color('--hit-edge');
  countsOf(content.hits, content.length, pixels).forEach((count, at) => {
    if (count > 0) bar(lanes.hits, at, least);
  });
}

/** Reads a colour of the theme once. */
function colorReader(element: Element): (name: string) => string {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  return (name) => {
    const color = known.get(name) ?? style.getPropertyValue(name).trim();
    known.set(name, color);
    return color;
  };
}
