import type { FindResult, HitTable } from '../model/find';
import type { Surroundings } from '../model/inspection';

/** What the calls that look through the whole of a document give back. */
export type FindResults = {
  /** Fails with `find-timeout`, `bad-find-pattern`, or `cancelled` after `analysis:stop`. */
  'find:run': FindResult;
  /** The text of each place, as it is written, with some around it; one that is none is left empty. */
  'find:contexts': (Surroundings & { readonly text: string })[];
  /** All terms of the glossaries, as far as a table goes. */
  'strip:terms': HitTable;
};
