import { Worker } from 'node:worker_threads';

import { AppError } from '#core/model/app-error';
import type { ParsedSource, RunningImport } from '../services/parse-source';
import type { ImportMessage, ImportWorkerData } from './import-protocol';

/** MiB of heap for one import: what a source of the largest size may need, and an end to what runs wild. */
const heapLimit = 2048;

/**
 * Parse a source in a thread of its own, which ends with the job.
 *
 * @param script - Absolute path of the built import-worker.
 * @param resources - Absolute path of the app's resources.
 */
export function importInWorker(
  script: string,
  resources: string,
  bytes: Uint8Array,
  name: string,
  onProgress: (fraction: number) => void,
): RunningImport {
  const workerData: ImportWorkerData = { bytes, name, resources };
  const worker = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: heapLimit },
  });
  const result = new Promise<ParsedSource>((resolve, reject) => {
    worker.on('message', (message: ImportMessage) => {
      if (message.kind === 'progress') onProgress(message.fraction);
      else if (message.kind === 'done') resolve(message.parsed);
      else reject(new AppError(message.error.code, message.error.details));
    });
    worker.on('error', reject);
    // After an answer this changes nothing.
    worker.on('exit', () => reject(new AppError('cancelled', { name })));
  });
  return { result, cancel: () => void worker.terminate() };
}
