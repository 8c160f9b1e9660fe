import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { parseTaiwanReadings } from '#core/ruby/taiwan-readings';

/** The readings that the app comes with. */
export const taiwan = parseTaiwanReadings(
  readFileSync(resolve(import.meta.dirname, '../../../resources/ruby/taiwan-readings.tsv'), 'utf8'),
);
