import Sqlite from 'better-sqlite3';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';

import { rowWidth } from '#core/model/reading';
import { defaultPaneViews as views } from '#core/model/locale';
import { damagedText, importText, nativeBinding, testLibrary } from '../library-fixture';

describe('reading', () => {
  it('opens with rows, outline, repairs and the place where it was last read', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    await call('position:save', { document, offset: 12 });
    const opened = await call('document:open', { document, views });
    expect(opened).toMatchObject({ written: 't', position: 12 });
    expect(opened.rows.length / rowWidth).toBe(3);
    expect(opened.outline.map(({ text }) => text)).toEqual(['關於產業轉移的意見']);
    expect(opened.repairs.map(({ before, after, accepted }) => [before, after, accepted])).toEqual([
      ['?xùn)|', '東', true],
    ]);
    expect(opened.summary.opened).not.toBeNull();
    expect(await call('document:last-read', {})).toBe(document);
  });

  it('lists what was read last, the latest first, with how far', async () => {
    const { call } = await testLibrary();
    const first = await importText(call, damagedText);
    const second = await importText(call, '關於數字鄉村建設的意見\n推進農業裝備數字化。');
    const third = await importText(call, '從未打開的文件\n請勿列出。');
    for (const { id } of [first, second, first]) {
      await call('document:open', { document: id, views });
    }
    await call('position:save', { document: first.id, offset: 7 });
    const recent = await call('document:list-recent', {});
    expect(recent).toEqual([
      { document: first.id, position: 7 },
      { document: second.id, position: 0 },
    ]);
    expect(recent.map(({ document }) => document)).not.toContain(third.id);
    await call('document:delete', { document: first.id });
    expect(await call('document:list-recent', {})).toEqual([{ document: second.id, position: 0 }]);
  });

  it('brings the rows around the place with it, as row:list gives them', async () => {
    const { call } = await testLibrary();
    const lines = Array.from({ length: 90 }, (_, line) => `第${line}行，推動高質量發展。`);
    const { id: document } = await importText(call, lines.join('\n'));
    const { text } = await call('document:layers', { document });
    await call('position:save', { document, offset: text.indexOf('第50行') });
    const { firstRows } = await call('document:open', { document, views });
    expect(firstRows[0]?.index).toBeLessThan(50);
    expect(firstRows.at(-1)?.index).toBeGreaterThan(60);
    const from = firstRows[0]?.index ?? 0;
    expect(await call('row:list', { document, views, from, to: from + firstRows.length })).toEqual(
      firstRows,
    );
  });

  it('keeps a position within the text', async () => {
    const { call } = await testLibrary();
    const { id: document, length } = await importText(call, damagedText);
    await call('position:save', { document, offset: 1e9 });
    expect((await call('document:open', { document, views })).position).toBe(length);
  });

  it.each(['hant', 'hans'] as const)('shows a text written in %s on both sides', async (side) => {
    const { call } = await testLibrary();
    const toHans = Converter({ from: 't', to: 'cn' });
    // No damage here: what the damage hides is a Traditional character.
    const clean = damagedText.replace('?xùn)|', '東');
    const text = side === 'hant' ? clean : toHans(clean);
    const { id: document } = await importText(call, text);
    expect((await call('document:open', { document, views })).written).toBe(
      side === 'hant' ? 't' : 'cn',
    );
    const rows = await call('row:list', { document, views, from: 0, to: 200 });
    expect(rows).toHaveLength(3);
    expect(rows[2]?.panes.right.text).toBe('西部地区有序承接东部地区产业，推动高质量发展。');
    expect(rows[2]?.panes.left.text).toBe('西部地區有序承接東部地區產業，推動高質量發展。');
    expect(rows[1]?.ruby).toHaveLength(2);
    expect(rows[0]?.ruby).toHaveLength(0);
    const canonical = (await call('document:layers', { document })).text;
    const terms = rows.flatMap(({ hits }) =>
      hits.map(({ start, end }) => canonical.slice(start, end)),
    );
    expect(terms.map(toHans)).toContain('高质量发展');
  });

  it('copies a range of either side as it is shown, over rows', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const { text } = await call('document:layers', { document });
    const range = { document, start: text.indexOf('轉移'), end: text.indexOf('接活動') };
    expect(await call('text:of-pane', { ...range, view: views.left })).toBe('轉移的意見\n發展對');
    expect(await call('text:of-pane', { ...range, view: views.right })).toBe('转移的意见\n发展对');
    const whole = { document, start: 0, end: text.length, view: views.right } as const;
    expect(await call('text:of-pane', whole)).toBe(Converter({ from: 't', to: 'cn' })(text));
    await expect(call('text:of-pane', { ...whole, end: text.length + 1 })).rejects.toThrow(
      /bad-range/u,
    );
  });

  it('says so of a text that is not what was stored', async () => {
    const { call, file } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const db = new Sqlite(file, nativeBinding === null ? {} : { nativeBinding });
    db.exec("UPDATE document SET canonical_text = replace(canonical_text, '蘭', '藍')");
    db.close();
    await expect(call('document:open', { document, views })).rejects.toThrow(/damaged-library/u);
  });

  it('misses a document that is not there, or deleted', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    await call('document:open', { document, views });
    await call('document:delete', { document });
    await expect(call('document:open', { document, views })).rejects.toThrow(/document-missing/u);
    await expect(call('row:list', { document, views, from: 0, to: 1 })).rejects.toThrow(
      /document-missing/u,
    );
    await call('document:restore', { document });
    expect((await call('row:list', { document, views, from: 0, to: 1 }))[0]?.panes.left.text).toBe(
      '關於產業轉移的意見',
    );
  });

  it('renames, and keeps settings over the defaults', async () => {
    const { call, file, close } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    expect((await call('document:rename', { document, title: '新題' })).title).toBe('新題');
    await call('settings:change', { theme: 'dark', textSize: 24 });
    close();
    const again = await testLibrary({ file });
    expect(await again.call('settings:get', {})).toMatchObject({
      theme: 'dark',
      textSize: 24,
      language: 'system',
    });
  });
});
