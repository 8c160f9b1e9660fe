import type { Database } from 'better-sqlite3';

import type { CollectionId } from '#core/model/collection';
import {
  conversionDirections,
  type Phrase,
  type PhraseId,
  type PhraseScope,
} from '#core/model/conversion';
import type { DocumentId } from '#core/model/document';
import { liveRules, ownerIdOf } from './rule-owner';

type PhraseRow = {
  id: PhraseId;
  scope: PhraseScope;
  document: DocumentId | null;
  collection: CollectionId | null;
  hans: string;
  hant: string;
  s2t: number;
  t2s: number;
  created: string;
  modified: string;
};

const columns = `
  rule.id, rule.scope, rule.document_id AS document, rule.collection_id AS collection,
  rule.hans, rule.hant, rule.s2t, rule.t2s, rule.created, rule.modified`;

export class PhraseRepository {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = statementsOf(db);
  }

  insert({ directions, ...phrase }: Phrase): void {
    const s2t = Number(directions.includes('s2t'));
    const t2s = Number(directions.includes('t2s'));
    this.#statements.insert.run({ ...phrase, s2t, t2s });
  }

  /** Phrases of a scope that are not deleted, in the order they were made. */
  listOf(scope: PhraseScope, owner: DocumentId | CollectionId | null): Phrase[] {
    return this.#statements.listOf.all(scope, owner ?? '').map(toPhrase);
  }

  /** All that are not deleted, nor what they belong to, in the order they were made. */
  listAll(): Phrase[] {
    return this.#statements.listAll.all().map(toPhrase);
  }

  /** Those not deleted that convert from what either side of `phrase` is, in its scope. */
  listRivals(phrase: Omit<Phrase, 'id'>): Phrase[] {
    const { scope, hans, hant } = phrase;
    const owner = ownerIdOf(phrase);
    return this.#statements.listRivals.all({ scope, owner, hans, hant }).map(toPhrase);
  }

  /** A phrase that is not deleted, or null. */
  find(id: PhraseId): Phrase | null {
    const row = this.#statements.find.get(id);
    return row ? toPhrase(row) : null;
  }

  /** A phrase that is deleted, or null. */
  findDeleted(id: PhraseId): Phrase | null {
    const row = this.#statements.findDeleted.get(id);
    return row ? toPhrase(row) : null;
  }

  /** Returns whether there was such a phrase, not deleted. */
  delete(id: PhraseId, deleted: string): boolean {
    return this.#statements.delete.run(deleted, id).changes > 0;
  }

  /** Returns whether there was such a phrase, deleted. No rival may be there. */
  restore(id: PhraseId): boolean {
    return this.#statements.restore.run(id).changes > 0;
  }
}

function statementsOf(db: Database) {
  return {
    insert: db.prepare(
      `INSERT INTO conversion_phrase (id, scope, document_id, collection_id, hans, hant, s2t, t2s,
                                      created, modified)
       VALUES (@id, @scope, @document, @collection, @hans, @hant, @s2t, @t2s, @created, @modified)`,
    ),
    // Rows are numbered as they come in: an order that hangs on no clock.
    listOf: db.prepare<[PhraseScope, string], PhraseRow>(
      `SELECT ${columns} FROM conversion_phrase AS rule
        WHERE scope = ? AND owner_id = ? AND deleted IS NULL ORDER BY rowid`,
    ),
    listAll: db.prepare<[], PhraseRow>(`SELECT ${columns} ${liveRules('conversion_phrase')}`),
    listRivals: db.prepare<[Record<'scope' | 'owner' | 'hans' | 'hant', string>], PhraseRow>(
      `SELECT ${columns} FROM conversion_phrase AS rule
        WHERE scope = @scope AND owner_id = @owner AND hans = @hans AND s2t = 1 AND deleted IS NULL
       UNION ALL
       SELECT ${columns} FROM conversion_phrase AS rule
        WHERE scope = @scope AND owner_id = @owner AND hant = @hant AND t2s = 1 AND deleted IS NULL
          AND NOT (hans = @hans AND s2t = 1)`,
    ),
    find: db.prepare<[PhraseId], PhraseRow>(
      `SELECT ${columns} FROM conversion_phrase AS rule WHERE id = ? AND deleted IS NULL`,
    ),
    findDeleted: db.prepare<[PhraseId], PhraseRow>(
      `SELECT ${columns} FROM conversion_phrase AS rule WHERE id = ? AND deleted IS NOT NULL`,
    ),
    delete: db.prepare<[string, PhraseId]>(
      'UPDATE conversion_phrase SET deleted = ? WHERE id = ? AND deleted IS NULL',
    ),
    restore: db.prepare<[PhraseId]>(
      'UPDATE conversion_phrase SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL',
    ),
  };
}

function toPhrase({ s2t, t2s, ...rest }: PhraseRow): Phrase {
  const isOn = { s2t: s2t === 1, t2s: t2s === 1 };
  return { ...rest, directions: conversionDirections.filter((direction) => isOn[direction]) };
}
