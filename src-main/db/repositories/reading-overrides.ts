import type { Database } from 'better-sqlite3';

import type { SourcePlace } from '#core/conversion/source-places';
import type { DocumentId } from '#core/model/document';
import type {
  OverrideScope,
  ReadingOverride,
  ReadingOverrideId,
} from '#core/model/reading-override';

/** A reading as it is kept: its place, null but for the scope `place`, in the document's source. */
export type StoredOverride = Omit<ReadingOverride, 'start'> & {
  readonly place: SourcePlace | null;
};

type OverrideRow = {
  id: ReadingOverrideId;
  scope: OverrideScope;
  document: DocumentId | null;
  sourceStart: number | null;
  sourceEnd: number | null;
  inside: number | null;
  source: string;
  hans: string;
  syllables: string;
  created: string;
  modified: string;
};

const columns = `
  id, scope, document_id AS document, source_start AS sourceStart, source_end AS sourceEnd,
  inside_unit AS inside, source, hans, syllables, created, modified`;

export class ReadingOverrideRepository {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = statementsOf(db);
  }

  insert({ place, syllables, ...override }: StoredOverride): void {
    const { sourceStart = null, sourceEnd = null, inside = null } = place ?? {};
    const listed = JSON.stringify(syllables);
    this.#statements.insert.run({ ...override, syllables: listed, sourceStart, sourceEnd, inside });
  }

  /** Those of a scope that are not deleted, in the order they were made. @param document - Null for words. */
  listOf(scope: OverrideScope, document: DocumentId | null): StoredOverride[] {
    return this.#statements.listOf.all(scope, document ?? '').map(toOverride);
  }

  /** Words, not deleted, with a Simplified form. */
  listWords(hans: string): StoredOverride[] {
    return this.#statements.listWords.all(hans).map(toOverride);
  }

  /** One that is deleted, or null. */
  findDeleted(id: ReadingOverrideId): StoredOverride | null {
    const row = this.#statements.findDeleted.get(id);
    return row ? toOverride(row) : null;
  }

  /** Returns whether there was such a one, not deleted. */
  delete(id: ReadingOverrideId, deleted: string): boolean {
    return this.#statements.delete.run(deleted, id).changes > 0;
  }

  /** Returns whether there was such a one, deleted. None of the same key may be there. */
  restore(id: ReadingOverrideId): boolean {
    return this.#statements.restore.run(id).changes > 0;
  }

  /** Move one, deleted or not. Returns whether there is such a one. */
  changePlace(id: ReadingOverrideId, { sourceStart, sourceEnd, inside }: SourcePlace): boolean {
    return this.#statements.changePlace.run(sourceStart, sourceEnd, inside, id).changes > 0;
  }
}

function statementsOf(db: Database) {
  return {
    insert: db.prepare(
      `INSERT INTO reading_override (id, scope, document_id, source_start, source_end, inside_unit,
                                     source, hans, syllables, created, modified)
       VALUES (@id, @scope, @document, @sourceStart, @sourceEnd, @inside, @source, @hans,
               @syllables, @created, @modified)`,
    ),
    // Rows are numbered as they come in: an order that hangs on no clock.
    listOf: db.prepare<[OverrideScope, string], OverrideRow>(
      `SELECT ${columns} FROM reading_override
        WHERE scope = ? AND owner_id = ? AND deleted IS NULL ORDER BY rowid`,
    ),
    listWords: db.prepare<[string], OverrideRow>(
      `SELECT ${columns} FROM reading_override
        WHERE scope = 'word' AND owner_id = '' AND hans = ? AND deleted IS NULL ORDER BY rowid`,
    ),
    findDeleted: db.prepare<[ReadingOverrideId], OverrideRow>(
      `SELECT ${columns} FROM reading_override WHERE id = ? AND deleted IS NOT NULL`,
    ),
    delete: db.prepare<[string, ReadingOverrideId]>(
      'UPDATE reading_override SET deleted = ? WHERE id = ? AND deleted IS NULL',
    ),
    restore: db.prepare<[ReadingOverrideId]>(
      'UPDATE reading_override SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL',
    ),
    changePlace: db.prepare<[number, number, number, ReadingOverrideId]>(
      'UPDATE reading_override SET source_start = ?, source_end = ?, inside_unit = ? WHERE id = ?',
    ),
  };
}

function toOverride({
  sourceStart,
  sourceEnd,
  inside,
  syllables,
  ...rest
}: OverrideRow): StoredOverride {
  const hasPlace = sourceStart !== null && sourceEnd !== null && inside !== null;
  return {
    ...rest,
    syllables: JSON.parse(syllables) as (string | null)[],
    place: hasPlace ? { sourceStart, sourceEnd, inside } : null,
  };
}
