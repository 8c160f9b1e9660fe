import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  type ConversionEvidence,
  parseConversionEvidence,
} from '#core/conversion/conversion-evidence';

/** What the app knows about one-to-many characters, read when it is first asked for. */
export class ConversionEvidenceFiles {
  readonly #folder: string;
  #evidence: ConversionEvidence | null = null;

  /** @param resources - Absolute path of the app's resources. */
  constructor(resources: string) {
    this.#folder = join(resources, 'conversion');
  }

  /** @throws {TypeError} If a file is not laid out as it should be. */
  load(): ConversionEvidence {
    this.#evidence ??= parseConversionEvidence(
      this.#read('candidates.tsv'),
      this.#read('words.tsv'),
    );
    return this.#evidence;
  }

  #read(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8');
  }
}
