import type { Outcome } from '#core/ipc/contract';
import type { LibraryCallName } from '../services/library-calls';

/** What the worker is started with. */
export type LibraryWorkerData = {
  readonly file: string;
  readonly resources: string;
  /** Path of the dictionary of words. */
  readonly dictionary: string;
  /** Path of a better-sqlite3 addon to use instead of the package's own; development only. */
  readonly nativeBinding: string | null;
};

export type Request = {
  readonly kind: 'request';
  readonly id: number;
  readonly name: LibraryCallName;
  readonly params: unknown;
};

/** What the worker is sent. */
export type ToWorker = Request | ChildReport | { readonly kind: 'close' };

/** What the worker asks of the thread that can start processes. */
export type ChildWish =
  | { readonly kind: 'child-start'; readonly child: number; readonly megabytes: number }
  | { readonly kind: 'child-post'; readonly child: number; readonly message: unknown }
  | { readonly kind: 'child-kill'; readonly child: number };

/** What that thread tells of them. */
export type ChildReport =
  | { readonly kind: 'child-message'; readonly child: number; readonly message: unknown }
  | { readonly kind: 'child-exit'; readonly child: number };

/**
 * What the worker posts: the answer to a request, the progress of an import or analysis, news for the
 * log, or a wish about parser processes.
 */
export type Message =
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome<unknown> }
  | {
      readonly kind: 'progress';
      readonly job: string;
      readonly name: string;
      readonly fraction: number;
    }
  | { readonly kind: 'analysis'; readonly job: string; readonly fraction: number }
  | { readonly kind: 'log'; readonly text: string }
  | ChildWish;
