import type { IpcError } from '#core/ipc/contract';
import type { ParserJobs, ParserJobName } from './parser-jobs';

/** What the parser process is sent: one job at a time. */
export type ParserRequest = {
  [N in ParserJobName]: {
    readonly id: number;
    readonly name: N;
    readonly params: ParserJobs[N]['params'];
  };
}[ParserJobName];

/**
 * What it answers: how far it is, then one of the others. A result travels as JSON: a string crosses
 * processes at the speed of memory, a million objects take seconds at every border.
 */
export type ParserMessage =
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly kind: 'done'; readonly id: number; readonly json: string }
  | { readonly kind: 'failed'; readonly id: number; readonly error: IpcError }
  | { readonly kind: 'broken'; readonly id: number; readonly text: string };
