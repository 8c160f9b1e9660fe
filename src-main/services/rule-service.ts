import { findBuiltIn } from '#core/cleaning/rules/built-in';
import { holdsFor } from '#core/cleaning/rules/rules-for';
import type { Params, RuleApplication, RuleList, RulePreview } from '#core/ipc/contract';
import { maxRules } from '#core/ipc/limits';
import { AppError } from '#core/model/app-error';
import {
  builtInRules,
  ruleIdOf,
  type CleaningRule,
  type CleaningRuleId,
  type RuleAction,
} from '#core/model/cleaning-rule';
import type { DocumentId, LedgerEntry } from '#core/model/document';
import { surroundingsOf } from '#core/reading/surroundings';
import { baseEntries } from '#core/text/base-entries';
import { replaceRanges, type Replacement } from '#core/text/replace-ranges';
import { hostOf } from '../parsing/host-of';
import type { RuleProblem } from '../parsing/parsed-source';
import type { RunParserJob } from '../parsing/parser-client';
import type { AnalysisJobs } from './analysis-jobs';
import type { DocumentStore } from './document-store';
import type { LedgerService } from './ledger-service';
import type { LibraryParts } from './library-parts';
import type { Readings } from './readings';
import { findMatches, ruleBudgets } from './regex-runner';
import type { RuleSelections } from './rule-selections';
import { wellFormed } from './well-formed';

/** Applications of rules to one document that can be taken back; of more the earliest cannot. */
const keptApplications = 20;

/** A document as it was before rules were applied to it, and what its text was after that. */
type Application = {
  readonly document: DocumentId;
  readonly entries: readonly LedgerEntry[];
  readonly sha256: string | null;
};

/** Places that a preview shows. */
const shownPlaces = 50;

type Surroundings = {
  readonly parts: LibraryParts;
  readonly readings: Readings;
  readonly ledger: LedgerService;
  readonly store: DocumentStore;
  readonly selections: RuleSelections;
  readonly runJob: RunParserJob;
  readonly jobs: AnalysisJobs;
};

