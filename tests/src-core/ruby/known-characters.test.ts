import { describe, expect, it } from 'vitest';

import { candidatesOf } from '#core/conversion/conversion-evidence';
import { hanCharacters, knownInBothScripts } from '#core/ruby/known-characters';
import { evidence } from '../conversion/evidence';

const known = (text: string): string =>
  [
    ...knownInBothScripts(hanCharacters(text), (direction, character) =>
      candidatesOf(evidence, direction, character),
    ),
  ]
    .sort()
    .join('');

describe('knownInBothScripts', () => {
  it('knows the counterpart of a character that has but one, from either side', () => {
    expect(known('国')).toBe(['国', '國'].sort().join(''));
    expect(known('國')).toBe(known('国'));
    expect(known('人')).toBe('人');
  });

  it('knows none of several counterparts by another', () => {
    for (const one of '发發髮后後里裡乾干') expect(known(one)).toBe(one);
  });

  it('keeps every character that was given', () => {
    expect(known('𠮷〇發')).toBe(['〇', '發', '𠮷'].sort().join(''));
    expect(known('')).toBe('');
  });
});

describe('hanCharacters', () => {
  it('takes each Han character of a text once', () => {
    expect(hanCharacters('國家，國GDP𠮷！')).toEqual(['國', '家', '𠮷']);
  });
});
