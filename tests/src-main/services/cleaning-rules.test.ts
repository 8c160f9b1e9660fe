import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { Params } from '#core/ipc/contract';
import type { CleaningRuleId } from '#core/model/cleaning-rule';
import type { DocumentId } from '#core/model/document';
import { defaultPaneViews as views } from '#core/model/locale';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { importBytes, importText, tempFolder, testLibrary } from '../library-fixture';

const text = '產業(yè)轉移的意見\n\n推動 戰(zhàn)略新機遇，承接?xùn)|部地區的產業，推動發展.';
const rule = (change: Partial<Params<'rule:save'>> = {}): Params<'rule:save'> => ({
  ...{ name: '地區', scope: { kind: 'library' }, kind: 'literal', find: '地區', flags: '' },
  ...{ replace: '區域', enabled: true, examples: [] },
  ...change,
});
const apply = (call: CallLibrary, document: DocumentId | null = null) =>
  call('rule:apply', { document, job: crypto.randomUUID() });
const textOf = async (call: CallLibrary, document: DocumentId): Promise<string> =>
  (await call('document:layers', { document })).text;

describe('cleaning rules', () => {
  it('change a text that comes in, and each change is in the ledger', async () => {
    const { call } = await testLibrary();
    const { id: rules } = await call('rule:save', rule());
    const { id: document } = await importText(call, text);
    expect(await textOf(call, document)).toContain('承接東部區域的產業');
    const page = await call('change:list', {
      ...{ document, rule: `rule:${rules}` as const, state: 'all' as const, from: 0, to: 10 },
    });
    expect(page.entries).toMatchObject([
      { before: '地區', after: '區域', textBefore: expect.stringContaining('承接東部') as string },
    ]);
  });

  it('are applied to documents that are there, and taken back, with the repairs and glosses as before', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const before = await textOf(call, document);
    const { id } = await call('rule:save', rule({ find: '東部地區', replace: '东区' }));
    expect(await apply(call)).toMatchObject({ documents: 1, changed: 1, problems: [] });
    expect(await textOf(call, document)).toContain('承接东区的產業');
    await call('rule:set-override', { document, rule: id, enabled: false });
    expect(await apply(call, document)).toMatchObject({ changed: 1 });
    expect(await textOf(call, document)).toBe(before);
    const { ruby } = await call('document:layers', { document });
    expect(ruby.map(({ reading }) => reading)).toEqual(['yè', 'zhàn']);
  });

  it('leave a place alone that the user has undone', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, '甲地區、乙地區');
    const { id } = await call('rule:save', rule());
    await apply(call);
    const { entries } = await call('change:list', {
      ...{ document, rule: `rule:${id}` as const, state: 'all' as const, from: 0, to: 10 },
    });
    const sourceStarts = [entries[0]?.sourceStart ?? -1];
    await call('change:set-accepted', { document, views, sourceStarts, accepted: false });
    expect(await textOf(call, document)).toBe('甲地區、乙區域');
    await call('rule:save', rule({ name: '乙', find: '乙', replace: '丙' }));
    await apply(call);
    expect(await textOf(call, document)).toBe('甲地區、丙區域');
  });

  it('are taken back exactly, as long as the text is as they left it', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const before = await call('document:layers', { document });
    await call('rule:save', rule({ find: '東部地區', replace: '东区' }));
    const job = crypto.randomUUID();
    await call('rule:apply', { document, job });
    expect(await textOf(call, document)).toContain('东区');
    const { id: other } = await importText(call, '別的文件');
    expect(await call('rule:revert', { document: other, job })).toBe(false);
    expect(await call('rule:revert', { document, job })).toBe(true);
    expect(await call('document:layers', { document })).toEqual(before);
    // Once only.
    expect(await call('rule:revert', { document, job })).toBe(false);

    const again = crypto.randomUUID();
    await call('rule:apply', { document, job: again });
    await call('change:set-all', { document, views, rule: 'gloss', accepted: false });
    const changed = await textOf(call, document);
    expect(await call('rule:revert', { document, job: again })).toBe(false);
    expect(await textOf(call, document)).toBe(changed);
  });

  it('carry marks along', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const start = (await textOf(call, document)).indexOf('產業，推動發展');
    const mark = { document, start, end: start + 2, color: 'blue' as const, note: '', tags: [] };
    const { id } = await call('annotation:create', mark);
    await call('rule:save', rule({ find: '意見', replace: '若干意見' }));
    await apply(call);
    const [annotation] = await call('annotation:list', { document });
    expect(annotation).toMatchObject({ id, target: { quote: { exact: '產業' } } });
    expect(annotation?.target.position.start).toBe(start + 2);
  });

  it('run in their order, built-in ones only where they are on', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const first = await call('rule:save', rule({ name: '一', find: '區', replace: '甲' }));
    const second = await call('rule:save', rule({ name: '二', find: '甲', replace: '乙' }));
    await apply(call);
    expect(await textOf(call, document)).toContain('東部地乙');
    await call('rule:order', { rules: [second.id, first.id] });
    await apply(call);
    expect(await textOf(call, document)).toContain('東部地甲');
    expect((await call('rule:list', { document })).holding.at(-1)?.rule).toBe(first.id);
    const spaces = 'spaces-in-chinese' as string as CleaningRuleId;
    await call('rule:set-override', { document, rule: spaces, enabled: true });
    await apply(call, document);
    expect(await textOf(call, document)).toContain('推動戰略新機遇');
  });

  it('hold where their scope says', async () => {
    const { call } = await testLibrary();
    const page = (host: string): Uint8Array =>
      new TextEncoder().encode(
        `<html><head><link rel="canonical" href="https://${host}/a.html"></head>` +
          `<body><article><p>${host}：推動東部地區的發展，引導產業有序轉移。</p></article></body></html>`,
      );
    await call('rule:save', rule({ scope: { kind: 'site', host: 'gov.cn' } }));
    const inside = await importBytes(call, 'a.html', page('www.gov.cn'));
    const outside = await importBytes(call, 'b.html', page('www.example.org'));
    expect(inside.metadata.address).toBe('https://www.gov.cn/a.html');
    expect(await textOf(call, inside.id)).toContain('東部區域');
    expect(await textOf(call, outside.id)).toContain('東部地區');
    const { id } = await call('rule:save', {
      ...rule({ name: '一', find: '產業', replace: '工業' }),
      scope: { kind: 'document', document: outside.id },
    });
    await apply(call);
    expect(await textOf(call, outside.id)).toContain('引導工業');
    expect(await textOf(call, inside.id)).toContain('引導產業');
    await call('rule:delete', { rule: id });
    await apply(call);
    expect(await textOf(call, outside.id)).toContain('引導產業');
  });

  it('show beforehand what they would do, to the text and to their examples', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, text);
    const action = { kind: 'regex', find: '(推)動', flags: '', replace: '$1进' } as const;
    const examples = [
      { before: '推動發展', after: '推进發展' },
      { before: '推動', after: '推動' },
    ];
    const preview = await call('rule:preview', { document, rule: { ...action, examples } });
    expect(preview).toMatchObject({
      ...{ problem: null, count: 2 },
      examples: [
        { passes: true, got: '推进發展' },
        { passes: false, got: '推进' },
      ],
    });
    expect(preview.places[0]).toMatchObject({ before: '推動', after: '推进' });
    const bad = await call('rule:preview', { document, rule: { ...action, find: '(', examples } });
    expect(bad.problem?.code).toBe('bad-pattern');
  });

  it('end when they take too long, and the rest of the import goes on', async () => {
    const { call } = await testLibrary();
    await call('rule:save', rule({ kind: 'regex', find: '(a+)+$', replace: 'b' }));
    await call('rule:save', rule({ name: '好', find: '發展', replace: '进步' }));
    const { id: document } = await importText(call, `推動發展${'a'.repeat(40)}!`);
    expect(await textOf(call, document)).toContain('推動进步');
  }, 30_000);

  it('travel in a file with their examples; one whose examples fail is off', async () => {
    const { call } = await testLibrary();
    await call('rule:save', rule({ examples: [{ before: '地區', after: '區域' }] }));
    const path = join(tempFolder(), 'rules.json');
    await call('rule:export-file', { path });
    const other = await testLibrary();
    expect(await other.call('rule:import-file', { path })).toEqual({
      ...{ added: 1, same: 0, unplaced: 0, failing: [] },
    });
    expect(await other.call('rule:import-file', { path })).toMatchObject({ added: 0, same: 1 });
    writeFileSync(path, readFileSync(path, 'utf8').replace('"after": "區域"', '"after": "地域"'));
    expect(await other.call('rule:import-file', { path })).toMatchObject({ failing: ['地區'] });
    const { rules } = await other.call('rule:list', { document: null });
    expect(rules.map(({ enabled }) => enabled)).toEqual([true, false]);
    writeFileSync(path, '{"format":"other"}');
    await expect(other.call('rule:import-file', { path })).rejects.toThrow(/foreign-file/u);
  });

  it('come back when their deletion is undone', async () => {
    const { call } = await testLibrary();
    const { id } = await call('rule:save', rule());
    await call('rule:delete', { rule: id });
    expect((await call('rule:list', { document: null })).rules).toEqual([]);
    await expect(call('rule:delete', { rule: id })).rejects.toThrow(/rule-missing/u);
    expect(await call('rule:restore', { rule: id })).toMatchObject({ id, name: '地區' });
  });
});