/** The user's cleaning rules, and what they do to the documents. */
export class RuleService {
  readonly #surroundings: Surroundings;
  readonly #parts: LibraryParts;
  /** By job, the earliest first. */
  readonly #applications = new Map<string, Application>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#parts = surroundings.parts;
  }

  /** @throws {AppError} `document-missing`. */
  list(document: DocumentId | null): RuleList {
    const rules = this.#parts.rules.list();
    if (document === null) return { rules, overrides: [], holding: [] };
    const { collection, metadata } = this.#summary(document);
    const overrides = this.#parts.rules.overrides(document);
    const said = new Map(overrides.map(({ rule, enabled }) => [rule, enabled]));
    const subject = { document, collection, host: hostOf(metadata.address) };
    return {
      rules,
      overrides,
      holding: [
        ...builtInRules.map((name) => {
          const rule = ruleIdOf(name);
          return { rule, isOn: said.get(rule) ?? false };
        }),
        ...rules
          .filter(({ scope }) => holdsFor(scope, subject))
          .map(({ id, enabled }) => ({ rule: id, isOn: said.get(id) ?? enabled })),
      ],
    };
  }

  /**
   * Add a rule, or change one.
   *
   * @throws {AppError} `bad-pattern`; `document-missing` or `collection-missing` for its scope;
   *   `rule-missing` for one that is to be changed and is not there; `too-many-rules`.
   */
  save({ id, ...given }: Params<'rule:save'>): CleaningRule {
    checkPattern(given);
    return this.#parts.transaction(() => {
      const { scope } = given;
      if (scope.kind === 'document') this.#summary(scope.document);
      if (scope.kind === 'collection' && !this.#parts.collections.find(scope.collection)) {
        throw new AppError('collection-missing');
      }
      if (id !== undefined) this.#find(id);
      else if (this.#parts.rules.list().length >= maxRules) {
        throw new AppError('too-many-rules', { limit: maxRules });
      }
      const rule: CleaningRule = {
        ...given,
        id: id ?? (this.#parts.newId() as CleaningRuleId),
        name: wellFormed(given.name),
        find: wellFormed(given.find),
        replace: wellFormed(given.replace),
        examples: given.examples.map(({ before, after }) => ({
          before: wellFormed(before),
          after: wellFormed(after),
        })),
      };
      this.#parts.rules.save(rule, this.#parts.now());
      return rule;
    });
  }

  /** @throws {AppError} `rule-missing`, like `restore`. */
  delete(id: CleaningRuleId): null {
    if (!this.#parts.rules.delete(id, this.#parts.now())) throw new AppError('rule-missing');
    return null;
  }

  restore(id: CleaningRuleId): CleaningRule {
    if (!this.#parts.rules.restore(id)) throw new AppError('rule-missing');
    return this.#find(id);
  }

  /** @param ids - Those that are left out follow in the order they had. */
  order(ids: readonly CleaningRuleId[]): null {
    return this.#parts.transaction(() => {
      const all = this.#parts.rules.list().map(({ id }) => id);
      const named = [...new Set(ids)].filter((id) => all.includes(id));
      this.#parts.rules.order([...named, ...all.filter((id) => !named.includes(id))]);
      return null;
    });
  }

  /** @param enabled - Null for what the rule itself says. @throws {AppError} `document-missing`. */
  setOverride({ document, rule, enabled }: Params<'rule:set-override'>): null {
    this.#summary(document);
    this.#parts.rules.setOverride(document, rule, enabled);
    return null;
  }

  /**
   * What a rule would change in a document as it is read now, the rule's own earlier changes
   * included, and what becomes of its examples.
   */
  preview({ document, rule }: Params<'rule:preview'>): RulePreview {
    const text = document === null ? '' : this.#surroundings.readings.get(document).text;
    const find = (within: string): readonly Replacement[] =>
      'builtIn' in rule
        ? findBuiltIn(rule.builtIn, within)
        : findMatches({ ...rule, name: '' }, within, ruleBudgets.preview);
    const examples = 'builtIn' in rule ? [] : rule.examples;
    try {
      const found = find(text).filter(
        ({ start, end, text: after }) => text.slice(start, end) !== after,
      );
      return {
        problem: null,
        count: found.length,
        places: found.slice(0, shownPlaces).map(({ start, end, text: after }) => {
          const around = surroundingsOf(text, { start, end });
          const before = text.slice(start, end);
          return { before, after, textBefore: around.before, textAfter: around.after };
        }),
        examples: examples.map(({ before, after }) => {
          const got = replaceRanges(before, find(before));
          return { passes: got === after, got };
        }),
      };
    } catch (error) {
      const problem = problemOf(error);
      return { problem, count: 0, places: [], examples: [] };
    }
  }

  /**
   * Bring documents to what the rules say now. What was undone stays undone.
   *
   * @throws {AppError} `document-missing` or `cancelled`; documents that were done stay so.
   */
  apply({ document, job }: Params<'rule:apply'>): Promise<RuleApplication> {
    return this.#surroundings.jobs.run(job, async (tick, whenStopped) => {
      const summaries =
        document === null ? this.#parts.documents.list() : [this.#summary(document)];
      const problems = new Map<string, RuleProblem>();
      let changed = 0;
      for (const [index, { id }] of summaries.entries()) {
        const before = document === null ? null : this.#surroundings.readings.get(id).entries;
        const outcome = await this.#applyTo(id, whenStopped);
        if (before && outcome?.isChanged) this.#keep(job, id, before);
        if (outcome?.isChanged) changed += 1;
        for (const problem of outcome?.problems ?? []) problems.set(problem.rule, problem);
        await tick((index + 1) / summaries.length);
      }
      return { documents: summaries.length, changed, problems: [...problems.values()] };
    });
  }

  /**
   * Take back what rules did to one document, so that its text and its ledger are as they were before.
   * The rules themselves stay as they are.
   *
   * @returns False where that is not known any more, or the text was changed since.
   */
  revert({ document, job }: Params<'rule:revert'>): boolean {
    const application = this.#applications.get(job);
    if (application?.document !== document) return false;
    if (this.#parts.documents.textSha256(document) !== application.sha256) return false;
    this.#applications.delete(job);
    this.#surroundings.ledger.replace(document, application.entries);
    return true;
  }

  #keep(job: string, document: DocumentId, entries: readonly LedgerEntry[]): void {
    this.#applications.set(job, {
      ...{ document, entries },
      sha256: this.#parts.documents.textSha256(document),
    });
    for (const earliest of this.#applications.keys()) {
      if (this.#applications.size <= keptApplications) break;
      this.#applications.delete(earliest);
    }
  }

  /** Null where the document is gone, or was changed by another hand meanwhile. */
  async #applyTo(
    id: DocumentId,
    whenStopped: (stop: () => void) => void,
  ): Promise<{ isChanged: boolean; problems: readonly RuleProblem[] } | null> {
    const { readings, ledger, selections, runJob, store } = this.#surroundings;
    const summary = this.#parts.documents.find(id);
    if (!summary) return null;
    const { entries, sha256 } = readings.get(id);
    const rules = selections.of(summary);
    if (!hasWork(this.list(id), entries)) return { isChanged: false, problems: [] };
    const { result, cancel } = runJob(
      'apply-rules',
      {
        source: ledger.source(id),
        entries: baseEntries(entries),
        previous: entries,
        rules,
        host: hostOf(summary.metadata.address),
      },
      () => undefined,
    );
    whenStopped(cancel);
    const cleaned = await result;
    if (this.#parts.documents.textSha256(id) !== sha256) return null;
    const isChanged = this.#parts.transaction(() => {
      const isOther = ledger.replace(id, cleaned.entries);
      if (isOther) store.saveLikeness(id, cleaned);
      return isOther;
    });
    return { isChanged, problems: cleaned.ruleProblems };
  }

  #find(id: CleaningRuleId): CleaningRule {
    const rule = this.#parts.rules.find(id);
    if (!rule) throw new AppError('rule-missing');
    return rule;
  }

  #summary(id: DocumentId) {
    const summary = this.#parts.documents.find(id);
    if (!summary) throw new AppError('document-missing');
    return summary;
  }
}

/** Whether a rule is on, or has left something behind. */
function hasWork({ holding }: RuleList, entries: readonly { readonly rule: string }[]): boolean {
  return holding.some(({ isOn }) => isOn) || entries.some(({ rule }) => rule.startsWith('rule:'));
}

function checkPattern(action: RuleAction & { readonly name: string }): void {
  findMatches(action, '', ruleBudgets.preview);
}

function problemOf(error: unknown): RulePreview['problem'] {
  if (!(error instanceof AppError)) throw error;
  const { code, details } = error;
  if (code !== 'bad-pattern' && code !== 'rule-timeout') throw error;
  return { code, message: String(details['reason'] ?? '') };
}
