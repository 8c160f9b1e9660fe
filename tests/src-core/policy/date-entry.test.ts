import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseDateEntry } from '#core/policy/date-entry';

describe('parseDateEntry', () => {
  it.each([
    ['2025-03-05', '2025-03-05'],
    ['2025-3-5', '2025-03-05'],
    ['2025/3/5', '2025-03-05'],
    ['2025.03.05', '2025-03-05'],
    ['20250305', '2025-03-05'],
    ['2025年3月5日', '2025-03-05'],
    ['２０２５年３月５日', '2025-03-05'],
    [' 2024-02-29 ', '2024-02-29'],
  ])('reads %s', (entry, iso) => {
    expect(parseDateEntry(entry)).toBe(iso);
  });

  it.each(['', '2025', '2025-13-01', '2025-02-29', '2025-04-31', '5.3.2025', '二〇二五年', '0'])(
    'refuses %s',
    (entry) => {
      expect(parseDateEntry(entry)).toBeNull();
    },
  );

  it('gives every ISO date back as it is', () => {
    const dates = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(parseDateEntry(iso)).toBe(iso);
      }),
    );
  });
});
