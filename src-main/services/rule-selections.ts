import type { DocumentSummary } from '#core/model/document';
import type { RuleSelection } from '../parsing/parsed-source';
import type { LibraryParts } from './library-parts';

/** Which rules a text is cleaned with. */
export class RuleSelections {
  readonly #parts: LibraryParts;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  /** For a text that is not in the library yet. */
  forNew(): RuleSelection {
    return { rules: this.#parts.rules.list(), overrides: [], document: null, collection: null };
  }

  of({ id, collection }: DocumentSummary): RuleSelection {
    const { rules } = this.#parts;
    return { rules: rules.list(), overrides: rules.overrides(id), document: id, collection };
  }
}
