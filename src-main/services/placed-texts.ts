import { SourcePlaces } from '#core/conversion/source-places';
import type { DocumentId } from '#core/model/document';
import type { LibraryParts } from './library-parts';

/** A document's canonical text, and where its pieces stand in the decoded source. */
export type PlacedText = { readonly text: string; readonly places: SourcePlaces };

/** Texts of documents by their ids; null for one that is not there, or is deleted. */
export type PlacedTexts = (document: DocumentId) => PlacedText | null;

/** Reads each text when it is first asked for, and never again: good for one call. */
export function placedTexts({ documents, ledgers }: LibraryParts): PlacedTexts {
  const known = new Map<DocumentId, PlacedText | null>();
  const read = (id: DocumentId): PlacedText | null => {
    const text = documents.text(id)?.canonical ?? null;
    return text === null ? null : { text, places: new SourcePlaces(text, ledgers.list(id)) };
  };
  return (id) => {
    const found = known.get(id) ?? read(id);
    known.set(id, found);
    return found;
  };
}
