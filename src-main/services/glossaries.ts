import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { ownGlossaryId, type Concept, type Glossary } from '#core/model/termbase';
import { termMatcher, type TermMatcher } from '#core/terminology/match-terms';
import type { LibraryParts } from './library-parts';

const concept = z.object({
  id: z.string().min(1),
  subjectField: z.string(),
  hant: z.string().min(1),
  hans: z.string().min(1),
  pinyin: z.string(),
  english: z.string(),
  note: z.string(),
});
const glossary = z.object({
  id: z.string().min(1),
  name: z.record(z.string(), z.string()),
  concepts: z.array(concept),
});

/** What is made of all glossaries together, as long as none of them changes. */
type Made = {
  readonly edition: string;
  readonly glossaries: Glossary[];
  matcher: TermMatcher | null;
  byForm: ReadonlyMap<string, readonly Concept[]> | null;
};

/** The user's glossary, if there is a library, and those that come with the app, read when first asked for. */
export class Glossaries {
  readonly #file: string;
  readonly #parts: Pick<LibraryParts, 'concepts' | 'dataVersion'> | null;
  #starter: Glossary | null = null;
  #made: Made | null = null;
  #changes = 0;

  /**
   * @param resources - Absolute path of the app's resources.
   * @param parts - Of the library with the user's own glossary; null for none.
   */
  constructor(
    resources: string,
    parts: Pick<LibraryParts, 'concepts' | 'dataVersion'> | null = null,
  ) {
    this.#file = join(resources, 'glossaries', 'starter.json');
    this.#parts = parts;
  }

  /** The user's own first: of two concepts with one form the earlier counts. */
  list(): Glossary[] {
    return this.#current().glossaries;
  }

  /** Finds the terms of all glossaries. Takes a moment the first time. */
  matcher(): TermMatcher {
    const made = this.#current();
    made.matcher ??= termMatcher(made.glossaries.flatMap(({ concepts }) => concepts));
    return made.matcher;
  }

  /** The concepts that have a form, in either script. */
  conceptsOf(form: string): readonly Concept[] {
    const made = this.#current();
    made.byForm ??= byForm(made.glossaries.flatMap(({ concepts }) => concepts));
    return made.byForm.get(form) ?? [];
  }

  /** The user's glossary has changed. */
  changed(): void {
    this.#changes += 1;
  }

  #current(): Made {
    const edition = `${this.#parts?.dataVersion() ?? 0}.${this.#changes}`;
    if (this.#made?.edition !== edition) {
      const glossaries = [...this.#own(), this.#load()];
      this.#made = { edition, glossaries, matcher: null, byForm: null };
    }
    return this.#made;
  }

  #own(): Glossary[] {
    if (!this.#parts) return [];
    return [{ id: ownGlossaryId, name: {}, concepts: this.#parts.concepts.list() }];
  }

  #load(): Glossary {
    this.#starter ??= glossary.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    return this.#starter;
  }
}

function byForm(concepts: readonly Concept[]): Map<string, Concept[]> {
  const found = new Map<string, Concept[]>();
  for (const one of concepts) {
    for (const form of new Set([one.hant, one.hans])) {
      const others = found.get(form);
      if (others) others.push(one);
      else found.set(form, [one]);
    }
  }
  return found;
}
