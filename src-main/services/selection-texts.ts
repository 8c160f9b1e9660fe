import { withSource } from '#core/formats/selection-text';
import { exportLabels } from '#core/i18n/export-labels';
import { sides } from '#core/model/locale';
import { headingPath } from '#core/policy/outline';
import { paragraphAt } from '#core/reading/row-table';
import { toCodePointRange } from '#core/text/code-points';
import type { DocumentService } from './document-service';
import type { LibraryCalls } from './library-calls';
import type { Readings } from './readings';

/** What is copied of a text. */
export class SelectionTexts {
  readonly #documents: DocumentService;
  readonly #readings: Readings;

  constructor(documents: DocumentService, readings: Readings) {
    this.#documents = documents;
    this.#readings = readings;
  }

  /** @throws {AppError} `document-missing` or `bad-range`. */
  toCopy(params: LibraryCalls['text:to-copy']['params']): string {
    const { document, start, end, view, form, language } = params;
    const range = { start, end };
    if (form === 'both') {
      return sides.map((side) => this.#documents.textOfSide(document, range, side)).join('\n');
    }
    const text = this.#documents.textOfPane(document, range, view);
    if (form === 'text') return text;
    const { text: canonical, rows, outline } = this.#readings.get(document);
    const place = {
      ...toCodePointRange(canonical, range),
      headingPath: headingPath(outline, start),
      paragraph: paragraphAt(rows, start),
    };
    return withSource(text, this.#documents.summary(document), place, exportLabels[language]);
  }
}
