import { expect, it } from 'vitest';

import { checkExamples } from '#core/cleaning/rules/check-examples';
import { find, ruleOf } from './rule-fixture';

it('tells which examples fail, and what came out instead', () => {
  const examples = [
    { before: '國發[2024]5號', after: '國發〔2024〕5號' },
    { before: '[2024', after: '〔2024' },
    { before: '', after: '' },
    { before: '[1]', after: '[1]' },
  ];
  const rule = ruleOf('\\[(\\d+)\\]', '〔$1〕', { examples });
  expect(checkExamples(rule, find)).toEqual([
    { index: 1, before: '[2024', after: '〔2024', actual: '[2024' },
    { index: 3, before: '[1]', after: '[1]', actual: '〔1〕' },
  ]);
});
