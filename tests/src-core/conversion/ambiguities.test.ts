import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findAmbiguities } from '#core/conversion/ambiguities';
import { dictionaryEntries, openccChain } from '#core/conversion/opencc-chain';
import { type Ambiguity, leastDoubt } from '#core/model/conversion';
import { openccLocales, type OpenccLocale } from '#core/model/locale';
import { expectedPlaces, phrasesIn } from './ambiguities-oracle';
import { evidence } from './evidence';
import { rareCharacters } from './rare-characters';
import { hansText, hantText } from './real-texts';

const crossing = openccLocales
  .filter((locale) => locale !== 'cn')
  .flatMap((locale) => [['cn', locale] as const, [locale, 'cn'] as const]);

function find(text: string, from: OpenccLocale = 'cn', to: OpenccLocale = 't'): Ambiguity[] {
  return findAmbiguities(text, from, to, evidence);
}

describe('findAmbiguities', () => {
  it('tells what a character became, what it might have, and what speaks for either', () => {
    expect(find('他干了。')).toEqual([]);
    expect(find('把麦干后，整并')).toMatchObject([
      { start: 2, end: 3, char: '干', chosen: '幹', candidates: ['幹', '乾', '干', '榦'] },
      { start: 3, end: 4, char: '后', chosen: '後', evidence: { word: null } },
      {
        ...{ start: 6, end: 7, char: '并', chosen: '並' },
        evidence: { word: { source: '整并', target: '整併' } },
      },
    ]);
    const [{ candidates, evidence: known } = { candidates: [], evidence: null }] = find('干');
    expect(known?.phrases).toHaveLength(candidates.length);
  });

  it('leaves out what a phrase settled, also as it is', () => {
    expect(find('理发后来')).toEqual([]);
    expect(find('公里皇后')).toEqual([]);
  });

  it('lists a character that stays as it is', () => {
    expect(find('把面磨')).toMatchObject([{ char: '面', chosen: '面' }]);
  });

  it.each(crossing)('agrees with a plain model from %s to %s', (from, to) => {
    for (const text of [hansText, hantText]) expectAsModel(text, from, to);
    fc.assert(
      fc.property(trickyText, (text) => expectAsModel(text, from, to)),
      { numRuns: 60 },
    );
  });

  it('finds the longest word around a place that no phrase cuts', () => {
    const words = new Map(evidence.s2t.words.map(({ source, target }) => [source, target]));
    fc.assert(
      fc.property(policyText, (text) => {
        const phrases = phrasesIn(text);
        for (const place of find(text)) {
          let longest = '';
          for (let start = 0; start <= place.start; start++) {
            for (let end = place.end; end <= text.length; end++) {
              const isCut = phrases.some((phrase) =>
                [start, end].some((cut) => phrase.start < cut && cut < phrase.end),
              );
              const word = text.slice(start, end);
              if (!isCut && words.has(word) && word.length > longest.length) longest = word;
            }
          }
          const word = longest === '' ? null : { source: longest, target: words.get(longest) };
          expect(place.evidence.word).toEqual(word);
        }
      }),
    );
  });

  it('takes no word that a phrase cuts for evidence', () => {
    expect(find('上钟')[0]?.evidence.word).toEqual({ source: '上钟', target: '上鐘' });
    expect(find('历史上钟')).toMatchObject([{ char: '钟', evidence: { word: null } }]);
  });

  it('looks for phrases in words as the conversion cuts them', () => {
    expect(find('不瞭解', 'twp', 'cn')).toEqual([]);
    expect(find('解除安裝', 'twp', 'cn')).toEqual([]);
    expect(find('不瞭解除安裝', 'twp', 'cn')).toEqual([]);
    expect(find('不瞭', 'twp', 'cn')).toMatchObject([{ char: '瞭' }]);
  });

  it.each([
    ['s2t', 'cn', 't'],
    ['t2s', 't', 'cn'],
  ] as const)('needs each word of the evidence (%s)', (direction, from, to) => {
    for (const { source } of evidence[direction].words) {
      const found = find(source, from, to);
      expect([source, found.some(({ evidence: { word } }) => word !== null)]).toEqual([
        source,
        true,
      ]);
    }
  });

  it('names candidates in plain Traditional, whatever region the text goes to', () => {
    for (const to of ['t', 'tw', 'twp', 'hk', 'hkp'] as const) {
      expect(find('在里弄', 'cn', to)).toEqual(find('在里弄'));
      expect(find('把里、面', 'cn', to)).toEqual(find('把里、面'));
    }
    expect(find('把里、面')[0]).toMatchObject({ char: '里', chosen: '裏' });
  });

  it('names what the text has where a region writes another form', () => {
    expect(find('𠮷秘', 'tw', 'cn')).toMatchObject([
      { start: 2, end: 3, char: '秘', chosen: '秘', candidates: ['秘', '祕'] },
    ]);
    expect(find('麵', 'tw', 'cn')).toMatchObject([
      { start: 0, end: 1, char: '麵', chosen: '面', candidates: ['面', '麺'] },
    ]);
  });

  it('leaves what another wording put in to that wording', () => {
    expect(find('綜合徵', 't', 'cn')).toHaveLength(1);
    expect(find('症候群馬方綜合徵', 'twp', 'cn').map(({ start }) => start)).toEqual([7]);
    expect(find('馬凡氏症', 'twp', 'cn')).toEqual([]);
  });

  it('finds places behind compatibility ideographs, surrogate pairs and lone surrogates', () => {
    const text = '\uf914𠮷\ud842干\udc00\u{2f81a}干';
    const places = find(text).filter(({ char }) => char === '干');
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['干', '干']);
  });

  it('finds none between standards of one script', () => {
    expect(find('乾隆，乾', 'tw', 'hk')).toEqual([]);
    expect(find('干', 'cn', 'cn')).toEqual([]);
    expect(find('', 'cn', 't')).toEqual([]);
  });

  it('doubts between 0 and 1, most where the word around has another candidate', () => {
    fc.assert(
      fc.property(policyText, (text) => {
        for (const { doubt, chosen, start, evidence: known } of find(text)) {
          expect(doubt).toBeGreaterThanOrEqual(0);
          expect(doubt).toBeLessThanOrEqual(1);
          if (known.word === null) expect(doubt).toBeLessThan(0.9);
          else if (convertedAlike(text, start, chosen, known.word)) {
            expect(doubt).toBeLessThan(leastDoubt);
          } else expect(doubt).toBeGreaterThan(0.9);
        }
      }),
    );
  });
});

