import { AppError } from '#core/model/app-error';
import { toIpcError } from '../services/to-ipc-error';
import { parserJobs } from './parser-jobs';
import type { ParserMessage, ParserRequest } from './parser-protocol';

/** The part of Electron's parent port that is used here; there is none in a child of plain Node. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(name: 'message', listener: (event: { data: unknown }) => void): void;
};

const { parentPort } = process as { parentPort?: ParentPort };
const post = (message: ParserMessage): void => {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
};
const receive = (message: unknown): void => void answer(message as ParserRequest);
if (parentPort) parentPort.on('message', ({ data }) => receive(data));
else process.on('message', receive);
// A parent that is gone wants no answer.
process.on('disconnect', () => process.exit(0));

async function answer(request: ParserRequest): Promise<void> {
  const { id, name, params } = request;
  const onProgress = (fraction: number): void => post({ kind: 'progress', id, fraction });
  try {
    const job = parserJobs[name] as (
      given: unknown,
      onProgress: (fraction: number) => void,
    ) => Promise<unknown>;
    post({ kind: 'done', id, json: JSON.stringify(await job(params, onProgress)) });
  } catch (error) {
    if (error instanceof AppError) post({ kind: 'failed', id, error: toIpcError(error) });
    else post({ kind: 'broken', id, text: describe(error) });
  }
}

/** Where it went wrong; a message may quote the text, so it stays behind. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'no error';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [error.name, ...frames.slice(0, 8)].join('\n');
}
