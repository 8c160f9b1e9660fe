import { describe, expect, it } from 'vitest';

import type { Audit } from '#core/model/inspection';
import { defaultPaneViews as views } from '#core/model/locale';
import type { DocumentId } from '#core/model/document';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { damagedText, importText, testLibrary } from '../library-fixture';

const text = '關于產業轉移的意見\n各地要抓好製度建設，關于佈局另行通知。\n这一句是简体写的。\n';

const audit = (call: CallLibrary, document: DocumentId): Promise<Audit> =>
  call('audit:run', { document, job: crypto.randomUUID() });
const textOf = async (call: CallLibrary, document: DocumentId): Promise<string> =>
  (await call('document:layers', { document })).text;

describe('the round-trip audit of a document', () => {
  it('groups what comes back otherwise by cause, with the text around it', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    await call('document:set-written', { document, written: 't' });
    const { pairs, passages, passageCount, kept, corrected } = await audit(call, document);
    expect(pairs.map(({ cause, written, count }) => [cause, written, count])).toEqual(
      expect.arrayContaining([
        ['leftover', '于', 2],
        ['error', '製', 1],
      ]),
    );
    const leftover = pairs.find(({ written }) => written === '于');
    expect(leftover?.places[0]).toEqual({
      start: 1,
      end: 2,
      before: '關',
      after: '產業轉移的意見',
    });
    expect(passageCount).toBe(passages.length);
    expect(passages.map((passage) => [passage.script, passage.text])).toContainEqual([
      'hans',
      '这一句是简体写的。',
    ]);
    expect([kept, corrected]).toEqual([0, 0]);
  });

  it('corrects places through the ledger, and gives the source back', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const before = await audit(call, document);
    const places = before.pairs.find(({ written }) => written === '于')?.places ?? [];
    const { sourceStarts, opened } = await call('finding:correct', {
      document,
      views,
      places: places.map(({ start, end }) => ({ start, end })),
      text: '於',
    });
    expect(await textOf(call, document)).toBe(text.replaceAll('于', '於'));
    expect(opened.repairs.map(({ rule, after }) => [rule, after])).toEqual([
      ['correction', '於'],
      ['correction', '於'],
    ]);
    const after = await audit(call, document);
    expect(after.corrected).toBe(2);
    expect(after.pairs.some(({ written }) => written === '于')).toBe(false);
    await call('change:set-accepted', { document, views, sourceStarts, accepted: false });
    expect(await textOf(call, document)).toBe(text);
    // Undone, the place may be corrected again.
    await call('finding:correct', { document, views, places: [{ start: 1, end: 2 }], text: '於' });
    expect(await textOf(call, document)).toBe(text.replace('于', '於'));
    const { bytes } = await call('source:read', { document });
    expect(new TextDecoder().decode(bytes)).toBe(text);
  });

  it('moves notes with a correction of another length', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const start = text.indexOf('建設');
    await call('annotation:create', {
      ...{ document, start, end: start + 2, color: 'green', note: '', tags: [] },
    });
    await call('finding:correct', {
      ...{ document, views, places: [{ start: 0, end: 2 }], text: '有關於' },
    });
    const [annotation] = await call('annotation:list', { document });
    expect(annotation?.target.quote.exact).toBe('建設');
    expect(annotation?.target.position.start).toBe(start + 1);
  });

  it('accepts places as written, and takes that back', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const { sourceStarts, repairs } = await call('finding:keep', {
      document,
      places: [{ start: 1, end: 2 }],
    });
    expect(repairs.map(({ rule, before }) => [rule, before])).toEqual([['kept', '于']]);
    expect(await textOf(call, document)).toBe(text);
    const kept = await audit(call, document);
    expect(kept.kept).toBe(1);
    expect(kept.pairs.find(({ written }) => written === '于')?.count).toBe(1);
    await call('change:set-accepted', { document, views, sourceStarts, accepted: false });
    expect((await audit(call, document)).pairs.find(({ written }) => written === '于')?.count).toBe(
      2,
    );
  });

  it('does not touch what a repair covers, nor places that overlap or cut a character', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const clean = await textOf(call, document);
    const at = clean.indexOf('東');
    const correct = (...places: { start: number; end: number }[]) =>
      call('finding:correct', { document, views, places, text: '西' });
    await expect(correct({ start: at, end: at + 1 })).rejects.toThrow(/place-repaired/u);
    await expect(correct({ start: 0, end: 2 }, { start: 1, end: 3 })).rejects.toThrow(/bad-range/u);
    await expect(correct({ start: 3, end: 3 })).rejects.toThrow(/bad-range/u);
    await expect(correct({ start: 0, end: clean.length + 1 })).rejects.toThrow(/bad-range/u);
    expect(await textOf(call, document)).toBe(clean);
    expect((await call('document:layers', { document })).ledger).toHaveLength(3);
  });

  it('puts a character with a lifted gloss right, and keeps its reading', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const clean = await textOf(call, document);
    await call('finding:correct', {
      ...{
        document,
        views,
        places: [{ start: clean.indexOf('發'), end: clean.indexOf('發') + 1 }],
      },
      text: '髮',
    });
    const { text: corrected, ruby } = await call('document:layers', { document });
    expect(corrected).toBe(clean.replace('發', '髮'));
    expect(corrected.slice(ruby[0]?.start, ruby[0]?.end)).toBe('髮');
  });

  it('can be stopped', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(
      call,
      `${'關于產業轉移。'.repeat(40)}\n`.repeat(3000),
    );
    const job = crypto.randomUUID();
    const running = call('audit:run', { document, job });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await call('analysis:stop', { job });
    await expect(running).rejects.toThrow(/cancelled/u);
  });
});
