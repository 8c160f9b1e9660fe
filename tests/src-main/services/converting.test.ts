import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { defaultPaneViews, type PaneViews } from '#core/model/locale';
import type { DocumentId } from '#core/model/document';
import type { AmbiguityFilter, AmbiguityPage } from '#core/model/inspection';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { importText, tempFolder, testLibrary } from '../library-fixture';

const text = '关于考察的通知\n范先生在山谷里考察，范女士了解情况。\n改进法律程序和软件。\n';

async function leftText(
  call: CallLibrary,
  document: DocumentId,
  views: PaneViews = defaultPaneViews,
): Promise<string> {
  const rows = await call('row:list', { document, views, from: 0, to: 10 });
  return rows.map(({ panes }) => panes.left.text).join('\n');
}

function list(
  call: CallLibrary,
  document: DocumentId,
  filter: AmbiguityFilter,
  [from, to] = [0, 100],
): Promise<AmbiguityPage> {
  const job = crypto.randomUUID();
  return call('ambiguity:list', { document, job, filter, from: from ?? 0, to: to ?? 100 });
}

describe('what the user laid down', () => {
  it('shows in the rows at once, and no more once it is taken back', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const start = text.indexOf('范先生');
    const { choice } = await call('choice:set', {
      ...{ scope: 'place', document, start, target: 't', source: '范', chosen: '范' },
    });
    expect(await leftText(call, document)).toContain('范先生在山谷裏考察，範女士');
    await call('choice:set', {
      ...{ scope: 'document', document, target: 't', source: '范', chosen: '范' },
    });
    expect(await leftText(call, document)).toContain('范先生在山谷裏考察，范女士');
    await call('choice:delete', { choice: choice.id });
    const { phrase } = await call('phrase:save', {
      ...{ scope: 'library', hans: '山谷里', hant: '山谷里', directions: ['s2t'] },
    });
    expect(await leftText(call, document)).toContain('范先生在山谷里考察');
    await call('phrase:delete', { phrases: [phrase.id] });
    expect(await leftText(call, document)).toContain('山谷裏');
  });

  it('holds in a collection as long as the document is in it', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const { id: collection } = await call('collection:create', { name: '干部文件' });
    await call('document:set-collection', { document, collection });
    await call('choice:set', {
      ...{ scope: 'collection', document, target: 't', source: '范', chosen: '范' },
    });
    expect(await leftText(call, document)).toContain('范先生');
    await call('collection:delete', { collection });
    expect(await leftText(call, document)).toContain('範先生');
    await call('collection:restore', { collection });
    expect(await leftText(call, document)).toContain('范先生');
    await call('document:set-collection', { document, collection: null });
    expect(await leftText(call, document)).toContain('範先生');
  });

  it('is seen when another process lays it down', async () => {
    const { call, file } = await testLibrary();
    const { id: document } = await importText(call, text);
    expect(await leftText(call, document)).toContain('範先生');
    const other = await testLibrary({ file });
    await other.call('choice:set', {
      ...{ scope: 'library', target: 't', source: '范', chosen: '范' },
    });
    expect(await leftText(call, document)).toContain('范先生');
  });

  it('goes into the quotes that are exported', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const start = text.indexOf('范先生');
    await call('annotation:create', {
      ...{ document, start, end: start + 3, color: 'green', note: '', tags: [] },
    });
    await call('choice:set', {
      ...{ scope: 'library', target: 't', source: '范', chosen: '范' },
    });
    const path = join(tempFolder(), 'notes.md');
    await call('notes:export', { document, format: 'md', path, language: 'en' });
    expect(readFileSync(path, 'utf8')).toContain('范先生');
    expect(readFileSync(path, 'utf8')).not.toContain('範先生');
  });

  it('stays when the panes show another standard, with or without its wording', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    await call('choice:set', {
      ...{ scope: 'library', target: 'twp', source: '程序', chosen: '程式' },
    });
    const views = (wording: boolean): PaneViews => ({
      ...defaultPaneViews,
      left: { locale: 'tw', wording },
      right: { locale: 'written', wording: false },
    });
    expect(await leftText(call, document, views(false))).toContain('改進法律程序和軟件');
    expect(await leftText(call, document, views(true))).toContain('改進法律程式和軟體');
    expect(await call('text:of-pane', { document, start: 0, end: 7, view: views(true).left })).toBe(
      '關於考察的通知',
    );
  });
});

describe('the list of ambiguities', () => {
  it('has the most doubtful first, with the text around and what was settled', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const { counts, items } = await list(call, document, 'doubtful');
    expect(counts).toEqual({ doubtful: 3, all: items.length, settled: 0 });
    expect(items.map(({ doubt }) => doubt)).toEqual(
      items.map(({ doubt }) => doubt).sort((a, b) => b - a),
    );
    const place = items.find(({ start }) => start === text.indexOf('范先生'));
    expect(place).toMatchObject({ before: '', chosen: '範', after: '先生在山谷裏考察，範女士' });
    await call('choice:set', {
      ...{ scope: 'document', document, target: 't', source: '范', chosen: '范' },
    });
    const settled = await list(call, document, 'settled');
    expect(settled.counts).toMatchObject({ doubtful: 1, settled: 2 });
    expect(settled.items.map(({ chosen, choice }) => [chosen, choice?.scope])).toEqual([
      ['范', 'document'],
      ['范', 'document'],
    ]);
  });

  it('comes in parts', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text.repeat(20));
    const whole = await list(call, document, 'doubtful');
    const parts = [
      await list(call, document, 'doubtful', [0, 7]),
      await list(call, document, 'doubtful', [7, 100]),
    ];
    expect(parts.flatMap(({ items }) => items)).toEqual(whole.items);
  });

  it('can be stopped, and asked for again', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text.repeat(20_000));
    const job = crypto.randomUUID();
    const running = call('ambiguity:list', { document, job, filter: 'all', from: 0, to: 10 });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await call('analysis:stop', { job });
    await expect(running).rejects.toThrow(/cancelled/u);
    expect((await list(call, document, 'all')).counts.doubtful).toBe(60_000);
  });
});
