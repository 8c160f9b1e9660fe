import { describe, expect, it } from 'vitest';

import { nearestLanguage, translatorFor } from '../../../src-main/app/translate';

describe('nearestLanguage', () => {
  it.each([
    [['zh-TW'], 'zh-Hant'],
    [['zh-HK', 'en-GB'], 'zh-Hant'],
    [['zh-MO'], 'zh-Hant'],
    [['zh-Hant-SG'], 'zh-Hant'],
    [['zh'], 'zh-Hans'],
    [['zh_CN'], 'zh-Hans'],
    [['zh-SG'], 'zh-Hans'],
    [['en-US'], 'en'],
    [['de-DE', 'zh-TW'], 'zh-Hant'],
    [['de-DE'], 'en'],
    [['', '!!'], 'en'],
    [[], 'en'],
  ])('takes %j as %s', (tags, language) => {
    expect(nearestLanguage(tags)).toBe(language);
  });
});

describe('translatorFor', () => {
  it('speaks each language', () => {
    expect(translatorFor('en')('menu.file')).toBe('File');
    expect(translatorFor('zh-Hant')('menu.file')).toBe('檔案');
    expect(translatorFor('zh-Hans')('menu.file')).toBe('文件');
  });
});
