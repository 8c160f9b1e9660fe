import fc from 'fast-check';
import { expect, it } from 'vitest';

import { expandReplacement } from '#core/cleaning/rules/expand-replacement';

const sign = fc.constantFrom(
  ...['$', '$$', '$&', '$`', "$'", '$0', '$1', '$2', '$10', '$01', '$11', '$3', '<', '>', '$<'],
  ...['$<年>', '$<名>', '$<無>', '$<$1>', '中', '1', '$<年'],
);
const patterns = [
  '(國)|(家)',
  '中',
  '',
  '(?<年>\\d)(?<名>年)?',
  '(.)(.)?(.)?',
  '(中)(國)(家)(發)(展)(經)(濟)(社)(會)(的)(新)',
];

it('makes of each match what String.replace makes of it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...patterns),
      fc.array(sign, { maxLength: 6 }).map((parts) => parts.join('')),
      fc.constantFrom('國家2年中', '中國家發展經濟社會的新', '', '𠮷5𠮶'),
      (find, replacement, text) => {
        const pattern = new RegExp(find, 'gu');
        const parts: string[] = [];
        let copied = 0;
        for (const match of text.matchAll(pattern)) {
          const at = { index: match.index, caught: match, named: match.groups };
          parts.push(text.slice(copied, match.index), expandReplacement(replacement, at, text));
          copied = match.index + match[0].length;
        }
        expect([...parts, text.slice(copied)].join('')).toBe(text.replace(pattern, replacement));
      },
    ),
    { numRuns: 2000 },
  );
});
