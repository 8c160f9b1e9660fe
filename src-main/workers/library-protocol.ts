import type { Outcome } from '#core/ipc/contract';
import type { LibraryCallName } from '../services/library-calls';

/** What the worker is started with. */
export type LibraryWorkerData = {
  readonly file: string;
  readonly resources: string;
  readonly importWorker: string;
  /** Path of a better-sqlite3 addon to use instead of the package's own; development only. */
  readonly nativeBinding: string | null;
};

export type Request = {
  readonly id: number;
  readonly name: LibraryCallName;
  readonly params: unknown;
};

/** What the worker posts: the answer to a request, the progress of an import or analysis, or news for the log. */
export type Message =
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome<unknown> }
  | {
      readonly kind: 'progress';
      readonly job: string;
      readonly name: string;
      readonly fraction: number;
    }
  | { readonly kind: 'analysis'; readonly job: string; readonly fraction: number }
  | { readonly kind: 'log'; readonly text: string };
