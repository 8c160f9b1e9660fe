import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseTaiwanReadings, type TaiwanReadings } from '#core/ruby/taiwan-readings';

/** What the app knows about readings, each file read when it is first asked for. */
export class RubyFiles {
  readonly #folder: string;
  #taiwan: TaiwanReadings | null = null;

  /** @param resources - Absolute path of the app's resources. */
  constructor(resources: string) {
    this.#folder = join(resources, 'ruby');
  }

  /** @throws {TypeError} If the file is not laid out as it should be. */
  taiwan(): TaiwanReadings {
    this.#taiwan ??= parseTaiwanReadings(this.#read('taiwan-readings.tsv'));
    return this.#taiwan;
  }

  /** The most usual characters of both scripts: so many of each. */
  common(count: number): string[] {
    const scripts = this.#read('common-characters.txt').split('\n');
    return [...new Set(scripts.flatMap((line) => [...line].slice(0, count)))];
  }

  #read(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8');
  }
}
