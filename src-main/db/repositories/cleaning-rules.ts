import type { Database } from 'better-sqlite3';

import type {
  CleaningRule,
  CleaningRuleId,
  RuleExample,
  RuleScope,
} from '#core/model/cleaning-rule';
import type { CollectionId } from '#core/model/collection';
import type { DocumentId } from '#core/model/document';

type RuleRow = {
  id: CleaningRuleId;
  name: string;
  scope: RuleScope['kind'];
  collection_id: CollectionId | null;
  document_id: DocumentId | null;
  host: string | null;
  kind: CleaningRule['kind'];
  find: string;
  flags: string;
  replace: string;
  examples: string;
  enabled: number;
};

/** What is said of one document about one rule. */
export type RuleOverride = { readonly rule: CleaningRuleId; readonly enabled: boolean };

/** The user's cleaning rules, in order, and where they are on or off. */
export class CleaningRuleRepository {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = statementsOf(db);
  }

  /** Those that are not deleted, nor what they belong to, in the user's order. */
  list(): CleaningRule[] {
    return this.#statements.list.all().map(toRule);
  }

  /** A rule that is not deleted, or null. */
  find(id: CleaningRuleId): CleaningRule | null {
    const row = this.#statements.find.get(id);
    return row ? toRule(row) : null;
  }

  /** Add a rule behind all others, or change one in its place; one that was deleted is there again. */
  save(rule: CleaningRule, now: string): void {
    const { id, name, scope, kind, find, flags, replace, examples, enabled } = rule;
    this.#statements.save.run({
      ...{ id, name, kind, find, flags, replace, now },
      scope: scope.kind,
      collection: scope.kind === 'collection' ? scope.collection : null,
      document: scope.kind === 'document' ? scope.document : null,
      host: scope.kind === 'site' ? scope.host : null,
      examples: JSON.stringify(examples),
      enabled: enabled ? 1 : 0,
    });
  }

  /** @param ids - All rules, in their new order. */
  order(ids: readonly CleaningRuleId[]): void {
    ids.forEach((id, place) => this.#statements.move.run(place, id));
  }

  /** Returns whether there was such a rule, not deleted. */
  delete(id: CleaningRuleId, deleted: string): boolean {
    return this.#statements.delete.run(deleted, id).changes > 0;
  }

  restore(id: CleaningRuleId): boolean {
    return this.#statements.restore.run(id).changes > 0;
  }

  overrides(document: DocumentId): RuleOverride[] {
    return this.#statements.overrides
      .all(document)
      .map(({ rule, enabled }) => ({ rule, enabled: enabled === 1 }));
  }

  /** @param enabled - Null for what the rule itself says. */
  setOverride(document: DocumentId, rule: CleaningRuleId, enabled: boolean | null): void {
    if (enabled === null) this.#statements.deleteOverride.run(document, rule);
    else this.#statements.setOverride.run(document, rule, enabled ? 1 : 0);
  }
}

const columns = `
  SELECT rule.id, rule.name, rule.scope, rule.collection_id, rule.document_id, rule.host, rule.kind,
         rule.find, rule.flags, rule.replace, rule.examples, rule.enabled
    FROM cleaning_rule AS rule`;

function statementsOf(db: Database) {
  return {
    list: db.prepare<[], RuleRow>(
      `${columns}
         LEFT JOIN document ON document.id = rule.document_id
         LEFT JOIN collection ON collection.id = rule.collection_id
        WHERE rule.deleted IS NULL AND document.deleted IS NULL AND collection.deleted IS NULL
        ORDER BY rule.place, rule.id`,
    ),
    find: db.prepare<[CleaningRuleId], RuleRow>(
      `${columns} WHERE rule.id = ? AND rule.deleted IS NULL`,
    ),
    save: db.prepare(
      `INSERT INTO cleaning_rule (id, name, scope, collection_id, document_id, host, kind, find,
                                  flags, replace, examples, enabled, place, created, modified)
       VALUES (@id, @name, @scope, @collection, @document, @host, @kind, @find, @flags, @replace,
               @examples, @enabled, (SELECT coalesce(max(place), -1) + 1 FROM cleaning_rule),
               @now, @now)
       ON CONFLICT (id) DO UPDATE SET
         name = excluded.name, scope = excluded.scope, collection_id = excluded.collection_id,
         document_id = excluded.document_id, host = excluded.host, kind = excluded.kind,
         find = excluded.find, flags = excluded.flags, replace = excluded.replace,
         examples = excluded.examples, enabled = excluded.enabled,
         modified = excluded.modified, deleted = NULL`,
    ),
    move: db.prepare<[number, CleaningRuleId]>('UPDATE cleaning_rule SET place = ? WHERE id = ?'),
    delete: db.prepare<[string, CleaningRuleId]>(
      'UPDATE cleaning_rule SET deleted = ? WHERE id = ? AND deleted IS NULL',
    ),
    restore: db.prepare<[CleaningRuleId]>(
      'UPDATE cleaning_rule SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL',
    ),
    overrides: db.prepare<[DocumentId], { rule: CleaningRuleId; enabled: number }>(
      'SELECT rule_id AS rule, enabled FROM document_rule WHERE document_id = ?',
    ),
    setOverride: db.prepare<[DocumentId, CleaningRuleId, number]>(
      `INSERT INTO document_rule (document_id, rule_id, enabled) VALUES (?, ?, ?)
       ON CONFLICT (document_id, rule_id) DO UPDATE SET enabled = excluded.enabled`,
    ),
    deleteOverride: db.prepare<[DocumentId, CleaningRuleId]>(
      'DELETE FROM document_rule WHERE document_id = ? AND rule_id = ?',
    ),
  };
}

function toRule(row: RuleRow): CleaningRule {
  const { id, name, kind, find, flags, replace } = row;
  return {
    ...{ id, name, kind, find, flags, replace },
    scope: scopeOf(row),
    enabled: row.enabled === 1,
    examples: JSON.parse(row.examples) as RuleExample[],
  };
}

/** The table's checks see to it that what a scope needs is there. */
function scopeOf({ scope, collection_id, document_id, host }: RuleRow): RuleScope {
  if (collection_id !== null) return { kind: 'collection', collection: collection_id };
  if (document_id !== null) return { kind: 'document', document: document_id };
  if (host !== null) return { kind: 'site', host };
  if (scope !== 'library') throw new TypeError(`A rule of the scope ${scope} belongs to nobody`);
  return { kind: 'library' };
}
