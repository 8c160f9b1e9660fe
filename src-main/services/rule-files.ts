import { basename } from 'node:path';

import { checkExamples } from '#core/cleaning/rules/check-examples';
import {
  filedRule,
  formatCleaningRulesFile,
  parseCleaningRulesFile,
  type FiledRule,
} from '#core/formats/cleaning-rules-file';
import type { RuleImport } from '#core/ipc/contract';
import { maxRules, maxRulesBytes } from '#core/ipc/limits';
import { AppError } from '#core/model/app-error';
import type { CleaningRule, CleaningRuleId, RuleScope } from '#core/model/cleaning-rule';
import { readSourceFile } from '../files/read-source-file';
import { writeWhole } from '../files/write-whole';
import type { CollectionService } from './collection-service';
import type { LibraryParts } from './library-parts';
import { findMatches, ruleBudgets } from './regex-runner';

/** Milliseconds for all examples of a file. */
const fileBudget = 3000;

/** The user's cleaning rules, in and out of one JSON file. */
export class RuleFiles {
  readonly #parts: LibraryParts;
  readonly #collections: CollectionService;

  constructor(parts: LibraryParts, collections: CollectionService) {
    this.#parts = parts;
    this.#collections = collections;
  }

  /** @throws {AppError} `disk-full` or `write-failed`. */
  async write(path: string): Promise<null> {
    const collections = new Map(this.#parts.collections.list().map(({ id, name }) => [id, name]));
    const documents = new Map(
      this.#parts.documents.list().map(({ id, sourceSha256 }) => [id, sourceSha256]),
    );
    const rules = this.#parts.rules.list().flatMap((rule) => {
      const filed = filedRule(
        rule,
        (owner) =>
          (owner.kind === 'collection'
            ? collections.get(owner.collection)
            : documents.get(owner.document)) ?? null,
      );
      return filed ? [filed] : [];
    });
    await writeWhole(path, formatCleaningRulesFile(rules));
    return null;
  }

  /**
   * Take in a file of rules behind those there are, whole or not at all. One whose examples fail is
   * switched off; one that is there already, letter for letter, is passed over.
   *
   * @throws {AppError} `foreign-file`, `too-many-rules`, or as a source is read.
   */
  async read(path: string): Promise<RuleImport> {
    const bytes = await readSourceFile(path, maxRulesBytes);
    const filed = parse(bytes, basename(path));
    const failing = failingRules(filed);
    return this.#parts.transaction(() => {
      const known = new Set(this.#parts.rules.list().map(keyOf));
      const outcome = { added: 0, same: 0, unplaced: 0, failing: failing.map(({ name }) => name) };
      for (const one of filed) {
        const scope = this.#scopeOf(one);
        if (!scope) {
          outcome.unplaced += 1;
          continue;
        }
        const rule: CleaningRule = {
          ...one,
          id: this.#parts.newId() as CleaningRuleId,
          scope,
          enabled: one.enabled && !failing.includes(one),
        };
        if (known.has(keyOf(rule))) outcome.same += 1;
        else {
          this.#parts.rules.save(rule, this.#parts.now());
          outcome.added += 1;
        }
      }
      if (this.#parts.rules.list().length > maxRules) {
        throw new AppError('too-many-rules', { limit: maxRules });
      }
      return outcome;
    });
  }

  /** Null where what it is for is not in the library; a collection is made. */
  #scopeOf({ scope }: FiledRule): RuleScope | null {
    if (scope.kind === 'collection') {
      const { collection } = this.#collections.findOrCreate(scope.collection);
      return { kind: 'collection', collection: collection.id };
    }
    if (scope.kind !== 'document') return scope;
    const found = this.#parts.documents.findBySource(scope.document);
    return found && !found.isDeleted ? { kind: 'document', document: found.id } : null;
  }
}

/** All that a rule says; whether it is on is another matter. */
function keyOf({ id: _id, enabled: _enabled, ...rest }: CleaningRule): string {
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Rules that fail an example; those that nobody had the time to try count as failing. */
function failingRules(rules: readonly FiledRule[]): FiledRule[] {
  const end = performance.now() + fileBudget;
  return rules.filter((rule) => performance.now() > end || !keepsExamples(rule));
}

function keepsExamples(rule: FiledRule): boolean {
  try {
    const tried = { ...rule, id: '' as CleaningRuleId, scope: { kind: 'library' } as const };
    return (
      checkExamples(tried, (one, text) => findMatches(one, text, ruleBudgets.preview)).length === 0
    );
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function parse(bytes: Uint8Array, name: string): FiledRule[] {
  let json: string;
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('foreign-file', { name });
  }
  return parseCleaningRulesFile(json, name);
}
