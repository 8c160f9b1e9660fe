import type { CollectionId } from '#core/model/collection';
import type { DocumentId } from '#core/model/document';

/** Whom a rule of conversion belongs to; both null for the library. */
export type RuleOwner = {
  readonly document: DocumentId | null;
  readonly collection: CollectionId | null;
};

/** The value of `owner_id`. */
export function ownerIdOf({ document, collection }: RuleOwner): string {
  return document ?? collection ?? '';
}

/** Joins to a table of rules what they belong to, and leaves out what is deleted. */
export function liveRules(table: string): string {
  return `
     FROM ${table} AS rule
     LEFT JOIN document ON document.id = rule.document_id
     LEFT JOIN collection ON collection.id = rule.collection_id
    WHERE rule.deleted IS NULL AND document.deleted IS NULL AND collection.deleted IS NULL
    ORDER BY rule.rowid`;
}
