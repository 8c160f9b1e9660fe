import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatOpenccDictionary, parseOpenccDictionary } from '#core/formats/opencc-dictionary';
import { maxRuleUnits } from '#core/model/conversion';

describe('parseOpenccDictionary', () => {
  it('reads keys and their values', () => {
    expect(parseOpenccDictionary('发\t發 髮\n内存\t記憶體\n')).toEqual({
      entries: [
        { key: '发', values: ['發', '髮'] },
        { key: '内存', values: ['記憶體'] },
      ],
      problems: [],
    });
  });

  it('skips comments and blank lines, and accepts a byte order mark and any line ends', () => {
    const { entries, problems } = parseOpenccDictionary(
      '\uFEFF# phrases\r\n\r\n  \r\n里\t裏\r后\t後\n#a\tb',
    );
    expect(entries.map(({ key, values }) => [key, ...values])).toEqual([
      ['里', '裏'],
      ['后', '後'],
    ]);
    expect(problems).toEqual([]);
  });

  it('takes further tabs and spaces between values as one space', () => {
    const { entries } = parseOpenccDictionary('a b\tc  d\te \n');
    expect(entries).toEqual([{ key: 'a b', values: ['c', 'd', 'e'] }]);
  });

  it('says which lines it left out, and why', () => {
    const long = '长'.repeat(maxRuleUnits);
    const { entries, problems } = parseOpenccDictionary(
      ['# x', '里 裏', '\t裏', '里\t ', '里\t裏', '里\t里', `${long}\ta`, `${long}a\ta`].join(
        '\n',
      ) + `\nb\tc ${long}a\n`,
    );
    expect(entries).toEqual([
      { key: '里', values: ['裏'] },
      { key: long, values: ['a'] },
    ]);
    expect(problems).toEqual([
      { line: 2, reason: 'no-tab' },
      { line: 3, reason: 'empty-key' },
      { line: 4, reason: 'empty-value' },
      { line: 6, reason: 'duplicate-key' },
      { line: 8, reason: 'too-long' },
      { line: 9, reason: 'too-long' },
    ]);
  });
});

describe('formatOpenccDictionary', () => {
  it('sorts by code point, not by code unit, and ends with a line feed', () => {
    const entries = ['𠮷', '\uFF21', '里面', '里'].map((key) => ({ key, values: ['a', 'b'] }));
    expect(formatOpenccDictionary(entries)).toBe('里\ta b\n里面\ta b\n\uFF21\ta b\n𠮷\ta b\n');
    expect(formatOpenccDictionary([])).toBe('');
  });

  it.each(['', 'a\tb', 'a\nb', 'a\rb', '#a', '\uFEFFa', '\ud842'])('refuses the key %j', (key) => {
    expect(() => formatOpenccDictionary([{ key, values: ['a'] }])).toThrow(RangeError);
  });

  it.each(['', 'a\tb', 'a\nb', 'a\rb', 'a b', '\ud842'])('refuses the value %j', (value) => {
    expect(() => formatOpenccDictionary([{ key: 'a', values: ['b', value] }])).toThrow(RangeError);
  });

  it('refuses an entry without values and a key that is there twice', () => {
    expect(() => formatOpenccDictionary([{ key: 'a', values: [] }])).toThrow(RangeError);
    const entry = { key: 'a', values: ['b'] };
    expect(() => formatOpenccDictionary([entry, entry])).toThrow(RangeError);
  });

  it('writes what is read back the same', () => {
    fc.assert(
      fc.property(dictionaries, (entries) => {
        const { entries: read, problems } = parseOpenccDictionary(formatOpenccDictionary(entries));
        expect(problems).toEqual([]);
        expect(read).toHaveLength(entries.length);
        expect(read).toEqual(expect.arrayContaining(entries));
      }),
    );
  });

  it('can write whatever was read', () => {
    const line = fc.string({ unit: fc.constantFrom('里', '𠮷', 'a', ' ', '\t', '#', '\uFEFF') });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { entries } = parseOpenccDictionary(lines.join('\n'));
        const again = parseOpenccDictionary(formatOpenccDictionary(entries));
        expect(again.entries).toHaveLength(entries.length);
        expect(again.entries).toEqual(expect.arrayContaining(entries));
      }),
    );
  });
});

function phrases(forbidden: RegExp) {
  const unit = fc.oneof(
    fc.constantFrom('里', '后', '𠮷', '、', '　', 'a'),
    fc.string({ unit: 'binary' }),
  );
  return fc
    .string({ unit, minLength: 1, maxLength: 8 })
    .map((text) => text.slice(0, maxRuleUnits))
    .filter((text) => text !== '' && !/\p{Surrogate}/u.test(text) && !forbidden.test(text));
}

const dictionaries = fc.uniqueArray(
  fc.record({
    key: phrases(/^[#\uFEFF]|[\t\n\r]/),
    values: fc.array(phrases(/[ \t\n\r]/), { minLength: 1, maxLength: 3 }),
  }),
  { selector: ({ key }) => key },
);
