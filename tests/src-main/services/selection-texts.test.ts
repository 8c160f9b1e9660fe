import { describe, expect, it } from 'vitest';

import { importText, testLibrary } from '../library-fixture';

const text = '關於發展的意見\n國發〔2025〕11號\n一、總體要求\n𠮷林戰(zhàn)略布局。';
const view = { locale: 'cn', wording: false } as const;

describe('what is copied of a text', () => {
  it('is the text of the pane, that in both scripts, or with its source in code points', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const { text: canonical } = await call('document:layers', { document });
    const start = canonical.indexOf('戰略');
    const copy = (form: 'text' | 'both' | 'source'): Promise<string> =>
      call('text:to-copy', {
        ...{ document, start, end: start + 4, view, form, language: 'zh-Hant' },
      });
    expect(await copy('text')).toBe('战略布局');
    expect(await copy('both')).toBe('戰略布局\n战略布局');
    const points = [...canonical.slice(0, start)].length;
    expect(points).toBe(start - 1);
    expect(await copy('source')).toBe(
      `战略布局\n—— 關於發展的意見，國發〔2025〕11號，關於發展的意見 › 一、總體要求，第 4 段，位置 ${points}–${points + 4}\n`,
    );
  });

  it('is refused where the text has no such place', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const beyond = { document, start: 0, end: 9999, view, form: 'both' } as const;
    await expect(call('text:to-copy', { ...beyond, language: 'en' })).rejects.toMatchObject({
      code: 'bad-range',
    });
  });
});
