import type { IpcError } from '#core/ipc/contract';
import type { ParsedSource } from '../services/parse-source';

/** What the worker is started with. */
export type ImportWorkerData = {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Absolute path of the app's resources. */
  readonly resources: string;
};

/** What it posts: how far it is, then one of the others. */
export type ImportMessage =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'done'; readonly parsed: ParsedSource }
  | { readonly kind: 'failed'; readonly error: IpcError };
