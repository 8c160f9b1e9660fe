import { AppError } from '#core/model/app-error';
import type { Extraction } from '#core/model/extraction';
import { packageFormatOf } from './format-of';
import { readDocx } from './read-docx';
import { readEpub } from './read-epub';
import { readPdf } from './read-pdf';

/**
 * Read a Word document, an EPUB or a PDF, whatever its name says. For a process of its own: a hostile file
 * can make this slow, though nothing in it is run.
 *
 * @param name - File name, for the errors' texts.
 * @param onProgress - Told 0 to 1.
 * @returns null for what is no package.
 * @throws {AppError} `wrong-format` for a package of another kind, `encrypted-file`, and what the reader
 *   of the format throws, each with the `name`.
 */
export async function readPackage(
  bytes: Uint8Array,
  name: string,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<Extraction | null> {
  const format = packageFormatOf(bytes);
  try {
    switch (format) {
      case null:
        return null;
      case 'docx':
        return await readDocx(bytes);
      case 'epub':
        return await readEpub(bytes, onProgress);
      case 'pdf':
        return await readPdf(bytes, onProgress);
      case 'encrypted':
        throw new AppError('encrypted-file');
      default:
        throw new AppError('wrong-format', { found: format });
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { ...error.details, name }, { cause: error });
  }
}
