import { describe, expect, it } from 'vitest';

import { compilePattern } from '#core/reading/find/compile-pattern';

describe('compilePattern', () => {
  it('takes expressions by code points, with line ends for ^ and $', () => {
    const compiled = compilePattern('^第.条$', false);
    if (!compiled.ok) throw new Error(compiled.reason);
    expect('总则\n第𠮷条\n'.match(compiled.pattern)).toEqual(['第𠮷条']);
  });

  it('takes capitals and small letters alike unless exact', () => {
    const [usual, exact] = [compilePattern('gdp', false), compilePattern('gdp', true)];
    expect(usual.ok && 'GDP'.match(usual.pattern)).toEqual(['GDP']);
    expect(exact.ok && 'GDP'.match(exact.pattern)).toBeNull();
  });

  it('takes sets, which only the newer grammar has', () => {
    const compiled = compilePattern('[\\p{Script=Han}--[的]]{2}', false);
    expect(compiled.ok && '的战略'.match(compiled.pattern)).toEqual(['战略']);
  });

  it.each([
    ['(战略', 'group'],
    ['战略)', 'group'],
    ['[战略', 'class'],
    ['[略-一]', 'range'],
    ['a{3,1}', 'range'],
    ['*战', 'repeat'],
    ['战{', 'quantifier'],
    ['战}', 'bracket'],
    ['\\-', 'escape'],
    ['\\u{zz}', 'escape'],
    ['战\\', 'end'],
    ['\\p{Hanzi}', 'property'],
    ['(?<1>a)', 'name'],
  ])('says what is wrong with %s', (source, fault) => {
    const compiled = compilePattern(source, false);
    expect(compiled).toMatchObject({ ok: false, fault });
    expect(compiled.ok ? '' : compiled.reason).toMatch(/^[^:/]+$/u);
  });
});
