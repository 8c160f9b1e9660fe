import type { ImportProgress } from '#core/ipc/contract';
import type { ImportStep } from '../services/import-all';

/** Puts together how far an import is: the file it is at, and how much of that is done. */
export class ImportSteps {
  readonly #send: (progress: ImportProgress) => void;
  readonly #steps = new Map<string, ImportStep>();

  constructor(send: (progress: ImportProgress) => void) {
    this.#send = send;
  }

  /** A file begins. */
  readonly enter = (step: ImportStep): void => {
    this.#steps.set(step.job, step);
    this.#send({ ...step, fraction: 0 });
    // The last step of an import says nothing of its end, so the map is kept small here.
    for (const oldest of this.#steps.keys()) {
      if (this.#steps.size <= 20) break;
      this.#steps.delete(oldest);
    }
  };

  /** The library tells how much of the file is done. */
  tell(job: string, fraction: number, name = ''): void {
    const step = this.#steps.get(job) ?? { job, name, place: 0, total: 1 };
    this.#send({ ...step, fraction });
  }
}
