import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import type { Glossary } from '#core/model/termbase';
import { termMatcher, type TermMatcher } from '#core/terminology/match-terms';

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

/** The glossaries that come with the app, read when they are first asked for. */
export class Glossaries {
  readonly #file: string;
  #starter: Glossary | null = null;
  #matcher: TermMatcher | null = null;

  /** @param resources - Absolute path of the app's resources. */
  constructor(resources: string) {
    this.#file = join(resources, 'glossaries', 'starter.json');
  }

  list(): Glossary[] {
    return [this.#load()];
  }

  /** Finds the terms of all glossaries. Takes a moment the first time. */
  matcher(): TermMatcher {
    this.#matcher ??= termMatcher(this.#load().concepts);
    return this.#matcher;
  }

  #load(): Glossary {
    this.#starter ??= glossary.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    return this.#starter;
  }
}
