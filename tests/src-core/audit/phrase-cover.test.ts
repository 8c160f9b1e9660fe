import { describe, expect, it } from 'vitest';

import { phraseCover } from '#core/audit/phrase-cover';

/** The text with all that is not part of a phrase as dots, code point by code point. */
function covered(text: string): string {
  const isInPhrase = phraseCover(text, 'cn', 't');
  let offset = 0;
  let shown = '';
  for (const character of text) {
    shown += isInPhrase(offset) ? character : '・';
    offset += character.length;
  }
  return shown;
}

describe('phraseCover', () => {
  it('tells phrases from characters, also phrases that stand for themselves', () => {
    expect(covered('制度，发，头发')).toBe('制度・・・头发');
    expect(covered('于先生关于')).toBe('・・・关于');
  });

  it('takes no text without keys for a phrase', () => {
    expect(covered('GDP，100')).toBe('・・・・・・・');
    expect(covered('𠮷a头发𠮷')).toBe('・・头发・');
    expect(phraseCover('', 'cn', 't')(0)).toBe(false);
  });
});
