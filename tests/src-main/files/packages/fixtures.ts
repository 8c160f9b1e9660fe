import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { resolve } from 'node:path';

import { ZipFile } from 'yazl';

import { AppError } from '#core/model/app-error';
import type { Extraction } from '#core/model/extraction';

/** A document that scripts/make-document-fixtures.mjs made. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve('tests/fixtures/documents', name)));
}

/** Each block on a line, as `kind level marker text`; level and marker only where they say something. */
export function drawn({ text, structure }: Extraction): string[] {
  return structure.blocks.map(({ kind, level, marker, start, end }) => {
    const parts = [kind, level > 0 ? level : null, marker, text.slice(start, end)];
    return parts.filter((part) => part !== null).join(' ');
  });
}

/** Ruby as `base(reading)`. */
export function drawnRuby({ text, structure }: Extraction): string[] {
  return structure.ruby.map(({ start, end, reading }) => `${text.slice(start, end)}(${reading})`);
}

export type Part = readonly [name: string, content: string | Uint8Array, mode?: number];

/** An archive of these parts, deflated. Names are not looked at. */
export async function zipOf(parts: readonly Part[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content, mode = 0o100644] of parts)
    zip.addBuffer(Buffer.from(content), name, { mode, mtime: new Date(0) });
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** The same archive with every `from` in it, of the same length in bytes, replaced. */
export function patched(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
}

/** Code and reason of the AppError that the job ends in; any other end fails the test. */
export async function failureOf(job: Promise<unknown>): Promise<string> {
  const error = await job.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error('ended without an AppError', { cause: error });
  return [error.code, error.details['reason']].filter(Boolean).join(' ');
}
