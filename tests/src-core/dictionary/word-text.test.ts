import { expect, it } from 'vitest';

import { parseEntry } from '#core/dictionary/parse-entry';
import { formsOf } from '#core/dictionary/word-forms';
import { wordText } from '#core/dictionary/word-text';
import type { Word } from '#core/model/word';

const entry = parseEntry({
  ...{ hant: '垃圾', hans: '垃圾', pinyin: 'la1 ji1' },
  senses: ['trash', 'garbage', 'Taiwan pr. [le4 se4]'],
});
const word: Word = {
  ...{ range: null, hant: '臺灣', hans: '台湾', isReadingKnown: true, entries: [], concepts: [] },
  reading: { pinyin: 'tái wān', zhuyin: 'ㄊㄞˊ ㄨㄢ' },
  variants: ['台灣', '臺灣'],
};

it('is copied with its readings and each sense on a line', () => {
  expect(wordText({ ...word, hant: '垃圾', hans: '垃圾', entries: [entry] })).toBe(
    '垃圾  lā jī (TW lè sè)\n• trash\n• garbage',
  );
});

it('is copied with what a glossary says first, and by itself where nothing is known', () => {
  const concept = {
    ...{ id: 'c', subjectField: '', hant: '臺灣', hans: '台湾', pinyin: 'Táiwān' },
    ...{ english: 'Taiwan', note: '' },
  };
  expect(wordText({ ...word, concepts: [concept], entries: [entry] })).toMatch(
    /^臺灣 \/ 台湾 {2}Táiwān\nTaiwan\n\n垃圾/u,
  );
  expect(wordText(word)).toBe('臺灣 / 台湾  tái wān');
});

it('is found in every way of writing it, each once', () => {
  expect(formsOf(word)).toEqual(['臺灣', '台湾', '台灣']);
});
