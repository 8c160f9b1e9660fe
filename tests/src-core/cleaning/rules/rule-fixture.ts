import fc from 'fast-check';

import type { FindMatches } from '#core/cleaning/rules/apply-rules';
import { expandReplacement } from '#core/cleaning/rules/expand-replacement';
import type { CleaningRule, CleaningRuleId } from '#core/model/cleaning-rule';
import type { LedgerEntry } from '#core/model/document';
import type { Replacement } from '#core/text/replace-ranges';

/** A regex rule of the user. */
export function ruleOf(
  find: string,
  replace: string,
  more: Partial<CleaningRule> = {},
): CleaningRule {
  return {
    id: `${find}→${replace}` as CleaningRuleId,
    ...{ name: find, kind: 'regex', find, flags: '', replace },
    ...{ scope: { kind: 'library' }, enabled: true, examples: [] },
    ...more,
  };
}

/** Matches without a budget. */
export const find: FindMatches = (rule, text) => {
  const found: Replacement[] = [];
  for (const match of text.matchAll(new RegExp(rule.find, `${rule.flags}gu`))) {
    const at = { index: match.index, caught: match, named: match.groups };
    const put = expandReplacement(rule.replace, at, text);
    found.push({ start: match.index, end: match.index + match[0].length, text: put });
  }
  return found;
};

const pieces = ['中', '國', '戰', '略', '東', '𠮷', '𠮶', 'a', ' ', '，', '\n'];
const piece = fc.constantFrom(...pieces);
const short = fc.array(piece, { maxLength: 3 }).map((parts) => parts.join(''));

/** A source and a ledger of it with entries of every kind, of which no two begin at one place. */
export const ledgers = fc
  .array(
    fc.record({
      plain: short,
      before: short,
      after: fc.oneof(fc.constant(''), short),
      kind: fc.constantFrom<readonly [LedgerEntry['rule'], boolean]>(
        ...([
          ['gloss', true],
          ['gloss', true],
          ['damage', true],
          ['damage', false],
          ['correction', true],
        ] as const),
      ),
    }),
    { maxLength: 8 },
  )
  .map((parts) => {
    let source = '';
    const entries: LedgerEntry[] = [];
    for (const { plain, before, after, kind } of parts) {
      const [rule, accepted] = kind;
      source += plain;
      const sourceStart = source.length;
      if (entries.at(-1)?.sourceStart === sourceStart) continue;
      const makes = rule === 'gloss' ? '' : after;
      if (before === '' && makes === '') continue;
      source += before;
      entries.push({
        ...{ rule, sourceStart, sourceEnd: source.length, before, after: makes },
        ...{ confidence: 1, reading: null, accepted },
      });
    }
    return { source: `${source}中`, entries };
  });

const patterns = [
  '中',
  '中國?',
  '',
  '戰',
  '[略東]',
  '.',
  '..',
  '.{3}',
  '𠮷|𠮶',
  '(.)(.)',
  '\\n',
  '國*',
  'a+',
];
const replacements = ['', '國', '中', '$2$1', '$&$&', '中$&', '$&國', '𠮶', '略略略', '$&'];

export const rules = fc.array(
  fc
    .tuple(fc.constantFrom(...patterns), fc.constantFrom(...replacements))
    .map(([pattern, replacement]) => ruleOf(pattern, replacement)),
  { maxLength: 4 },
);
