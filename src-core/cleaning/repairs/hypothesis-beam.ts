import type { Hypothesis } from './hypothesis';

/**
 * The best hypotheses so far. What comes after weighs alike on all that stand at the same two
 * characters and byte, so that of those a few are enough.
 */
export class HypothesisBeam {
  #all: Hypothesis[] = [];
  #top = -Infinity;

  /** Whether one with this score is worth making. */
  accepts(score: number): boolean {
    return score >= this.#top - widest;
  }

  add(hypothesis: Hypothesis): void {
    if (!this.accepts(hypothesis.score)) return;
    this.#top = Math.max(this.#top, hypothesis.score);
    this.#all.push(hypothesis);
  }

  best(): Hypothesis[] {
    if (this.#all.length > 1) this.#all.sort((a, b) => b.score - a.score);
    const least = (this.#all[0]?.score ?? 0) - widest;
    const kept: Hypothesis[] = [];
    const alike = new Map<number, number>();
    for (const hypothesis of this.#all) {
      if (hypothesis.score < least || kept.length >= most) break;
      const { first, second, lead, lastByte } = hypothesis;
      const key = ((first * 0x10000 + second) * 0x100 + lead + 1) * 0x100 + lastByte + 1;
      const others = alike.get(key) ?? 0;
      if (others >= mostAlike) continue;
      alike.set(key, others + 1);
      kept.push(hypothesis);
    }
    return kept;
  }
}

const most = 48;
const mostAlike = 6;
const widest = 14;
