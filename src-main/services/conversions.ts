import {
  paneConverter,
  type ConversionRules,
  type PaneConverter,
} from '#core/conversion/pane-converter';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import { sideOfLocale, type PaneView, type Side } from '#core/model/locale';
import type { ChoiceService } from './choice-service';
import type { ConversionEvidenceFiles } from './conversion-evidence';
import type { Glossaries } from './glossaries';
import type { KeptWordsFile } from './kept-words-file';
import type { LibraryParts } from './library-parts';
import type { PhraseService } from './phrase-service';

type Surroundings = {
  readonly parts: Pick<LibraryParts, 'dataVersion' | 'documents'>;
  readonly choices: ChoiceService;
  readonly phrases: PhraseService;
  readonly glossaries: Glossaries;
  readonly evidence: ConversionEvidenceFiles;
  readonly keptWords: KeptWordsFile;
};

/** Documents whose converters are kept: as many as their texts are. */
const kept = 4;

type Kept = { readonly key: string; readonly rules: ConversionRules } & {
  readonly byView: Map<string, PaneConverter | null>;
};

/** How the texts of the library are converted: by OpenCC and what the user laid down. */
export class Conversions {
  readonly #surroundings: Surroundings;
  readonly #kept = new Map<DocumentId, Kept>();
  #changes = 0;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Another word whenever a conversion may come out otherwise than before. */
  get edition(): string {
    return `${this.#surroundings.parts.dataVersion()}.${this.#changes}`;
  }

  /** What the user laid down has changed. */
  changed(): void {
    this.#changes += 1;
  }

  /** What a pane shows of a document; null for the text as it is written. */
  converter(summary: DocumentSummary, view: PaneView): PaneConverter | null {
    const { rules, byView } = this.#of(summary);
    const name = `${view.locale} ${view.wording}`;
    let converter = byView.get(name);
    if (converter === undefined) {
      converter = paneConverter(summary.written, view, rules);
      byView.set(name, converter);
    }
    return converter;
  }

  /** Whether the user laid down what words of a document become. */
  hasPhrases(summary: DocumentSummary): boolean {
    return this.#of(summary).rules.phrases.length > 0;
  }

  /** What shows a document in a script, for quotes: as it is written, or its plain conversion. */
  converterToSide(summary: DocumentSummary, side: Side): PaneConverter | null {
    if (sideOfLocale(summary.written) === side) return null;
    return this.converter(summary, { locale: side === 'hans' ? 'cn' : 't', wording: false });
  }

  #of(summary: DocumentSummary): Kept {
    const { id, written, collection } = summary;
    // Places of choices move with the text.
    const sha256 = this.#surroundings.parts.documents.textSha256(id);
    const key = [this.edition, written, collection, sha256].join(' ');
    const found = this.#kept.get(id);
    if (found?.key === key) return found;
    const { choices, phrases, glossaries, evidence, keptWords } = this.#surroundings;
    const made: Kept = {
      key,
      byView: new Map(),
      rules: {
        choices: choices.list(id),
        phrases: phrases.list(id),
        concepts: glossaries.list().flatMap(({ concepts }) => concepts),
        evidence: evidence.load(),
        // Read only where a pane takes over a region's wording.
        get keptWords() {
          return keptWords.load();
        },
      },
    };
    this.#kept.delete(id);
    this.#kept.set(id, made);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= kept) break;
      this.#kept.delete(oldest);
    }
    return made;
  }
}
