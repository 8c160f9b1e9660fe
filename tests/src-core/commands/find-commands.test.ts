import fc from 'fast-check';
import { match as findPinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';

import { commandNames } from '#core/commands/command-names';
import { commandIds } from '#core/commands/command-table';
import { findCommands, type MatchPinyin } from '#core/commands/find-commands';
import { fuzzyScore } from '#core/commands/fuzzy-score';
import { interfaceLanguages, type InterfaceLanguage } from '#core/model/locale';

const match: MatchPinyin = (text, letters) =>
  findPinyin(text, letters, { precision: 'start', continuous: true, insensitive: true });
const find = (search: string, language: InterfaceLanguage = 'en'): string[] =>
  findCommands(search, commandIds, language, match);

describe('fuzzyScore', () => {
  it('prefers the beginning to a later word, that to a part, and that to scattered letters', () => {
    const scores = ['Open files…', 'Reopen: files', 'Reopen', 'Over people'].map((name) =>
      fuzzyScore('open', name),
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(fuzzyScore('opfi', 'Open files…')).toBeGreaterThan(fuzzyScore('opfi', 'Open afield'));
    expect(fuzzyScore('of', 'Loafer')).toBe(0);
  });

  it('takes words in any order, and full width for half', () => {
    expect(fuzzyScore('text larger', 'Larger text')).toBeGreaterThan(0);
    expect(fuzzyScore('ＬＡＲＧＥＲ', 'larger text')).toBe(fuzzyScore('larger', 'larger text'));
    expect(fuzzyScore('larger note', 'Larger text')).toBe(0);
  });

  it('finds Chinese by some of its characters', () => {
    expect(fuzzyScore('词典', '转换词典…')).toBeGreaterThan(fuzzyScore('转典', '转换词典…'));
    expect(fuzzyScore('转典', '转换词典…')).toBeGreaterThan(0);
  });

  it('stays between 0 and 1, and gives every name to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (search, name) => {
        const score = fuzzyScore(search, name);
        expect(score >= 0 && score <= 1).toBe(true);
        expect(fuzzyScore(name, name)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('findCommands', () => {
  it.each(interfaceLanguages)('finds every command by its name in %s first', (language) => {
    for (const id of commandIds) {
      expect([id, find(commandNames[language][id], language)[0]]).toEqual([id, id]);
    }
  });

  it('finds by English and by the other script in a Chinese interface', () => {
    expect(find('settings', 'zh-Hant')[0]).toBe('settings');
    expect(find('设置', 'zh-Hant')[0]).toBe('settings');
    expect(find('設定', 'zh-Hans')[0]).toBe('settings');
  });

  it('finds by toneless pinyin, begun, with spaces, and by initials', () => {
    for (const search of ['dakaiwenjian', 'da kai wenjian', 'dakaiw', 'dkwj']) {
      expect([search, find(search, 'zh-Hans')[0]]).toEqual([search, 'import-files']);
    }
    expect(find('kaiqidangan', 'zh-Hant')[0]).toBe('import-files');
    expect(find('cidian', 'zh-Hans')).toContain('dictionary');
    expect(findCommands('dkwj', commandIds, 'zh-Hans', null)).toEqual([]);
  });

  it('keeps the order given where nothing is searched for', () => {
    const reversed = [...commandIds].reverse();
    expect(findCommands('', reversed, 'en', match)).toEqual(reversed);
    expect(find('zzzz')).toEqual([]);
  });
});
