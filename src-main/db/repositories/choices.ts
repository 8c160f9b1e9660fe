import type { Database } from 'better-sqlite3';

import type { SourcePlace } from '#core/conversion/source-places';
import type { CollectionId } from '#core/model/collection';
import type { Choice, ChoiceId, ChoiceScope, ChoiceTarget } from '#core/model/conversion';
import type { DocumentId } from '#core/model/document';
import { liveRules, ownerIdOf } from './rule-owner';

/** A choice as it is kept: its place, null but for the scope `place`, in the document's source. */
export type StoredChoice = Omit<Choice, 'start'> & { readonly place: SourcePlace | null };

type ChoiceRow = {
  id: ChoiceId;
  scope: ChoiceScope;
  document: DocumentId | null;
  collection: CollectionId | null;
  sourceStart: number | null;
  sourceEnd: number | null;
  inside: number | null;
  target: ChoiceTarget;
  source: string;
  chosen: string;
  created: string;
  modified: string;
};

const columns = `
  rule.id, rule.scope, rule.document_id AS document, rule.collection_id AS collection,
  rule.source_start AS sourceStart, rule.source_end AS sourceEnd, rule.inside_unit AS inside,
  rule.target, rule.source, rule.chosen, rule.created, rule.modified`;

export class ChoiceRepository {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = statementsOf(db);
  }

  insert({ place, ...choice }: StoredChoice): void {
    const { sourceStart = null, sourceEnd = null, inside = null } = place ?? {};
    this.#statements.insert.run({ ...choice, sourceStart, sourceEnd, inside });
  }

  /** Choices of a scope that are not deleted, in the order they were made. */
  listOf(scope: ChoiceScope, owner: DocumentId | CollectionId | null): StoredChoice[] {
    return this.#statements.listOf.all(scope, owner ?? '').map(toChoice);
  }

  /** All that are not deleted, nor what they belong to, in the order they were made. */
  listAll(): StoredChoice[] {
    return this.#statements.listAll.all().map(toChoice);
  }

  /** Those not deleted that say of the same what `choice` says, whatever their places. */
  listAlike(choice: StoredChoice): StoredChoice[] {
    const { scope, target, source } = choice;
    return this.#statements.listAlike.all(scope, ownerIdOf(choice), target, source).map(toChoice);
  }

  /** A choice that is deleted, or null. */
  findDeleted(id: ChoiceId): StoredChoice | null {
    const row = this.#statements.findDeleted.get(id);
    return row ? toChoice(row) : null;
  }

  /** Returns whether there was such a choice, not deleted. */
  delete(id: ChoiceId, deleted: string): boolean {
    return this.#statements.delete.run(deleted, id).changes > 0;
  }

  /** Move a choice, deleted or not. Returns whether there is such a choice. */
  changePlace(id: ChoiceId, { sourceStart, sourceEnd, inside }: SourcePlace): boolean {
    return this.#statements.changePlace.run(sourceStart, sourceEnd, inside, id).changes > 0;
  }

  /** Returns whether there was such a choice, deleted. None of the same key may be there. */
  restore(id: ChoiceId): boolean {
    return this.#statements.restore.run(id).changes > 0;
  }
}

function statementsOf(db: Database) {
  return {
    insert: db.prepare(
      `INSERT INTO conversion_choice (id, scope, document_id, collection_id, source_start,
                                      source_end, inside_unit, target, source, chosen, created,
                                      modified)
       VALUES (@id, @scope, @document, @collection, @sourceStart, @sourceEnd, @inside, @target,
               @source, @chosen, @created, @modified)`,
    ),
    // Rows are numbered as they come in: an order that hangs on no clock.
    listOf: db.prepare<[ChoiceScope, string], ChoiceRow>(
      `SELECT ${columns} FROM conversion_choice AS rule
        WHERE scope = ? AND owner_id = ? AND deleted IS NULL ORDER BY rowid`,
    ),
    listAll: db.prepare<[], ChoiceRow>(`SELECT ${columns} ${liveRules('conversion_choice')}`),
    listAlike: db.prepare<[ChoiceScope, string, ChoiceTarget, string], ChoiceRow>(
      `SELECT ${columns} FROM conversion_choice AS rule
        WHERE scope = ? AND owner_id = ? AND target = ? AND source = ? AND deleted IS NULL`,
    ),
    findDeleted: db.prepare<[ChoiceId], ChoiceRow>(
      `SELECT ${columns} FROM conversion_choice AS rule WHERE id = ? AND deleted IS NOT NULL`,
    ),
    delete: db.prepare<[string, ChoiceId]>(
      'UPDATE conversion_choice SET deleted = ? WHERE id = ? AND deleted IS NULL',
    ),
    changePlace: db.prepare<[number, number, number, ChoiceId]>(
      `UPDATE conversion_choice SET source_start = ?, source_end = ?, inside_unit = ?
        WHERE id = ?`,
    ),
    restore: db.prepare<[ChoiceId]>(
      'UPDATE conversion_choice SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL',
    ),
  };
}

function toChoice({ sourceStart, sourceEnd, inside, ...rest }: ChoiceRow): StoredChoice {
  const hasPlace = sourceStart !== null && sourceEnd !== null && inside !== null;
  return { ...rest, place: hasPlace ? { sourceStart, sourceEnd, inside } : null };
}
