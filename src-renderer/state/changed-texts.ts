import type { DocumentId } from '#core/model/document';

/** How often the text of a document has changed in this session. */
const editions = new Map<DocumentId, number>();

export function noteChangedText(document: DocumentId): void {
  editions.set(document, editionOf(document) + 1);
}

/** Another number whenever the text of a document has changed. */
export function editionOf(document: DocumentId): number {
  return editions.get(document) ?? 0;
}

let rows = 0;

/** Texts may be converted otherwise than before. */
export function noteChangedRows(): void {
  rows += 1;
}

/** Another number whenever rows may be drawn otherwise though their text is the same. */
export function rowsEdition(): number {
  return rows;
}
