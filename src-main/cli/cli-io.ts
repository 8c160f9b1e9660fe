import type { RunParserJob } from '../parsing/parser-client';

/** Where a command line reads from and writes to; tests bring their own. */
export type CliIo = {
  out(text: string): void;
  err(text: string): void;
  readStdin(): Promise<Uint8Array>;
  /** Relative paths are relative to this. */
  readonly folder: string;
  /** Folder of the library where `--library` names none. */
  readonly defaultLibrary: string;
  /** Absolute path of the app's resources. */
  readonly resources: string;
  /** Absolute path of the dictionary of words; null, or where nothing is there, for none. */
  readonly dictionary: string | null;
  /** Where untrusted content is looked into. */
  readonly runJob: RunParserJob;
  /** Path of a better-sqlite3 addon to use; null for the package's own. */
  readonly nativeBinding: string | null;
};

/** The command was called wrongly: exit 2. The message is one line. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** A value as one line of JSON. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** Values of one row of a listing, with nothing in them that would break it. */
export function toLine(...values: readonly (string | number)[]): string {
  return `${values.map((value) => String(value).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')).join('\t')}\n`;
}
