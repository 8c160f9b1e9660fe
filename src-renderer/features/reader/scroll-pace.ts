/** CSS pixels in a millisecond: faster than this nobody reads. */
const fast = 6;

/** For how long the text must go slower, or stand, before it counts as calm. */
const calmMilliseconds = 120;

/**
 * How fast the text is scrolled. Rows that come while it is fast are drawn with nothing over their text;
 * what belongs there is drawn once it is calm.
 */
export class ScrollPace {
  readonly #waiting = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #offset = 0;
  #time = 0;
  #isFast = false;

  get isFast(): boolean {
    return this.#isFast;
  }

  /** Told of each scroll: how far the text is scrolled, in CSS pixels, and the time in milliseconds. */
  scrolled(offset: number, time: number): void {
    const elapsed = Math.max(1, time - this.#time);
    const speed = Math.abs(offset - this.#offset) / elapsed;
    this.#offset = offset;
    this.#time = time;
    // One long step is a jump, and where it leads is read.
    if (elapsed > calmMilliseconds || speed < fast) return;
    this.#isFast = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#calm(), calmMilliseconds);
  }

  /** Call `listener` once, as soon as the text is calm; not at all once the returned function is called. */
  whenCalm(listener: () => void): () => void {
    this.#waiting.add(listener);
    return () => this.#waiting.delete(listener);
  }

  #calm(): void {
    this.#isFast = false;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const listener of waiting) listener();
  }
}
