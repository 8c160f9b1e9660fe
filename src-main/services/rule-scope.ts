import { AppError } from '#core/model/app-error';
import type { ChoiceScope } from '#core/model/conversion';
import type { DocumentId } from '#core/model/document';
import type { RuleOwner } from '../db/repositories/rule-owner';
import type { LibraryParts } from './library-parts';

/**
 * Whom a rule of conversion belongs to that is made while a document is read.
 *
 * @param document - Not looked at for the scope `library`.
 * @throws {AppError} `document-missing`, also where none is named; `no-collection` for the scope
 *   `collection` if the document is in none.
 */
export function ownerOf(
  parts: LibraryParts,
  scope: ChoiceScope,
  document: DocumentId | undefined,
): RuleOwner {
  if (scope === 'library') return { document: null, collection: null };
  const summary = document === undefined ? null : parts.documents.find(document);
  if (!summary) throw new AppError('document-missing');
  if (scope !== 'collection') return { document: summary.id, collection: null };
  if (summary.collection === null) throw new AppError('no-collection');
  return { document: null, collection: summary.collection };
}
