import { AppError } from '#core/model/app-error';
import type { ImportJobId } from '#core/model/importing';
import { fileInput, importAll } from './import-all';
import type { CallLibrary } from './library-calls';
import type { LibraryParts } from './library-parts';

const key = 'sample-imported';

/**
 * Put the sample document into a library that never had it. Deleted, it does not come back.
 *
 * @param path - Absolute path of the sample.
 */
export async function ensureSample(
  { settings, newId }: LibraryParts,
  call: CallLibrary,
  path: string,
): Promise<void> {
  if (settings.get(key) === true) return;
  try {
    const job = newId() as ImportJobId;
    const [result] = await importAll(call, job, [fileInput(path)]);
    // What the user did not ask for has no report.
    await call('import:forget', { job });
    // The user may have imported the very file; any other failure is no reason not to open.
    if (!result?.ok && result?.error.code !== 'already-in-library') return;
  } catch (error) {
    if (error instanceof AppError) return;
    throw error;
  }
  settings.set(key, true);
}
