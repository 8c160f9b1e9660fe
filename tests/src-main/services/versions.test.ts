import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';

import type { DocumentId, DocumentSummary } from '#core/model/document';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { lineCount, rowsOfLine } from '#core/versions/fold-lines';
import { unpackChanges } from '#core/versions/packed-changes';
import { importText, testLibrary } from '../library-fixture';

const toHans = Converter({ from: 't', to: 'cn' });
const sentences = [
  '關於推動西部地區產業轉移的意見',
  '各市、縣人民政府，省政府各部門：',
  '為貫徹落實黨中央、國務院決策部署，推動重點產業在國內外有序轉移，現提出如下意見。',
  '一、優化生產力布局，引導西部地區有序承接東部地區產業轉移，建設國家重要的能源化工基地。',
  '二、加強財政金融支持，對符合條件的企業按照規定給予稅收優惠，降低企業用地用能成本。',
  '三、健全協調機制，定期研究解決產業轉移中的重大問題，重要情況及時向省政府報告。',
  '四、本意見自發布之日起施行，有效期五年。',
];
const original = sentences.join('\n');
/** Simplified, with glosses where the original has none, and other punctuation. */
const copy = toHans(original).replace('产业转移的', '产(chǎn)业(yè)转移的').replaceAll('，', ',');
const edited = toHans(
  sentences
    .filter((_, index) => index !== 5)
    .join('\n')
    .replace('稅收優惠', '稅收減免和財政補貼'),
);
const job = (): string => crypto.randomUUID();

async function mark(
  call: CallLibrary,
  document: DocumentId,
  quote: string,
  note = '',
): Promise<void> {
  const { text } = await call('document:layers', { document });
  const start = text.indexOf(quote);
  expect(start).toBeGreaterThan(-1);
  const place = { document, start, end: start + quote.length };
  await call('annotation:create', { ...place, color: 'green', note, tags: [] });
}

const compare = (call: CallLibrary, from: DocumentSummary, to: DocumentSummary) =>
  call('version:compare', { from: from.id, to: to.id, job: job() });
const carry = (call: CallLibrary, from: DocumentSummary, to: DocumentSummary) =>
  call('version:carry-annotations', { from: from.id, to: to.id, job: job() });

describe('two documents side by side', () => {
  it('come row beside row with every change', async () => {
    const { call } = await testLibrary();
    const from = await importText(call, original);
    const to = await importText(call, edited);
    const aligned = await call('version:align', { from: from.id, to: to.id, job: job() });
    const { changes } = await compare(call, from, to);
    expect(unpackChanges(aligned.changes)).toEqual(
      changes.map(({ kind, from, to }) => ({ kind, from, to })),
    );
    expect(aligned.from.summary.id).toBe(from.id);
    const lines = Array.from({ length: lineCount(aligned.lines) }, (_, line) =>
      rowsOfLine(aligned.lines, line),
    );
    // The third measure is in the earlier text alone.
    const alone = lines.filter(({ from, to }) => from.start === from.end || to.start === to.end);
    expect(alone).toEqual([
      { from: { start: 5, end: 6 }, to: { start: 5, end: 5 }, isChanged: true },
    ]);
    expect(lines.filter(({ isChanged }) => isChanged)).toHaveLength(2);
  });

  it('must be two', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, original);
    await expect(call('version:align', { from: id, to: id, job: job() })).rejects.toThrow(
      /same-document/u,
    );
  });
});

