import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { parseConversionEvidence } from '#core/conversion/conversion-evidence';

const folder = resolve(import.meta.dirname, '../../../resources/conversion');

/** What the app comes with. */
export const evidence = parseConversionEvidence(
  readFileSync(resolve(folder, 'candidates.tsv'), 'utf8'),
  readFileSync(resolve(folder, 'words.tsv'), 'utf8'),
);
