import { describe, expect, it } from 'vitest';

import { phraseMatcher } from '#core/conversion/user-dictionary';
import type { Phrase, PhraseId } from '#core/model/conversion';

function phrase(hans: string, hant: string, more: Partial<Phrase> = {}): Phrase {
  return {
    id: '01' as PhraseId,
    scope: 'library',
    document: null,
    collection: null,
    hans,
    hant,
    directions: ['s2t', 't2s'],
    created: '2026-11-23T12:50:00.000Z',
    modified: '2026-11-23T12:50:00.000Z',
    ...more,
  };
}

function found(phrases: readonly Phrase[], text: string): string[] {
  return phraseMatcher(phrases, 's2t')(text).map(({ replacement }) => replacement);
}

describe('phraseMatcher', () => {
  it('finds the longest phrase at each place, from left to right, never overlapping', () => {
    const match = phraseMatcher(
      [phrase('发', 'A'), phrase('发展', 'B'), phrase('展发', 'C')],
      's2t',
    );
    expect(match('发展发𠮷发')).toEqual([
      { start: 0, end: 2, replacement: 'B', kind: 'dictionary' },
      { start: 2, end: 3, replacement: 'A', kind: 'dictionary' },
      { start: 5, end: 6, replacement: 'A', kind: 'dictionary' },
    ]);
  });

  it('goes the other way round for the other direction', () => {
    const match = phraseMatcher([phrase('软件', '軟體')], 't2s');
    expect(match('軟體软件')).toEqual([
      { start: 0, end: 2, replacement: '软件', kind: 'dictionary' },
    ]);
  });

  it('leaves out phrases of the other direction', () => {
    expect(found([phrase('发', 'A', { directions: ['t2s'] })], '发')).toEqual([]);
    const both = [phrase('发', 'A'), phrase('发', 'B', { scope: 'document', directions: ['t2s'] })];
    expect(found(both, '发')).toEqual(['A']);
  });

  it.each([
    ['the narrower scope', [{ scope: 'document' }, { scope: 'collection', modified: '2027' }]],
    ['a collection over the library', [{ scope: 'collection' }, { modified: '2027' }]],
    ['the later change', [{ modified: '2027' }, { id: '02' as PhraseId }]],
    ['the later id', [{ id: '02' as PhraseId }, {}]],
  ] satisfies [string, [Partial<Phrase>, Partial<Phrase>]][])(
    'of phrases with the same source takes %s',
    (_name, [winner, loser]) => {
      const phrases = [phrase('发', 'winner', winner), phrase('发', 'loser', loser)];
      expect(found(phrases, '发')).toEqual(['winner']);
      expect(found(phrases.toReversed(), '发')).toEqual(['winner']);
    },
  );

  it('never cuts a surrogate pair', () => {
    const [high = '', low = ''] = '𠮷'.split('');
    expect(found([phrase(high, 'A'), phrase(low, 'B'), phrase('', 'C')], '𠮷')).toEqual([]);
  });

  it('finds nothing without phrases', () => {
    expect(found([], '发展')).toEqual([]);
  });
});
