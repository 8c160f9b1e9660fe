import fc from 'fast-check';
import { expect, it } from 'vitest';

import { coveringTexts, longestEntry } from '#core/dictionary/covering-texts';

it('are all that hold the character, the longest first, none over punctuation', () => {
  const text = '好，产业转，移';
  expect(
    coveringTexts(text, { start: 3, end: 4 }).map(({ start, end }) => text.slice(start, end)),
  ).toEqual(['产业转', '产业', '业转', '业']);
});

it('hold the character, cut no pair and are no longer than an entry, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('发', '展', '𠮷', 'a', '，', '\ud842'), {
        minLength: 1,
        maxLength: 60,
      }),
      fc.nat(),
      (characters, nth) => {
        const text = characters.join('');
        const all = [...text];
        const index = nth % all.length;
        const start = all.slice(0, index).join('').length;
        const end = start + (all[index]?.length ?? 0);
        for (const range of coveringTexts(text, { start, end })) {
          expect(range.start <= start && end <= range.end).toBe(true);
          expect(range.end - range.start).toBeLessThanOrEqual(longestEntry);
          expect(
            [...text.slice(0, range.start), ...text.slice(range.start, range.end)].join(''),
          ).toBe(text.slice(0, range.end));
          for (const bound of [range.start, range.end]) {
            const isWithin =
              /[\ud800-\udbff]$/.test(text.slice(0, bound)) &&
              /^[\udc00-\udfff]/.test(text.slice(bound));
            expect(isWithin).toBe(false);
          }
        }
      },
    ),
  );
});
