import { describe, expect, it } from 'vitest';

import type { DocumentId } from '#core/model/document';
import { defaultPaneViews as views } from '#core/model/locale';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { encoded } from '../../src-core/text/encode-text';
import { importBytes, importText, testLibrary } from '../library-fixture';

const text =
  '關於推動西部地區產業轉移的意見。各市、縣人民政府：為貫徹落實決策部署，現提出如下意見。';

const readAs = (
  call: CallLibrary,
  document: DocumentId,
  decoding: { encoding: 'utf-8' | 'gb18030' | 'big5'; mojibake: 'utf-8-as-gb18030' | null } | null,
) => call('document:read-as', { document, views, job: crypto.randomUUID(), decoding });

describe('reading a source otherwise', () => {
  it('shows the likeliest ways, the best first', async () => {
    const { call } = await testLibrary();
    const { id, encoding } = await importBytes(call, 'a.txt', encoded(text, 'big5'));
    expect(encoding).toBe('big5');
    const { samples, mixed } = await call('document:readings', { document: id });
    expect(mixed).toEqual([]);
    expect(samples[0]?.decoding).toEqual({ encoding: 'big5', mojibake: null });
    expect(new Set(samples.map(({ sample }) => sample)).size).toBe(samples.length);
    expect(samples.length).toBeGreaterThan(1);
  });

  it('changes the text and back; a mark waits and finds its place again, and the bytes stay', async () => {
    const { call } = await testLibrary();
    const bytes = encoded(text, 'big5');
    const { id: document } = await importBytes(call, 'a.txt', bytes);
    const mark = { document, start: 2, end: 8, color: 'pink' as const, note: '要點', tags: [] };
    const { id } = await call('annotation:create', mark);
    const wrong = await readAs(call, document, { encoding: 'gb18030', mojibake: null });
    expect(wrong.summary).toMatchObject({
      encoding: 'gb18030',
      isEncodingChosen: true,
      reviews: 1,
    });
    expect((await call('document:layers', { document })).text).not.toContain('意見');
    const right = await readAs(call, document, null);
    expect(right.summary).toMatchObject({ encoding: 'big5', isEncodingChosen: false });
    expect((await call('document:layers', { document })).text).toBe(text);
    expect(await call('review:list', { document })).toEqual([]);
    expect(await call('annotation:list', { document })).toMatchObject([
      { id, target: { position: { start: 2, end: 8 }, quote: { exact: '推動西部地區' } } },
    ]);
    expect((await call('source:read', { document })).bytes).toEqual(bytes);
  });

  it('offers to undo mojibake', async () => {
    const { call } = await testLibrary();
    const spoilt = new TextDecoder('gb18030').decode(new TextEncoder().encode(text));
    const summary = await importBytes(call, 'a.txt', new TextEncoder().encode(spoilt));
    expect(summary.suspectedMojibake).toBe('utf-8-as-gb18030');
    const { id: document } = summary;
    const [first] = (await call('document:readings', { document })).samples;
    expect(first?.decoding).toEqual({ encoding: 'utf-8', mojibake: 'utf-8-as-gb18030' });
    const { summary: mended } = await readAs(call, document, {
      encoding: 'utf-8',
      mojibake: 'utf-8-as-gb18030',
    });
    expect(mended).toMatchObject({ mojibake: 'utf-8-as-gb18030', suspectedMojibake: null });
    expect((await call('document:layers', { document })).text).toContain(
      '關於推動西部地區產業轉移的意見',
    );
  });

  it('has nothing to show for a format without an encoding of its own', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, text);
    await expect(
      call('document:readings', { document: crypto.randomUUID() as DocumentId }),
    ).rejects.toThrow(/document-missing/u);
    const { samples } = await call('document:readings', { document: id });
    expect(samples[0]?.decoding.encoding).toBe('utf-8');
  });

  it('carries a choice for a place along, and takes one back whose place is gone', async () => {
    const { call } = await testLibrary();
    const bytes = new TextEncoder().encode(`\u00e9${text}头发理发。`);
    const { id: document } = await importBytes(call, 'a.txt', bytes);
    const start = (await call('document:layers', { document })).text.indexOf('发理');
    await call('choice:set', {
      ...{ scope: 'place', document, start, target: 't', source: '发', chosen: '發' },
    });
    const placeOf = async () => (await call('choice:list', { document })).map((one) => one.start);
    expect(await placeOf()).toEqual([start]);
    await readAs(call, document, { encoding: 'utf-8', mojibake: null });
    expect(await placeOf()).toEqual([start]);
    await readAs(call, document, { encoding: 'big5', mojibake: null });
    expect(await placeOf()).toEqual([]);
  });
});