describe('versions', () => {
  it('are recognised as they come in: the same text, an edited one, and none', async () => {
    const { call } = await testLibrary();
    const first = await importText(call, original);
    expect(first.version).toBeNull();
    const same = await importText(call, copy);
    expect(same.version).toEqual({ origin: first.id, relation: 'same', score: 1 });
    const later = await importText(call, edited);
    expect(later.version).toMatchObject({ origin: first.id, relation: 'version' });
    const other = await importText(
      call,
      '今年前三季度，規模以上工業增加值增長百分之五，出口總額創歷史新高，居民收入穩步提高。',
    );
    expect(other.version).toBeNull();
    const list = await call('version:list', { document: later.id });
    expect(list.map(({ id }) => id)).toEqual([first.id, same.id, later.id]);
  });

  it('are compared with the first of them, whichever they were found by', async () => {
    const { call } = await testLibrary();
    const first = await importText(call, original);
    const later = await importText(call, edited);
    const again = await importText(call, edited.replaceAll('，', ','));
    expect(again.version).toEqual({ ...later.version, origin: first.id });
    expect(again.version?.relation).toBe('version');
  });

  it('are no more when the user says so, and again', async () => {
    const { call } = await testLibrary();
    const first = await importText(call, original);
    const same = await importText(call, copy);
    expect(await call('version:set', { document: same.id, origin: null })).toMatchObject({
      version: null,
    });
    expect(await call('version:set', { document: same.id, origin: first.id })).toMatchObject({
      version: { origin: first.id, relation: 'same' },
    });
    await expect(call('version:set', { document: first.id, origin: same.id })).rejects.toThrow(
      /same-document/u,
    );
  });

  it('go along when the document that they are versions of becomes one itself', async () => {
    const { call } = await testLibrary();
    const other = await importText(call, '另一份文件：數據基礎制度建設方案，自發布之日起施行。');
    const first = await importText(call, original);
    const same = await importText(call, copy);
    await call('version:set', { document: first.id, origin: other.id });
    const list = await call('version:list', { document: same.id });
    expect(list.map(({ id, version }) => [id, version?.origin])).toEqual([
      [other.id, undefined],
      [first.id, other.id],
      [same.id, other.id],
    ]);
  });

  it('lose their origin with it, and have it back with it', async () => {
    const { call } = await testLibrary();
    const first = await importText(call, original);
    const same = await importText(call, copy);
    await call('document:delete', { document: first.id });
    const [left] = await call('document:list', {});
    expect(left).toMatchObject({ id: same.id, version: null });
    await call('document:restore', { document: first.id });
    const back = await call('version:list', { document: same.id });
    expect(back.map(({ id }) => id)).toEqual([first.id, same.id]);
  });

  it('show real edits only', async () => {
    const { call } = await testLibrary();
    const first = await importText(call, original);
    const same = await importText(call, copy);
    const later = await importText(call, edited);
    expect(await compare(call, first, same)).toMatchObject({ total: 0, changes: [], unchanged: 1 });
    const { changes, unchanged } = await compare(call, first, later);
    expect(changes.map(({ kind, fromText, toText }) => [kind, fromText.text, toText.text])).toEqual(
      [
        ['replaced', '優惠', '减免和财政补贴'],
        ['deleted', expect.stringContaining('健全協調機制') as string, ''],
      ],
    );
    expect(unchanged).toBeGreaterThan(0.6);
    await expect(compare(call, first, first)).rejects.toThrow(/same-document/u);
  });

  it('take notes over where their place is certain, and queue the others', async () => {
    const { call } = await testLibrary();
    const first = await importText(call, original);
    const later = await importText(call, edited);
    await mark(call, first.id, '優化生產力布局', '總綱');
    await mark(call, first.id, '按照規定給予稅收優惠', '改了');
    await mark(call, first.id, '健全協調機制', '刪了');
    const carried = await carry(call, first, later);
    expect(carried.present).toBe(0);
    expect(carried.placed + carried.review).toBe(3);
    expect(carried.review).toBeGreaterThanOrEqual(1);
    const placed = await call('annotation:list', { document: later.id });
    expect(placed).toHaveLength(carried.placed);
    expect(placed[0]).toMatchObject({
      ...{ color: 'green', body: { note: '總綱' } },
      target: { source: later.id, quote: { exact: '优化生产力布局' } },
    });
    expect(await call('annotation:list', { document: first.id })).toHaveLength(3);
    const [summary] = await call('document:list', {});
    expect(summary).toMatchObject({ id: later.id, reviews: carried.review });
    expect(await carry(call, first, later)).toEqual({ placed: 0, review: 0, present: 3 });
  });
});

describe('the review queue', () => {
  async function queued() {
    const { call } = await testLibrary();
    const first = await importText(call, original);
    const later = await importText(call, edited);
    await mark(call, first.id, '健全協調機制', '刪了');
    await carry(call, first, later);
    const [item] = await call('review:list', { document: later.id });
    if (!item) throw new Error('the mark should wait');
    return { call, first, later, item };
  }

  it('shows a note as it stood where it came from', async () => {
    const { item, first } = await queued();
    expect(item.annotation).toMatchObject({
      body: { note: '刪了' },
      target: { source: first.id, quote: { exact: '健全協調機制' } },
    });
  });

  it('places a note where the user says, and takes that back', async () => {
    const { call, later, item } = await queued();
    await call('review:settle', { item: item.id, place: { start: 3, end: 7 } });
    expect(await call('review:list', { document: later.id })).toEqual([]);
    expect(await call('annotation:list', { document: later.id })).toMatchObject([
      { body: { note: '刪了' }, target: { position: { start: 3, end: 7 } } },
    ]);
    await expect(call('review:settle', { item: item.id, place: null })).rejects.toThrow(
      /review-missing/u,
    );
    await call('review:reopen', { item: item.id });
    expect(await call('annotation:list', { document: later.id })).toEqual([]);
    expect(await call('review:list', { document: later.id })).toHaveLength(1);
  });

  it('refuses a place that is none', async () => {
    const { call, later, item } = await queued();
    for (const place of [
      { start: 3, end: 3 },
      { start: 0, end: 1_000_000 },
    ]) {
      await expect(call('review:settle', { item: item.id, place })).rejects.toThrow(/bad-range/u);
    }
    expect(await call('review:list', { document: later.id })).toHaveLength(1);
  });

  it('lets go of a note that is not wanted; the original stays', async () => {
    const { call, first, later, item } = await queued();
    await call('review:settle', { item: item.id, place: null });
    expect(await call('review:list', { document: later.id })).toEqual([]);
    expect(await call('annotation:list', { document: first.id })).toHaveLength(1);
  });
});
