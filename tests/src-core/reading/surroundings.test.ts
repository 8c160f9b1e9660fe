import { describe, expect, it } from 'vitest';

import { surroundingsOf } from '#core/reading/surroundings';

describe('surroundingsOf', () => {
  it('stays within the line', () => {
    const text = '第一行\n關于產業\r\n第三行';
    const start = text.indexOf('于');
    expect(surroundingsOf(text, { start, end: start + 1 })).toEqual({
      before: '關',
      after: '產業',
    });
  });

  it('cuts no surrogate pair at its ends', () => {
    const text = '𠮷'.repeat(20);
    const { before, after } = surroundingsOf(`a${text}于${text}`, { start: 41, end: 42 });
    expect(before).toBe('𠮷'.repeat(6));
    expect(after).toBe('𠮷'.repeat(6));
    expect(surroundingsOf(`${text}于a${text}`, { start: 40, end: 41 }).after).toBe(
      `a${'𠮷'.repeat(5)}`,
    );
  });
});
