import { Worker } from 'node:worker_threads';

import type { Outcome } from '#core/ipc/contract';
import { AppError } from '#core/model/app-error';
import type { AnalysisListener, CallLibrary, ProgressListener } from '../services/library-calls';
import type { LibraryWorkerData, Message, Request } from './library-protocol';

type LibraryClient = {
  readonly call: CallLibrary;
  /** Finish what is under way and close the database. */
  close(): Promise<void>;
};

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

/**
 * Run the library in a thread of its own, so that nothing it does can hold up the window.
 *
 * @param script - Path of the built library-worker.
 * @param log - Told of failures nobody foresaw.
 */
export function startLibraryWorker(
  script: string,
  workerData: LibraryWorkerData,
  onProgress: ProgressListener,
  onAnalysis: AnalysisListener,
  log: (text: string) => void,
): LibraryClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let isGone = false;
  const worker = new Worker(script, { workerData });

  worker.on('message', (message: Message) => {
    if (message.kind === 'progress') onProgress(message.job, message.name, message.fraction);
    else if (message.kind === 'analysis') onAnalysis(message.job, message.fraction);
    else if (message.kind === 'log') log(message.text);
    else settle(message.id, message.outcome);
  });
  worker.on('error', (error) => log(`library worker: ${error.stack ?? error.message}`));
  worker.on('exit', () => {
    isGone = true;
    for (const id of [...waiting.keys()]) {
      settle(id, { ok: false, error: { code: 'internal', details: {} } });
    }
  });

  function settle(id: number, outcome: Outcome<unknown>): void {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (outcome.ok) caller?.resolve(outcome.value);
    else caller?.reject(new AppError(outcome.error.code, outcome.error.details));
  }

  const call = ((name, params) =>
    new Promise((resolve, reject) => {
      if (isGone) return reject(new AppError('internal'));
      const request: Request = { id: ++lastId, name, params };
      waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    })) as CallLibrary;

  return {
    call,
    close: () =>
      new Promise((resolve) => {
        if (isGone) return resolve();
        worker.once('exit', () => resolve());
        worker.postMessage(null);
      }),
  };
}
