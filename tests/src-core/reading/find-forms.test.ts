import { expect, it } from 'vitest';

import { findForms } from '#core/reading/find-forms';

it('finds every form from left to right, the longest at a place, none over another', () => {
  const places = findForms('产业转移和產業轉移、产业。', ['产业', '產業轉移', '产业转移']);
  expect(places.map(({ start, end }) => [start, end])).toEqual([
    [0, 4],
    [5, 9],
    [10, 12],
  ]);
});

it('takes a form at its word, and no half of a pair for one', () => {
  expect(findForms('a+b*a?b', ['a?b'])).toEqual([{ start: 4, end: 7 }]);
  expect(findForms('𠮷', ['\ud842'])).toEqual([]);
  expect(findForms('[x-y]', ['x-y'])).toEqual([{ start: 1, end: 4 }]);
});
