import { basename } from 'node:path';

import { isPhraseText } from '#core/conversion/rule-text';
import type { OpenccEntry, OpenccProblem } from '#core/formats/opencc-dictionary';
import type { Params, PhraseImport, PhraseProblem } from '#core/ipc/contract';
import { maxRulesBytes } from '#core/ipc/limits';
import { AppError } from '#core/model/app-error';
import { phraseScopes, type ConversionDirection, type Phrase } from '#core/model/conversion';
import { decodeSource } from '#core/text/decode-source';
import { readSourceFile } from '../files/read-source-file';
import { writeWhole } from '../files/write-whole';
import type { LibraryParts } from './library-parts';
import type { PhraseService } from './phrase-service';
import { ownerOf } from './rule-scope';

/** How OpenCC's dictionaries are read and written. */
type DictionaryFormat = {
  parse(text: string): { entries: readonly OpenccEntry[]; problems: readonly OpenccProblem[] };
  format(entries: readonly OpenccEntry[]): string;
};

/** Problems that an import tells one by one. */
const maxProblems = 20;

/** The user dictionary in and out of OpenCC's text files. */
export class DictionaryFiles {
  readonly #parts: LibraryParts;
  readonly #phrases: PhraseService;
  readonly #format: DictionaryFormat;

  constructor(parts: LibraryParts, phrases: PhraseService, format: DictionaryFormat) {
    this.#parts = parts;
    this.#phrases = phrases;
    this.#format = format;
  }

  /**
   * Take in a dictionary, all of its good entries or none. Of several values the first counts, as
   * in OpenCC; of several lines with one key the first.
   *
   * @throws {AppError} `document-missing` or `no-collection`; as a source is read and decoded.
   */
  async read({
    path,
    direction,
    scope,
    document,
  }: Params<'phrase:import'> & { path: string }): Promise<PhraseImport> {
    const bytes = await readSourceFile(path, maxRulesBytes);
    const { entries, problems } = this.#format.parse(decode(bytes, basename(path)));
    const pairs = entries.map(({ key, values }) => ({ key, value: values[0] ?? '' }));
    const good = pairs.filter(isFit);
    const owner = ownerOf(this.#parts, scope, document);
    const now = this.#parts.now();
    const drafts = new Map(
      good.map(({ key, value }): [string, Omit<Phrase, 'id'>] => [
        key,
        {
          ...{ scope, ...owner, ...toSides(direction, key, value) },
          ...{ directions: [direction], created: now, modified: now },
        },
      ]),
    );
    const unfit = pairs.filter((pair) => !isFit(pair)).map(toProblem);
    return {
      ...this.#phrases.adopt(drafts.values()),
      total: entries.length,
      refused: problems.length + unfit.length,
      problems: [...problems, ...unfit].slice(0, maxProblems),
    };
  }

  /**
   * Write what the dictionary says in one direction. Where scopes differ, the widest stands first.
   *
   * @throws {AppError} `document-missing`, `no-collection`, `disk-full` or `write-failed`.
   */
  async write({
    path,
    direction,
    scope,
    document,
  }: Params<'phrase:export'> & { path: string }): Promise<null> {
    const phrases =
      scope === undefined ? this.#phrases.list() : this.#phrases.listOf(scope, document);
    const values = new Map<string, Set<string>>();
    for (const phrase of [...phrases].sort(byWidthOfScope)) {
      if (!phrase.directions.includes(direction)) continue;
      const { key, value } = toEntry(direction, phrase);
      values.set(key, (values.get(key) ?? new Set()).add(value));
    }
    const entries = [...values].map(([key, some]) => ({ key, values: [...some] }));
    await writeWhole(path, this.#format.format(entries));
    return null;
  }
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return decodeSource(bytes).text.replace(/^\ufeff/u, '');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { ...error.details, name }, { cause: error });
  }
}

type Pair = { readonly key: string; readonly value: string };

function isFit({ key, value }: Pair): boolean {
  return isPhraseText(key) && isPhraseText(value);
}

function toProblem({ key }: Pair): PhraseProblem {
  return { line: null, reason: `“${key.slice(0, 20)}” or its value is too long for a phrase` };
}

function toSides(direction: ConversionDirection, key: string, value: string) {
  return direction === 's2t' ? { hans: key, hant: value } : { hans: value, hant: key };
}

function toEntry(direction: ConversionDirection, { hans, hant }: Phrase): Pair {
  return direction === 's2t' ? { key: hans, value: hant } : { key: hant, value: hans };
}

function byWidthOfScope(a: Phrase, b: Phrase): number {
  return phraseScopes.indexOf(b.scope) - phraseScopes.indexOf(a.scope);
}
