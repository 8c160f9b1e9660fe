import { Worker } from 'node:worker_threads';

import type { Outcome } from '#core/ipc/contract';
import { AppError } from '#core/model/app-error';
import type { AnalysisListener, CallLibrary, ProgressListener } from '../services/library-calls';
import type { StartParserChild } from '../parsing/parser-child';
import type { LibraryWorkerData, Message, Request, ToWorker } from './library-protocol';
import { ServedChildren } from './served-children';

type LibraryClient = {
  /** What the worker packed comes packed: it is for the page, and passed on unopened. */
  readonly call: CallLibrary;
  /** Finish what is under way and close the database. */
  close(): Promise<void>;
};

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

/**
 * Run the library in a thread of its own, so that nothing it does can hold up the window.
 *
 * @param script - Path of the built library-worker.
 * @param startChild - Starts the parser processes that it asks for.
 * @param log - Told of failures nobody foresaw.
 */
export function startLibraryWorker(
  script: string,
  workerData: LibraryWorkerData,
  startChild: StartParserChild,
  onProgress: ProgressListener,
  onAnalysis: AnalysisListener,
  log: (text: string) => void,
): LibraryClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let isGone = false;
  const worker = new Worker(script, { workerData });
  const post = (message: ToWorker): void => worker.postMessage(message);

  const children = new ServedChildren(startChild, (report) => post(report));

  worker.on('message', (message: Message) => {
    if (message.kind === 'progress') onProgress(message.job, message.name, message.fraction);
    else if (message.kind === 'analysis') onAnalysis(message.job, message.fraction);
    else if (message.kind === 'log') log(message.text);
    else if (message.kind === 'answer') settle(message.id, message.outcome);
    else children.carryOut(message);
  });
  worker.on('error', (error) => log(`library worker: ${error.stack ?? error.message}`));
  worker.on('exit', () => {
    isGone = true;
    children.killAll();
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
      const request: Request = { kind: 'request', id: ++lastId, name, params };
      waiting.set(request.id, { resolve, reject });
      post(request);
    })) as CallLibrary;

  return {
    call,
    close: () =>
      new Promise((resolve) => {
        if (isGone) return resolve();
        worker.once('exit', () => resolve());
        post({ kind: 'close' });
      }),
  };
}
