import { AppError } from '#core/model/app-error';
import type { AnalysisListener } from './library-calls';

/** Told how much is done, 0 to 1; waits until others have had their turn. */
export type Tick = (fraction: number) => Promise<void>;

/** Milliseconds of work after which other calls to the library get their turn. */
const turnMilliseconds = 25;

/** Long work on a document that gives way to other calls, tells its progress, and can be stopped. */
export class AnalysisJobs {
  readonly #onProgress: AnalysisListener;
  /** What else is to be told of a stop, by job. */
  readonly #running = new Map<string, (() => void)[]>();

  constructor(onProgress: AnalysisListener) {
    this.#onProgress = onProgress;
  }

  /**
   * @param work - Its second argument takes what is to be done at once when the job is stopped.
   * @throws {AppError} `cancelled` once the job was stopped.
   */
  async run<T>(
    job: string,
    work: (tick: Tick, whenStopped: (stop: () => void) => void) => Promise<T>,
  ): Promise<T> {
    const stops: (() => void)[] = [];
    this.#running.set(job, stops);
    let turnBegan = performance.now();
    const tick: Tick = async (fraction) => {
      if (performance.now() - turnBegan < turnMilliseconds) return;
      this.#onProgress(job, fraction);
      await new Promise((resolve) => setImmediate(resolve));
      if (!this.#running.has(job)) throw new AppError('cancelled', { name: '' });
      turnBegan = performance.now();
    };
    try {
      return await work(tick, (stop) => stops.push(stop));
    } finally {
      this.#running.delete(job);
    }
  }

  stop(job: string): null {
    const stops = this.#running.get(job) ?? [];
    this.#running.delete(job);
    for (const stop of stops) stop();
    return null;
  }
}
