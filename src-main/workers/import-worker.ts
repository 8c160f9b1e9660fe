import { parentPort, workerData } from 'node:worker_threads';

import { AppError } from '#core/model/app-error';
import { CleaningEvidenceFile } from '../services/cleaning-evidence';
import { parseSource } from '../services/parse-source';
import { toIpcError } from '../services/to-ipc-error';
import type { ImportMessage, ImportWorkerData } from './import-protocol';

const { bytes, name, resources } = workerData as ImportWorkerData;
const port = parentPort;
if (!port) throw new Error('import-worker runs as a worker thread');

const post = (message: ImportMessage): void => port.postMessage(message);
try {
  const parsed = parseSource(bytes, name, new CleaningEvidenceFile(resources), (fraction) =>
    post({ kind: 'progress', fraction }),
  );
  post({ kind: 'done', parsed });
} catch (error) {
  // What nobody foresaw ends the thread, so that the starter can log it with its stack.
  if (!(error instanceof AppError)) throw error;
  post({ kind: 'failed', error: toIpcError(error) });
}
