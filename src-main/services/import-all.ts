import { basename } from 'node:path';

import type { ImportProgress, ImportResult } from '#core/ipc/contract';
import type { DocumentId } from '#core/model/document';
import type { ImportJobId } from '#core/model/importing';
import type { CallLibrary, ImportInput } from './library-calls';
import { toIpcError } from './to-ipc-error';

/** A file of an import, by the name it has in the report. */
export type NamedInput = { readonly name: string; readonly input: ImportInput };

/** How far an import is, but for the share of the file that the library tells of. */
export type ImportStep = Omit<ImportProgress, 'fraction'>;

/** A folder that was chosen, and how many of its files are of no use. */
export type ImportFolder = { readonly name: string; readonly skipped: number };

/**
 * Import one after the other; what fails is reported and the rest go on, unless the user stops.
 *
 * @param onStep - Told as each file begins.
 */
export async function importAll(
  call: CallLibrary,
  job: ImportJobId,
  inputs: readonly NamedInput[],
  onStep: (step: ImportStep) => void = () => undefined,
  folder: ImportFolder | null = null,
): Promise<ImportResult[]> {
  if (inputs.length === 0) return [];
  await call('import:begin-job', {
    job,
    folder: folder?.name ?? null,
    skipped: folder?.skipped ?? 0,
    items: inputs.map(({ name, input }) => ({
      name,
      path: input.kind === 'file' ? input.path : null,
    })),
  });
  return importPlaces(
    call,
    job,
    inputs.map((one, place) => ({ ...one, place })),
    onStep,
  );
}

/** Go on with an import that was stopped or broke off. */
export async function resumeImport(
  call: CallLibrary,
  job: ImportJobId,
  onStep: (step: ImportStep) => void = () => undefined,
): Promise<ImportResult[]> {
  const waiting = await call('import:resume-job', { job });
  const places = waiting.map(({ place, name, path }) => {
    return { place, name, input: { kind: 'file', path } as const };
  });
  return importPlaces(call, job, places, onStep);
}

async function importPlaces(
  call: CallLibrary,
  job: ImportJobId,
  inputs: readonly (NamedInput & { readonly place: number })[],
  onStep: (step: ImportStep) => void,
): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for (const [index, { place, name, input }] of inputs.entries()) {
    onStep({ job, name, place: index, total: inputs.length });
    const result = await importOne(call, job, place, { name, input });
    results.push(result);
    if (!result.ok && result.error.code === 'cancelled') break;
  }
  await call('import:end-job', { job });
  return results;
}

/** Import the file at a place of a report; a failure is a result like any other. */
export async function importOne(
  call: CallLibrary,
  job: ImportJobId,
  place: number,
  { name, input }: NamedInput,
): Promise<ImportResult> {
  try {
    return { ok: true, name, document: await call('import:one', { job, place, input }) };
  } catch (thrown) {
    const error = toIpcError(thrown);
    const existing = error.code === 'already-in-library' ? error.details['document'] : undefined;
    return { ok: false, name, error, existing: (existing as DocumentId | undefined) ?? null };
  }
}

/** A file that the user chose. */
export function fileInput(path: string): NamedInput {
  return { name: basename(path), input: { kind: 'file', path } };
}