function expectAsModel(text: string, from: OpenccLocale, to: OpenccLocale): void {
  const places = find(text, from, to).map(({ start, end, char, chosen, candidates }) => {
    expect(candidates[0]).toBe(chosen);
    return { start, end, char, chosen, candidates };
  });
  expect(places).toEqual(expectedPlaces(text, from, to));
}

function convertedAlike(
  text: string,
  start: number,
  chosen: string,
  { source, target }: { source: string; target: string },
): boolean {
  return [...source].some((_, at) => text.startsWith(source, start - at) && target[at] === chosen);
}

const phrases = (['cn', 't'] as const).flatMap((from) =>
  openccChain(from, from === 'cn' ? 't' : 'cn')
    .conversion.flat()
    .flatMap((dictionary) => dictionaryEntries(dictionary).map(([key]) => key)),
);
const words = [...evidence.s2t.words, ...evidence.t2s.words].map(({ source }) => source);
const characters = [...evidence.s2t.characters, ...evidence.t2s.characters].map(({ char }) => char);

/** Phrases and words whole and cut short, among one-to-many characters. */
const policyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...phrases),
      fc.constantFrom(...words),
      fc.constantFrom(...characters),
      fc.constantFrom(...words).map((word) => word.slice(1)),
      fc.constantFrom(...phrases).map((phrase) => phrase.slice(0, -1)),
      fc.constantFrom('，', '的', '\n', '2030'),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** The same with regional wording, any code points, and the blocks that need care. */
const trickyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: policyText },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          ...(['twp', 'hkp'] as const).flatMap((locale) =>
            openccChain(locale, 'cn')
              .conversion.flat()
              .flatMap((dictionary) => dictionaryEntries(dictionary).map(([key]) => key)),
          ),
        ),
      },
      ...rareCharacters,
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
