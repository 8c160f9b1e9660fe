import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { DocumentId } from '#core/model/document';
import { defaultPaneViews as views } from '#core/model/locale';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { damagedText, importText, tempFolder, testLibrary } from '../library-fixture';

async function mark(call: CallLibrary, document: DocumentId, quote: string, note = '') {
  const { text } = await call('document:layers', { document });
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return call('annotation:create', {
    document,
    start,
    end,
    color: 'yellow',
    note,
    tags: ['產業', '產業'],
  });
}

describe('annotating', () => {
  it('lists what was marked in reading order, with quote and tags', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    await mark(call, document, '蘭州');
    await mark(call, document, '意見', '**要點**');
    const list = await call('annotation:list', { document });
    expect(list.map(({ target }) => target.quote.exact)).toEqual(['意見', '蘭州']);
    expect(list[0]?.body).toEqual({ note: '**要點**', tags: ['產業'] });
    expect(list[0]?.target.quote).toMatchObject({ prefix: '關於產業轉移的' });
  });

  it('changes, deletes and restores', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const { id: annotation } = await mark(call, document, '蘭州', '舊');
    const changed = await call('annotation:change', { annotation, note: '新', tags: ['乙', '甲'] });
    expect(changed).toMatchObject({ color: 'yellow', body: { note: '新', tags: ['乙', '甲'] } });
    await call('annotation:delete', { annotation });
    expect(await call('annotation:list', { document })).toEqual([]);
    await expect(call('annotation:change', { annotation, note: '' })).rejects.toThrow(
      /annotation-missing/u,
    );
    expect(await call('annotation:restore', { annotation })).toEqual(changed);
    await expect(call('annotation:restore', { annotation })).rejects.toThrow(/annotation-missing/u);
  });

  it('refuses a range that is empty, outside the text, or cuts a character', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, '𠮷野家在蘭州開業，推動發展。');
    const create = (start: number, end: number) =>
      call('annotation:create', { document, start, end, color: 'blue', note: '', tags: [] });
    for (const [start, end] of [
      [2, 2],
      [5, 3],
      [0, 999],
      [1, 3],
      [0, 1],
    ] as const) {
      await expect(create(start, end)).rejects.toMatchObject({ code: 'bad-range' });
    }
    await create(0, 2);
  });

  it('keeps odd characters of a note; a lone surrogate becomes U+FFFD', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const { id } = await mark(call, document, '蘭州', 'a\u0000b\ud800c𠮷\u2028');
    const list = await call('annotation:list', { document });
    expect(list.find((one) => one.id === id)?.body.note).toBe('a\u0000b\ufffdc𠮷\u2028');
  });
});

describe('undoing a repair', () => {
  it('moves every annotation and the reading position, and back again', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const before = await mark(call, document, '蘭州');
    const after = await mark(call, document, '高質量發展');
    const around = await mark(call, document, '承接東部');
    const gone = await mark(call, document, '推動');
    await call('annotation:delete', { annotation: gone.id });
    const { text } = await call('document:layers', { document });
    await call('position:save', { document, offset: text.indexOf('推動') });
    const [repair] = (await call('document:open', { document, views })).repairs;
    const set = (accepted: boolean) =>
      call('change:set-accepted', {
        document,
        views,
        sourceStarts: [repair?.sourceStart ?? -1],
        accepted,
      });

    const undone = await set(false);
    expect(undone.summary).toMatchObject({ repairs: 0, glosses: 2 });
    expect(undone.repairs[0]).toMatchObject({ accepted: false });
    const damaged = (await call('document:layers', { document })).text;
    expect(damaged).toContain('承接?xùn)|部地區');
    expect(damaged.slice(undone.position)).toMatch(/^推動/u);
    const list = await call('annotation:list', { document });
    expect(list.map(({ target }) => target.quote.exact)).toEqual([
      '蘭州',
      '承接?xùn)|部',
      '高質量發展',
    ]);
    for (const { target } of list) {
      const { start, end } = target.position;
      expect(damaged.slice(start, end)).toBe(target.quote.exact);
      expect(damaged.slice(end).startsWith(target.quote.suffix)).toBe(true);
    }

    const redone = await set(true);
    expect(redone.summary.repairs).toBe(1);
    expect((await call('document:layers', { document })).text).toBe(text);
    expect(await call('annotation:list', { document })).toEqual([before, around, after]);
    expect((await call('annotation:restore', { annotation: gone.id })).target).toEqual(gone.target);
    expect(text.slice(redone.position)).toMatch(/^推動/u);
  });

  it('refuses a place where no entry begins', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const request = { document, views, sourceStarts: [1], accepted: false };
    await expect(call('change:set-accepted', request)).rejects.toThrow(/bad-request/u);
  });
});

describe('exporting notes', () => {
  it('writes both scripts, the same bytes each time, and leaves no draft behind', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    await mark(call, document, '開幕。\n西部', '注意');
    const folder = tempFolder();
    const write = async (name: string, format: 'md' | 'html'): Promise<string> => {
      const path = join(folder, name);
      await call('notes:export', { document, format, path, language: 'zh-Hant' });
      return readFileSync(path, 'utf8');
    };
    const markdown = await write('a.md', 'md');
    expect(markdown).toContain('> 開幕。\n>\n> 西部');
    expect(markdown).toContain('> 开幕。\n>\n> 西部');
    expect(markdown).toContain('**說明**');
    expect(await write('a.md', 'md')).toBe(markdown);
    expect(await write('a.html', 'html')).toContain('<html lang="zh-Hant-TW">');
    expect(readdirSync(folder).sort()).toEqual(['a.html', 'a.md']);
  });

  it('says so where it cannot write', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const path = join(tempFolder(), 'missing', 'a.md');
    const request = { document, views, format: 'md', path, language: 'en' } as const;
    await expect(call('notes:export', request)).rejects.toMatchObject({
      ...{ code: 'write-failed', details: { reason: 'ENOENT' } },
    });
  });
});
