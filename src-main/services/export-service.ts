import { notesToHtml } from '#core/formats/html';
import { notesToMarkdown } from '#core/formats/markdown';
import type { NotesExport } from '#core/formats/notes-export';
import { exportLabels } from '#core/i18n/export-labels';
import type { DocumentId } from '#core/model/document';
import type { InterfaceLanguage } from '#core/model/locale';
import { headingPath } from '#core/policy/outline';
import { writeWhole } from '../files/write-whole';
import type { AnnotationService } from './annotation-service';
import type { DocumentService } from './document-service';
import type { LibraryCalls } from './library-calls';
import type { Readings } from './readings';

export class ExportService {
  readonly #documents: DocumentService;
  readonly #annotations: AnnotationService;
  readonly #readings: Readings;

  constructor(documents: DocumentService, annotations: AnnotationService, readings: Readings) {
    this.#documents = documents;
    this.#annotations = annotations;
    this.#readings = readings;
  }

  /** @throws {AppError} `document-missing`, `disk-full` or `write-failed`. */
  async write({
    document,
    format,
    path,
    language,
  }: LibraryCalls['notes:export']['params']): Promise<null> {
    const exported = this.#collect(document, language);
    await writeWhole(path, format === 'md' ? notesToMarkdown(exported) : notesToHtml(exported));
    return null;
  }

  #collect(document: DocumentId, language: InterfaceLanguage): NotesExport {
    const { outline } = this.#readings.get(document);
    const notes = this.#annotations.list(document).map((annotation) => {
      const { position } = annotation.target;
      return {
        annotation,
        quote: {
          hant: this.#documents.textOfSide(document, position, 'hant'),
          hans: this.#documents.textOfSide(document, position, 'hans'),
        },
        headingPath: headingPath(outline, position.start),
      };
    });
    return {
      document: this.#documents.summary(document),
      notes,
      language,
      labels: exportLabels[language],
    };
  }
}
