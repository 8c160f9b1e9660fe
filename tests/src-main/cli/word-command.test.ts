import { describe, expect, it } from 'vitest';

import { tempFolder } from '../library-fixture';
import { runLine } from './run-line';

describe('look-up', () => {
  it('prints each meaning of a word with its readings', async () => {
    const { code, out } = await runLine(tempFolder(), ['look-up', '垃圾']);
    expect(code).toBe(0);
    expect(out).toMatch(/^垃圾\t垃圾\tlā jī \(TW lè sè\)\tdictionary\ttrash; /u);
  });

  it('prints what the glossary says too, and the words of a phrase', async () => {
    const { out } = await runLine(tempFolder(), ['look-up', '產業轉移']);
    expect(out).toMatch(/^產業轉移\t产业转移\t[^\t]+\tglossary\t/u);
    const phrase = await runLine(tempFolder(), ['look-up', '应当遵守法律程序的企业单位']);
    expect(phrase.out).toContain('遵守\t遵守\tzūn shǒu\tdictionary\t');
  });

  it('prints JSON with the dictionary that was asked', async () => {
    const { out } = await runLine(tempFolder(), ['--json', 'look-up', '发展']);
    expect(JSON.parse(out)).toMatchObject({
      words: [{ hant: '發展', hans: '发展', reading: { pinyin: 'fā zhǎn', zhuyin: 'ㄈㄚ ㄓㄢˇ' } }],
      dictionary: { name: 'CC-CEDICT', license: 'CC BY-SA 4.0' },
    });
  });

  it('is called wrongly without a text', async () => {
    expect((await runLine(tempFolder(), ['look-up', ' '])).code).toBe(2);
  });
});
