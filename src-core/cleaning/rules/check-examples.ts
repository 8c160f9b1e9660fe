import type { CleaningRule, RuleExample } from '../../model/cleaning-rule';
import { replaceRanges } from '../../text/replace-ranges';
import type { FindMatches } from './apply-rules';

/** An example that a rule does not keep, and what it makes of it instead. */
export type FailedExample = RuleExample & {
  /** Its place among the rule's examples, from 0. */
  readonly index: number;
  readonly actual: string;
};

/** The examples that a rule fails, in order. Throws what `find` throws. */
export function checkExamples(rule: CleaningRule, find: FindMatches): FailedExample[] {
  return rule.examples.flatMap(({ before, after }, index) => {
    const actual = replaceRanges(before, find(rule, before));
    return actual === after ? [] : [{ before, after, index, actual }];
  });
}
