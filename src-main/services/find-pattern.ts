import { faultOf } from '#core/reading/find/compile-pattern';
import type { HitList } from '#core/reading/find/hit-list';
import { AppError } from '#core/model/app-error';
import { unitsAt } from '#core/text/code-points';
import type { Tick } from './analysis-jobs';
import { isTimeout, runWithin } from './regex-runner';

/** Milliseconds of matching after which others get their turn. */
const turnMilliseconds = 25;

/** What one search may take, whatever number of texts it goes through. */
export class PatternBudget {
  #left: number;

  /** @param milliseconds - Of matching; waiting for others does not count. */
  constructor(readonly milliseconds: number) {
    this.#left = milliseconds;
  }

  /** Run a stretch of the search; one that goes on too long is stopped in its midst. */
  spend(task: () => void): void {
    if (this.#left <= 0) throw this.#spent();
    const began = performance.now();
    try {
      runWithin(this.#left, task);
    } catch (error) {
      if (isTimeout(error)) throw this.#spent(error);
      // V8 may find an expression too large, or its stack too small, only when it runs.
      if (error instanceof SyntaxError || error instanceof RangeError) {
        throw new AppError('bad-find-pattern', faultOf(error), { cause: error });
      }
      throw error;
    } finally {
      this.#left -= performance.now() - began;
    }
  }

  #spent(cause?: unknown): AppError {
    return new AppError('find-timeout', { seconds: this.milliseconds / 1000 }, { cause });
  }
}

/**
 * Every match of a pattern in a text that is not empty, as `String.prototype.matchAll` finds them.
 *
 * @param pattern - With the flags `g` and `u` or `v`.
 * @throws {AppError} `find-timeout`, `bad-find-pattern`.
 */
export async function findPattern(
  pattern: RegExp,
  text: string,
  budget: PatternBudget,
  tick: Tick,
  hits: HitList,
): Promise<void> {
  const own = new RegExp(pattern);
  for (let isDone = false; !isDone && !hits.isFull;) {
    budget.spend(() => (isDone = matchForATurn(own, text, hits)));
    await tick(text.length === 0 ? 1 : own.lastIndex / text.length);
  }
}

/** @returns Whether the text is searched to its end. */
function matchForATurn(pattern: RegExp, text: string, hits: HitList): boolean {
  const end = performance.now() + turnMilliseconds;
  while (!hits.isFull && performance.now() < end) {
    const match = pattern.exec(text);
    if (!match) return true;
    const [found] = match;
    if (found === '') {
      if (match.index >= text.length) return true;
      pattern.lastIndex = match.index + unitsAt(text, match.index);
    } else hits.add(match.index, match.index + found.length);
  }
  return false;
}
