import { parserJobs } from './parser-jobs';
import type { RunParserJob } from './parser-client';

/** Run parser jobs on this thread: for tests of what comes of them. */
export const runHere: RunParserJob = (name, params, onProgress) => ({
  result: Promise.resolve().then(() => parserJobs[name](params, onProgress)),
  cancel: () => undefined,
});
