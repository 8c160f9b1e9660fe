import { describe, expect, it } from 'vitest';

import { codePointName, unicodeBlock } from '#core/text/unicode-block';

describe('unicodeBlock', () => {
  it.each([
    ['發', 'U+767C', 'CJK Unified Ideographs'],
    ['𠮷', 'U+20BB7', 'CJK Unified Ideographs Extension B'],
    ['\u{31350}', 'U+31350', 'CJK Unified Ideographs Extension H'],
    ['\u{2ebf0}', 'U+2EBF0', 'CJK Unified Ideographs Extension I'],
    ['\ue000', 'U+E000', 'Private Use Area'],
    ['\ud842', 'U+D842', 'High Surrogates'],
    ['，', 'U+FF0C', 'Halfwidth and Fullwidth Forms'],
    ['a', 'U+0061', 'Basic Latin'],
  ])('places %s', (character, name, block) => {
    const codePoint = character.codePointAt(0) ?? 0;
    expect([codePointName(codePoint), unicodeBlock(codePoint)]).toEqual([name, block]);
  });

  it('owns that it does not know a block', () => {
    expect(unicodeBlock(0x1d800)).toBeNull();
  });
});
