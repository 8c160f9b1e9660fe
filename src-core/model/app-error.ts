/** Everything that can go wrong in a way the user should read; each has a text in every language. */
export const errorCodes = [
  'empty-file',
  'binary-file',
  'too-large',
  'unknown-encoding',
  'is-folder',
  'file-missing',
  'no-permission',
  'already-in-library',
  'cancelled',
  'document-missing',
  'annotation-missing',
  'bad-range',
  'place-repaired',
  'bad-request',
  'newer-library',
  'damaged-library',
  'library-locked',
  'disk-full',
  'write-failed',
  'internal',
  'collection-missing',
  'collection-exists',
  'no-collection',
  'choice-missing',
  'phrase-missing',
  'reading-missing',
  'foreign-file',
  'parser-stopped',
  'import-missing',
  'rule-missing',
  'review-missing',
  'same-document',
  'empty-folder',
  'too-many-rules',
  'bad-pattern',
  'rule-timeout',
  'bad-find-pattern',
  'find-timeout',
  'damaged-file',
  'encrypted-file',
  'unsafe-file',
  'wrong-format',
  'no-text-layer',
  'too-complex',
  'no-page',
  'concept-missing',
  'too-many-places',
  'print-failed',
  'too-long-to-print',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Values that fill the message's gaps, e.g. `{name: 'a.txt', limit: 32}`. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** A failure the user should read. `code` picks the text, `details` fill it; `message` is for logs. */
export class AppError extends Error {
  override name = 'AppError';
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
  }
}
