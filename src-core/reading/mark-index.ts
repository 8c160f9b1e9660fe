import type { Annotation } from '../model/annotation';
import type { CodeUnitRange } from '../model/text-range';
import { firstWhere } from '../text/first-where';

/**
 * Finds the annotations over a stretch of a text. A row asks for its own each time it is drawn, and a
 * document may hold a hundred thousand.
 */
export class MarkIndex {
  readonly #sorted: readonly Annotation[];
  /** By place in `#sorted`: how far it and those before it reach at most. */
  readonly #reach: Int32Array;

  constructor(annotations: readonly Annotation[]) {
    this.#sorted = [...annotations].sort(
      (a, b) => a.target.position.start - b.target.position.start,
    );
    let reach = 0;
    this.#reach = Int32Array.from(this.#sorted, ({ target }) => {
      reach = Math.max(reach, target.position.end);
      return reach;
    });
  }

  /** Those that share a unit with a canonical range, by where they start. */
  overlapping({ start, end }: CodeUnitRange): Annotation[] {
    const found: Annotation[] = [];
    for (let at = firstWhere(this.#reach, (reach) => reach > start); ; at += 1) {
      const annotation = this.#sorted[at];
      if (!annotation || annotation.target.position.start >= end) return found;
      if (annotation.target.position.end > start) found.push(annotation);
    }
  }
}
