import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { parseDamageEvidence } from '#core/cleaning/damage-evidence';

const file = resolve(import.meta.dirname, '../../../resources/cleaning/words.txt');

/** The evidence that the app carries. */
export const evidence = parseDamageEvidence(readFileSync(file, 'utf8'));
