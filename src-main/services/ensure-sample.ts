import { AppError } from '#core/model/app-error';
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
    await call('import:one', { job: newId(), input: { kind: 'file', path } });
  } catch (error) {
    // The user may have imported the very file; any other failure is no reason not to open.
    if (!(error instanceof AppError) || error.code !== 'already-in-library') return;
  }
  settings.set(key, true);
}
