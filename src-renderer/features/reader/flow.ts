/**
 * How rows follow each other on screen: downwards, or in vertical writing from the right to the left.
 * Distances along that way are in CSS pixels and grow towards the end of the text.
 */
export class Flow {
  constructor(readonly isVertical: boolean) {}

  /** How far the start of `box` lies behind that of `frame`. */
  startOf(box: DOMRect, frame: DOMRect): number {
    return this.isVertical ? frame.right - box.right : box.top - frame.top;
  }

  /** How far the end of `box` lies before that of `frame`. */
  restOf(box: DOMRect, frame: DOMRect): number {
    return this.isVertical ? box.left - frame.left : frame.bottom - box.bottom;
  }

  sizeOf(box: DOMRect): number {
    return this.isVertical ? box.width : box.height;
  }

  scrollBy(scroller: Element, distance: number): void {
    if (this.isVertical) scroller.scrollBy(-distance, 0);
    else scroller.scrollBy(0, distance);
  }

  /** The window point that lies `along` the line from where `box` starts, and `across` in it from its start. */
  pointIn(box: DOMRect, along: number, across: number): { x: number; y: number } {
    return this.isVertical
      ? { x: box.right - across, y: box.top + along }
      : { x: box.left + along, y: box.top + across };
  }

  /** How far a window point lies beyond `frame`: below 0 before its start, above 0 behind its end, 0 inside. */
  beyond(frame: DOMRect, x: number, y: number, margin: number): number {
    const before = this.isVertical ? frame.right - x : y - frame.top;
    const after = this.isVertical ? x - frame.left : frame.bottom - y;
    if (before < margin) return before - margin;
    return after < margin ? margin - after : 0;
  }

  /** The nearest point to a window point that lies in `frame`, `margin` from its edges. */
  clamp(frame: DOMRect, x: number, y: number, margin: number): { x: number; y: number } {
    return {
      x: Math.min(Math.max(x, frame.left + margin), frame.right - margin),
      y: Math.min(Math.max(y, frame.top + margin), frame.bottom - margin),
    };
  }
}
