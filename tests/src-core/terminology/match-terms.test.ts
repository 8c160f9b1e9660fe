import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Concept } from '#core/model/termbase';
import { spotTerms, termMatcher } from '#core/terminology/match-terms';
import { alignedConverter } from '#core/conversion/aligned-converter';

function concept(id: string, hant: string, hans: string): Concept {
  return { id, hant, hans, subjectField: '', pinyin: '', english: '', note: '' };
}

const concepts = [
  concept('reform', '改革', '改革'),
  concept('ndrc', '發展改革委', '发展改革委'),
  concept('development', '發展', '发展'),
  concept('hair', '理髮', '理发'),
  concept('software', '軟體', '软件'),
  concept('restaurant', '𠮷野家', '𠮷野家'),
];
const matcher = termMatcher(concepts);

function idsAndTexts(
  text: string,
  hits: readonly { start: number; end: number; conceptId: string }[],
) {
  return hits.map(({ start, end, conceptId }) => [conceptId, text.slice(start, end)]);
}

describe('termMatcher', () => {
  it('takes the longest term at the leftmost place', () => {
    const text = '国家发展改革委推动改革发展';
    expect(idsAndTexts(text, matcher.match(text))).toEqual([
      ['ndrc', '发展改革委'],
      ['reform', '改革'],
      ['development', '发展'],
    ]);
  });

  it('knows a concept by its Traditional form made Simplified too', () => {
    const text = '软体与软件';
    expect(idsAndTexts(text, matcher.match(text))).toEqual([
      ['software', '软体'],
      ['software', '软件'],
    ]);
  });

  it('gives a shared form to the earlier concept', () => {
    const shared = termMatcher([concept('a', '發', '发'), concept('b', '髮', '发')]);
    expect(shared.match('发')).toEqual([{ start: 0, end: 1, conceptId: 'a' }]);
  });

  it('finds nothing in an empty text, with no concepts or by an empty form', () => {
    expect(matcher.match('')).toEqual([]);
    expect(termMatcher([]).match('发展')).toEqual([]);
    expect(termMatcher([concept('empty', '', '')]).match('发展')).toEqual([]);
  });

  it('keeps forms apart that would run into each other', () => {
    const odd = termMatcher([
      concept('a', '⿰國', '⿰國'),
      concept('b', '兩\n國', '两\n国'),
      concept('c', '發', '发'),
    ]);
    expect(odd.match('发').map(({ conceptId }) => conceptId)).toEqual(['c']);
  });
});

describe('spotTerms', () => {
  it('counts in the units of a Traditional text', () => {
    const text = '到𠮷野家理髮，國家發展改革委';
    expect(idsAndTexts(text, spotTerms(matcher, text, 'hant'))).toEqual([
      ['restaurant', '𠮷野家'],
      ['hair', '理髮'],
      ['ndrc', '發展改革委'],
    ]);
  });

  it('finds terms in a Traditional text with Simplified left in it', () => {
    const text = '推動发展與發展';
    expect(idsAndTexts(text, spotTerms(matcher, text, 'hant'))).toEqual([
      ['development', '发展'],
      ['development', '發展'],
    ]);
  });

  it('reads a Simplified text as it stands', () => {
    const text = '理发与发展';
    expect(spotTerms(matcher, text, 'hans')).toEqual(matcher.match(text));
  });

  it('drops a hit that ends inside a segment of unequal lengths', () => {
    const memory = termMatcher([concept('save', '存', '存'), concept('memory', '內存', '内存')]);
    const toHans = alignedConverter('twp', 'cn');
    expect(toHans('記憶體好').text).toBe('内存好');
    expect(spotTerms(memory, '記憶體好', 'hant', toHans)).toEqual([
      { start: 0, end: 3, conceptId: 'memory' },
    ]);
    const save = termMatcher([concept('save', '存', '存')]);
    expect(spotTerms(save, '記憶體好', 'hant', toHans)).toEqual([]);
  });

  it('gives sorted hits that do not overlap and read as their concept', () => {
    const unit = fc.constantFrom(
      '發',
      '展',
      '发',
      '改',
      '革',
      '委',
      '理',
      '髮',
      '𠮷',
      '野',
      '家',
      '。',
    );
    const toHans = alignedConverter('t', 'cn');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        let last = 0;
        for (const { start, end, conceptId } of spotTerms(matcher, text, 'hant')) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          const hans = concepts.find(({ id }) => id === conceptId)?.hans;
          expect(toHans(text.slice(start, end)).text).toBe(hans);
        }
      }),
    );
  });
});
