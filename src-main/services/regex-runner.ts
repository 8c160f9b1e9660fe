import { createContext, runInContext, type Context } from 'node:vm';

import { expandReplacement } from '#core/cleaning/rules/expand-replacement';
import { AppError } from '#core/model/app-error';
import type { RuleAction } from '#core/model/cleaning-rule';
import { splitsSurrogatePair } from '#core/text/code-points';
import type { Replacement } from '#core/text/replace-ranges';

/** Milliseconds that one rule may take: while the user looks on, and while a text is imported. */
export const ruleBudgets = { preview: 250, import: 5000 } as const;

/** Replacements in place of a text may be this much longer than it; `$\`` squares it. */
const longestGrowth = { times: 8, units: 1_000_000 };

/**
 * All places of a text that a rule changes, and what it puts there, in order and as
 * `String.prototype.replace` would. Empty matches count.
 *
 * @param budget - Milliseconds for a regular expression, more than 0.
 * @throws {AppError} `bad-pattern`, `rule-timeout` when the budget is spent or the text would grow
 *   beyond measure.
 */
export function findMatches(
  rule: RuleAction & { readonly name: string },
  text: string,
  budget: number,
): Replacement[] {
  return rule.kind === 'literal' ? findLiteral(rule, text) : findPattern(rule, text, budget);
}

/** A text that is found inside a surrogate pair is not there: it is half of another character. */
function findLiteral(
  { find, replace, name }: RuleAction & { name: string },
  text: string,
): Replacement[] {
  const found: Replacement[] = [];
  if (find === '') return found;
  const growth = growthLimit(text, name);
  for (let start = text.indexOf(find); start >= 0;) {
    const end = start + find.length;
    const isWhole = !splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, end);
    if (isWhole) {
      growth(replace.length);
      found.push({ start, end, text: replace });
    }
    start = text.indexOf(find, isWhole ? end : start + 1);
  }
  return found;
}

function findPattern(
  { find, flags, replace, name }: RuleAction & { name: string },
  text: string,
  budget: number,
): Replacement[] {
  const found: Replacement[] = [];
  try {
    const pattern = new RegExp(find, `${flags.replace(/[gu]/gu, '')}gu`);
    const growth = growthLimit(text, name);
    runWithin(budget, () => {
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const put = expandReplacement(
          replace,
          { index: start, caught: match, named: match.groups },
          text,
        );
        growth(put.length);
        found.push({ start, end: start + match[0].length, text: put });
      }
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (isTimeout(error)) throw new AppError('rule-timeout', { name }, { cause: error });
    // V8 may find an expression too large, or its stack too small, only when it runs.
    if (error instanceof SyntaxError || error instanceof RangeError) {
      throw new AppError('bad-pattern', { name, reason: error.message }, { cause: error });
    }
    throw error;
  }
  return found;
}

/** @throws {AppError} `rule-timeout` from the function it gives, once too much was put in. */
function growthLimit(text: string, name: string): (units: number) => void {
  const limit = text.length * longestGrowth.times + longestGrowth.units;
  let sum = 0;
  return (units) => {
    sum += units;
    if (sum > limit) throw new AppError('rule-timeout', { name });
  };
}

let shared: (Context & { task: (() => void) | null }) | null = null;

/**
 * Run a task and stop it when the time is up, in the midst of a regular expression too: only
 * node:vm can interrupt the thread it runs in. The context holds nothing but the task, which is a
 * function of ours, so that no value is made in it and no code of a user runs there.
 */
export function runWithin(milliseconds: number, task: () => void): void {
  shared ??= Object.assign(createContext(Object.create(null)), { task: null });
  shared.task = task;
  try {
    runInContext('task()', shared, { timeout: Math.max(1, Math.ceil(milliseconds)) });
  } finally {
    shared.task = null;
  }
}

/** The error is made in the context, so that it is no Error of this realm. */
export function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
