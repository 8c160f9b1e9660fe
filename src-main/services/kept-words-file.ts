import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { keptWords, type KeptWords } from '#core/conversion/kept-words';

const text = z.string().min(1);
const list = z.array(
  z.strictObject({
    hans: text,
    hant: text,
    target: z.enum(['twp', 'hkp', 'cnp']),
    reason: z.strictObject({ en: text, 'zh-Hans': text, 'zh-Hant': text }),
  }),
);

/** The words whose regional wording policy texts do not take over, read when first asked for. */
export class KeptWordsFile {
  readonly #file: string;
  #words: KeptWords | null = null;

  /** @param resources - Absolute path of the app's resources. */
  constructor(resources: string) {
    this.#file = join(resources, 'conversion', 'kept-words.json');
  }

  load(): KeptWords {
    this.#words ??= keptWords(list.parse(JSON.parse(readFileSync(this.#file, 'utf8'))));
    return this.#words;
  }
}
