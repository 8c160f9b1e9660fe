import { basename } from 'node:path';

import type { ImportResult } from '#core/ipc/contract';
import type { DocumentId } from '#core/model/document';
import type { CallLibrary, ImportInput } from './library-calls';
import { toIpcError } from './to-ipc-error';

/** Import one after the other; what fails is reported and the rest go on, unless the user stops. */
export async function importAll(
  call: CallLibrary,
  job: string,
  inputs: readonly ImportInput[],
): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for (const input of inputs) {
    const result = await importOne(call, job, input);
    results.push(result);
    if (!result.ok && result.error.code === 'cancelled') break;
  }
  return results;
}

async function importOne(
  call: CallLibrary,
  job: string,
  input: ImportInput,
): Promise<ImportResult> {
  const name = nameOf(input);
  try {
    return { ok: true, name, document: await call('import:one', { job, input }) };
  } catch (thrown) {
    const error = toIpcError(thrown);
    const existing = error.code === 'already-in-library' ? error.details['document'] : undefined;
    return { ok: false, name, error, existing: (existing as DocumentId | undefined) ?? null };
  }
}

/** The file's name; empty for pasted text, which each language names for itself. */
function nameOf(input: ImportInput): string {
  if (input.kind === 'file') return basename(input.path);
  return input.kind === 'bytes' ? input.name : '';
}
