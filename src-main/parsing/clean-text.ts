import { applyRules, type FindMatches } from '#core/cleaning/rules/apply-rules';
import { rulesFor } from '#core/cleaning/rules/rules-for';
import { AppError } from '#core/model/app-error';
import type { DocumentId, LedgerEntry } from '#core/model/document';
import { titleOf } from '#core/policy/title';
import { detectScript } from '#core/text/detect-script';
import { applyLedger } from '#core/text/ledger';
import { comparable } from '#core/versions/comparable-text';
import { exactKey } from '#core/versions/exact-key';
import { fingerprintOf, landmarksOf } from '#core/versions/fingerprint';
import { findMatches, ruleBudgets } from '../services/regex-runner';
import type { ApplyRulesParams, CleanedText, RuleProblem } from './parsed-source';

/**
 * Run the cleaning rules that hold over a source, keep earlier decisions, and look at what comes of it.
 *
 * @param onStep - Told as each rule or other step begins: a slow one is no hung parser.
 */
export function cleanText(
  {
    source,
    entries,
    previous,
    rules: { rules, overrides, document, collection },
    host,
  }: ApplyRulesParams,
  onStep: () => void = () => undefined,
): CleanedText {
  const problems: RuleProblem[] = [];
  const find: FindMatches = (rule, text) => {
    onStep();
    try {
      return findMatches(rule, text, ruleBudgets.import);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code } = error;
      if (code !== 'bad-pattern' && code !== 'rule-timeout') throw error;
      problems.push({ rule: rule.id, code });
      return [];
    }
  };
  const holding = rulesFor(
    rules,
    { document: document ?? newDocument, collection, host },
    new Map(overrides.map(({ rule, enabled }) => [rule, enabled])),
  );
  const decided = keepDecisions(entries, previous);
  const applied = applyRules(source, decided, holding, find, previous).entries;
  const canonical = applyLedger(source, applied);
  const script = detectScript(canonical);
  onStep();
  const compared = comparable(canonical);
  onStep();
  const fingerprint = [...fingerprintOf(compared, onStep)];
  onStep();
  return {
    canonical,
    entries: applied,
    script,
    title: titleOf(canonical, ''),
    exactKey: exactKey(compared),
    fingerprint,
    landmarks: [...landmarksOf(compared)],
    ruleProblems: problems,
  };
}

/** No rule can be for a document that is not in the library yet. */
const newDocument = '' as DocumentId;

/** What the user undid, accepted or chose before holds for an entry that is found again. */
function keepDecisions(
  entries: readonly LedgerEntry[],
  previous: readonly LedgerEntry[],
): LedgerEntry[] {
  if (previous.length === 0) return [...entries];
  const keyOf = ({ rule, sourceStart, sourceEnd }: LedgerEntry): string =>
    `${rule} ${sourceStart} ${sourceEnd}`;
  const known = new Map(previous.map((entry) => [keyOf(entry), entry]));
  return entries.map((entry) => {
    const before = known.get(keyOf(entry));
    if (!before || before.before !== entry.before) return entry;
    return { ...entry, accepted: before.accepted, after: before.after };
  });
}
