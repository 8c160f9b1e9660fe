import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type DamageEvidence, parseDamageEvidence } from '#core/cleaning/damage-evidence';

/** What repairs of damaged text are judged by, read when a text needs it: it takes a fifth of a second. */
export class CleaningEvidenceFile {
  readonly #file: string;
  #evidence: DamageEvidence | null = null;

  /** @param resources - Absolute path of the app's resources. */
  constructor(resources: string) {
    this.#file = join(resources, 'cleaning', 'words.txt');
  }

  /** @throws {TypeError} If the file is not laid out as it should be. */
  load(): DamageEvidence {
    this.#evidence ??= parseDamageEvidence(readFileSync(this.#file, 'utf8'));
    return this.#evidence;
  }
}
