import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { AppError } from '#core/model/app-error';
import type { RuleAction } from '#core/model/cleaning-rule';
import { replaceRanges } from '#core/text/replace-ranges';
import { findMatches, ruleBudgets } from '../../../src-main/services/regex-runner';

describe('findMatches', () => {
  it('finds what String.replace replaces, with groups, names and empty matches', () => {
    const cases: [string, string, string, string][] = [
      ['(\\d+)年', '', '[$1]$&', '2024年和2025年'],
      ['(?<年>\\d+)年', '', '$<年>', '2024年'],
      ['', '', '-', '𠮷野家'],
      ['^', 'm', '　', '中\n國'],
      ['\\p{Script=Han}*', '', '($&)', 'a中國b'],
      ['中.國', 's', '', '中\n國'],
      ['ａ', 'i', 'A', 'Ａａ'],
      ['.', '', '$$', '中國'],
    ];
    for (const [find, flags, replace, text] of cases) {
      expect(cleaned({ kind: 'regex', find, flags, replace }, text)).toBe(
        text.replace(new RegExp(find, `${flags}gu`), replace),
      );
    }
  });

  it('takes a literal rule as it is', () => {
    const literal = (find: string, replace: string) =>
      ({ kind: 'literal', find, replace, flags: '' }) as const;
    fc.assert(
      fc.property(words, words, words, (text, find, replace) => {
        const expected = find === '' ? text : text.split(find).join(replace);
        expect(cleaned(literal(find, replace), text)).toBe(expected);
      }),
    );
    expect(cleaned(literal('a.c', '$&$1'), 'abc a.c')).toBe('abc $&$1');
    // Half of 𠮷 is no text that could be found.
    expect(found(literal('\ud842', 'x'), '𠮷')).toEqual([]);
    expect(found(literal('\udfb7中', 'x'), '𠮷中')).toEqual([]);
  });

  it.each([
    ['(a+)+$', `${'a'.repeat(40)}b`],
    ['^(\\p{Script=Han}|[中國])+$', `${'中'.repeat(60)}!`],
    ['(.*)*x(.*)*y', 'a'.repeat(2000)],
  ])('stops %s when the time is up', (find, text) => {
    const rule = { kind: 'regex', find, flags: '', replace: '' } as const;
    const fault = faultOf(() => findMatches({ ...rule, name: '慢' }, text, 50));
    expect(fault).toMatchObject({ code: 'rule-timeout', details: { name: '慢' } });
    // It works on as before.
    expect(cleaned({ ...rule, find: 'a+' }, 'baab')).toBe('bb');
  });

  it('stops a replacement that would square the text', () => {
    const rule = { kind: 'regex', find: '.', flags: '', replace: '$`$`' } as const;
    const fault = faultOf(() =>
      findMatches({ ...rule, name: '方' }, '中'.repeat(100_000), ruleBudgets.import),
    );
    expect(fault.code).toBe('rule-timeout');
  });

  it.each([
    ['open', '(中', ''],
    ['of an older grammar', '\\-', ''],
    ['with a flag that is none', 'a', 'q'],
  ])('says what is wrong with a pattern that is %s', (_, find, flags) => {
    const rule = { kind: 'regex', find, flags, replace: '', name: '壞' } as const;
    const fault = faultOf(() => findMatches(rule, 'aaaa', 1000));
    expect(fault).toMatchObject({ code: 'bad-pattern', details: { name: '壞' } });
    expect(fault.details['reason']).toMatch(/\S/u);
  });

  it('gives nothing of the pattern a way to run', () => {
    const rule = { kind: 'regex', flags: '', replace: '${task()}$<constructor>' } as const;
    expect(cleaned({ ...rule, find: '(?<__proto__>a)' }, 'a')).toBe('${task()}');
    expect(found({ ...rule, find: 'task\\(\\)|`' }, '`')).toHaveLength(1);
  });

  it('works in one text while another one is being searched', () => {
    // A text is a value: nothing of one search is left for the next.
    const rule = { kind: 'regex', find: 'a', flags: '', replace: 'b' } as const;
    expect([cleaned(rule, 'aa'), cleaned(rule, 'a'), cleaned(rule, '')]).toEqual(['bb', 'b', '']);
  });
});

const words = fc
  .array(fc.constantFrom('中', '國', '中國', 'a', '$&', '𠮷'), { maxLength: 6 })
  .map((parts) => parts.join(''));

function found(rule: RuleAction, text: string) {
  return findMatches({ ...rule, name: 'x' }, text, ruleBudgets.import);
}

function cleaned(rule: RuleAction, text: string): string {
  return replaceRanges(text, found(rule, text));
}

function faultOf(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('It did not fail');
}
