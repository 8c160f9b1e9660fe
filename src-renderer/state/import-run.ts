import type { ImportResult } from '#core/ipc/contract';
import type { ImportJobId } from '#core/model/importing';
import { i18n } from '../i18n/i18n';
import { call, listen } from '../ipc/client';
import { showImport } from './import-reports';
import { showResults } from './import-results';
import { dismiss, notify, reportError, setProgress } from './notices-store';

/** A quick import shows nothing but its end; a longer one shows progress and can be cancelled. */
const quietMilliseconds = 300;

/** An import under way, for a caller that hands over one file after the other. */
export type ImportRun = {
  readonly job: ImportJobId;
  isStopped(): boolean;
  /** A file begins; `place` counts from 0. */
  enter(place: number, total: number, name: string): void;
};

/**
 * Run an import: tell how far it is, offer to cancel it, and show what came of it.
 *
 * @param name - Of a source that has none of its own.
 * @param known - The job to go on with; left out for a new one.
 * @returns Whether all of it is in the library now.
 */
export async function runImport(
  name: string,
  start: (run: ImportRun) => Promise<readonly ImportResult[]>,
  known?: ImportJobId,
): Promise<boolean> {
  const job = known ?? (crypto.randomUUID() as ImportJobId);
  let isStopped = false;
  const cancel = (): void => {
    isStopped = true;
    void call('import:cancel', { job }).catch(reportError);
  };
  const notice = new ProgressNotice(job, name, cancel);
  const stop = listen('import:progress', (progress) => {
    if (progress.job === job) notice.tell(progress);
  });
  try {
    const results = await start({
      job,
      isStopped: () => isStopped,
      enter: (place, total, file) => notice.enter(place, total, file),
    });
    notice.close();
    const { total } = notice;
    // Nothing is left to go on with.
    const [only] = results;
    if (total <= 1 && only && !only.ok && only.error.code === 'cancelled') {
      await call('import:forget', { job });
    }
    await showResults(results, { job, total });
    return results.every((result) => result.ok || result.existing);
  } catch (error) {
    reportError(error);
    return false;
  } finally {
    stop();
    notice.close();
  }
}

/** The notice that tells how far an import is; it comes once the import has taken long enough. */
class ProgressNotice {
  readonly #job: ImportJobId;
  readonly #name: string;
  readonly #cancel: () => void;
  #place = 0;
  #total = 0;
  #file = '';
  #isEntered = false;
  /** From the first word of progress: the time a dialog stands open does not count. */
  #startedAt = Number.NaN;
  #notice: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(job: ImportJobId, name: string, cancel: () => void) {
    this.#job = job;
    this.#name = name;
    this.#cancel = cancel;
  }

  /** Files of the import, as far as is known. */
  get total(): number {
    return this.#total;
  }

  /** What comes as bytes is counted here: the main process knows one file at a time. */
  enter(place: number, total: number, file: string): void {
    this.#isEntered = true;
    this.tell({ place, total, name: file, fraction: 0 });
  }

  tell(step: { place: number; total: number; name: string; fraction: number }): void {
    if (!this.#isEntered || step.total > 1 || this.#total === 0) {
      this.#place = step.place;
      this.#total = step.total;
      this.#file = step.name;
    }
    this.#show(step.fraction);
  }

  close(): void {
    clearTimeout(this.#timer);
    if (this.#notice !== null) dismiss(this.#notice);
    this.#notice = null;
  }

  #show(fraction: number): void {
    const name = this.#file || this.#name;
    const isMany = this.#total > 1;
    const text = isMany
      ? i18n.t('imports.running', { at: this.#place + 1, total: this.#total, name })
      : i18n.t('import.running', { name });
    const whole = isMany ? (this.#place + fraction) / this.#total : fraction;
    if (this.#notice !== null) return setProgress(this.#notice, text, whole);
    this.#startedAt ||= performance.now();
    clearTimeout(this.#timer);
    const action = { label: i18n.t('import.cancel'), run: this.#cancel };
    const report = { label: i18n.t('imports.showReport'), run: () => showImport(this.#job) };
    this.#timer = setTimeout(
      () => {
        const more = isMany ? [report] : [];
        this.#notice = notify({ kind: 'progress', text, fraction: whole, action, more });
      },
      Math.max(0, this.#startedAt + quietMilliseconds - performance.now()),
    );
  }
}
