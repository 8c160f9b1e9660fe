import { CallError, call, listen } from '../ipc/client';

/** A job of the main process that reads a whole document. */
export type Analysis<T> = { readonly result: Promise<T | null>; stop(): void };

/**
 * Run a job that tells its progress.
 *
 * @returns `result` is null once the job was stopped.
 */
export function analyse<T>(
  run: (job: string) => Promise<T>,
  onProgress: (fraction: number) => void,
): Analysis<T> {
  const job = crypto.randomUUID();
  const unlisten = listen('analysis:progress', (progress) => {
    if (progress.job === job) onProgress(progress.fraction);
  });
  const result = run(job)
    .catch((error: unknown) => {
      if (error instanceof CallError && error.code === 'cancelled') return null;
      throw error;
    })
    .finally(unlisten);
  return { result, stop: () => void call('analysis:stop', { job }).catch(() => undefined) };
}
