import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { Params } from '#core/ipc/contract';
import type { ConversionDirection, Phrase, PhraseId } from '#core/model/conversion';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { damagedText, importText, tempFolder, testLibrary } from '../library-fixture';

type Wish = Partial<Params<'phrase:save'>>;
const both: readonly ConversionDirection[] = ['s2t', 't2s'];

const save = (call: CallLibrary, hans: string, hant: string, wish: Wish = {}) =>
  call('phrase:save', { scope: 'library', hans, hant, directions: [...both], ...wish });

const told = (phrases: readonly Phrase[]): string[] =>
  phrases
    .map(({ scope, hans, hant, directions }) => `${scope} ${hans} ${hant} ${directions.join()}`)
    .sort();

describe('phrases', () => {
  it('are listed for a document from the narrowest scope to the widest', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const { id: collection } = await call('collection:create', { name: '政策' });
    await call('document:set-collection', { document, collection });
    await save(call, '网络', '網路');
    await save(call, '网络', '網絡', { scope: 'collection', document });
    await save(call, '网络', '网络', { scope: 'document', document });
    const scopes = ['document', 'collection', 'library'];
    const list = await call('phrase:list', { document });
    expect(list.map(({ scope }) => scope)).toEqual(scopes);
    expect(list.map((phrase) => [phrase.document, phrase.collection])).toEqual([
      ...[
        [document, null],
        [null, collection],
        [null, null],
      ],
    ]);
    const other = await importText(call, '推動發展。');
    expect(told(await call('phrase:list', { document: other.id }))).toEqual([
      'library 网络 網路 s2t,t2s',
    ]);
    expect(await call('phrase:list', {})).toHaveLength(3);
    await call('collection:delete', { collection });
    expect(await call('phrase:list', {})).toHaveLength(2);
    await call('document:delete', { document });
    expect(await call('phrase:list', {})).toHaveLength(1);
  });

  it('are one for a text and a direction; what a rival says otherwise stays', async () => {
    const { call } = await testLibrary();
    const first = await save(call, '发', '發');
    expect(first).toMatchObject({ made: [first.phrase.id], removed: [] });
    const second = await save(call, '发', '髮');
    expect(second.removed).toEqual([first.phrase.id]);
    const after = ['library 发 發 t2s', 'library 发 髮 s2t,t2s'];
    expect(told(await call('phrase:list', {}))).toEqual(after);
    // Undo, redo.
    await call('phrase:delete', { phrases: [...second.made] });
    await call('phrase:restore', { phrases: [...second.removed] });
    expect(await call('phrase:list', {})).toEqual([first.phrase]);
    await call('phrase:delete', { phrases: [...second.removed] });
    expect(await call('phrase:restore', { phrases: [...second.made] })).toEqual({
      ...{ made: second.made, removed: [] },
    });
    expect(told(await call('phrase:list', {}))).toEqual(after);
  });

  it('lose the direction that is no more asked for', async () => {
    const { call } = await testLibrary();
    const { phrase } = await save(call, '里', '裡');
    const { removed } = await save(call, '里', '裡', { directions: ['s2t'] });
    expect(removed).toEqual([phrase.id]);
    expect(told(await call('phrase:list', {}))).toEqual(['library 里 裡 s2t']);
  });

  it('are changed by putting another in their place', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const { phrase: old } = await save(call, '网络', '網絡', { scope: 'document', document });
    const changed = await save(call, '网络', '網路', {
      ...{ phrase: old.id, scope: 'document', directions: ['s2t'] },
    });
    expect(changed.phrase).toMatchObject({ document, created: old.created });
    expect(changed.removed).toEqual([old.id]);
    expect(await call('phrase:list', {})).toEqual([changed.phrase]);
    // Saved as it is, with the same pair but in another scope, and refused.
    const again = await save(call, '网络', '網路', { phrase: changed.phrase.id });
    expect(told(await call('phrase:list', {}))).toEqual(['library 网络 網路 s2t,t2s']);
    const missing = { code: 'phrase-missing' };
    await expect(save(call, 'a', 'b', { phrase: old.id })).rejects.toMatchObject(missing);
    const moved = { phrase: again.phrase.id, scope: 'collection' } as const;
    await expect(save(call, 'a', 'b', moved)).rejects.toMatchObject({ code: 'document-missing' });
    await expect(save(call, 'a', 'b', { ...moved, document })).rejects.toMatchObject({
      ...{ code: 'no-collection' },
    });
    expect(await call('phrase:list', {})).toEqual([again.phrase]);
  });

  it('are deleted and restored all or none, in place of rivals', async () => {
    const { call } = await testLibrary();
    const { phrase: a } = await save(call, '里', '裡');
    const { phrase: b } = await save(call, '网络', '網路');
    const nobody = '01a20893-2215-745d-a25b-5dd96f2202b7' as PhraseId;
    const missing = { code: 'phrase-missing' };
    await expect(call('phrase:delete', { phrases: [a.id, nobody] })).rejects.toMatchObject(missing);
    expect(await call('phrase:list', {})).toHaveLength(2);
    await call('phrase:delete', { phrases: [a.id, b.id] });
    const { phrase: rival } = await save(call, '里', '里');
    await expect(call('phrase:restore', { phrases: [a.id, nobody] })).rejects.toMatchObject(
      missing,
    );
    const restored = await call('phrase:restore', { phrases: [a.id, b.id] });
    expect(restored.removed).toEqual([rival.id]);
    expect(told(await call('phrase:list', {}))).toEqual([
      ...['library 网络 網路 s2t,t2s', 'library 里 裡 s2t,t2s', 'library 里 里 t2s'],
    ]);
    // The same phrase twice is one.
    const { phrase: twin } = await save(call, '网络', '網路');
    await call('phrase:delete', { phrases: [twin.id] });
    expect(await call('phrase:restore', { phrases: [b.id, twin.id] })).toEqual({
      ...{ made: [twin.id], removed: [] },
    });
    // Of two that were never there together the last one stays, and is told.
    await call('phrase:delete', { phrases: [a.id] });
    const contest = await call('phrase:restore', { phrases: [a.id, rival.id] });
    expect(contest.made).toContain(rival.id);
    expect(contest.made).not.toContain(a.id);
    const live = (await call('phrase:list', {})).map(({ id }) => id);
    expect(live).toEqual(expect.arrayContaining([...contest.made]));
  });
});

describe("OpenCC's dictionaries", () => {
  const file = (text: string | Uint8Array): string => {
    const path = join(tempFolder(), 'dictionary.txt');
    writeFileSync(path, text);
    return path;
  };

  it('are taken in by the first value of each key, and can be taken out again', async () => {
    const { call } = await testLibrary();
    const { phrase: same } = await save(call, '里', '裡', { directions: ['s2t'] });
    const { phrase: otherWay } = await save(call, '网络', '網路', { directions: ['t2s'] });
    const { phrase: rival } = await save(call, '发', '發');
    const before = await call('phrase:list', {});
    const path = file('里\t裡 里\n网络\t網路\n发\t髮\n后\t後\n后\t后\n');
    const result = await call('phrase:import-file', { path, direction: 's2t', scope: 'library' });
    expect(result).toMatchObject({ total: 4, added: 1, changed: 2, refused: 1 });
    expect(result.problems).toEqual([{ line: 5, reason: 'duplicate-key' }]);
    expect(new Set(result.removed)).toEqual(new Set([otherWay.id, rival.id]));
    expect(told(await call('phrase:list', {}))).toEqual([
      ...['library 发 發 t2s', 'library 发 髮 s2t', 'library 后 後 s2t'],
      ...['library 网络 網路 s2t,t2s', 'library 里 裡 s2t'],
    ]);
    await call('phrase:delete', { phrases: [...result.made] });
    await call('phrase:restore', { phrases: [...result.removed] });
    expect(told(await call('phrase:list', {}))).toEqual(told(before));
    expect(await call('phrase:list', {})).toContainEqual(same);
  });

  it('go into a scope, in any encoding, and tell what was refused', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const lines = ['髮\t发', '沒有', `${'長'.repeat(101)}\t长`, '裡\t里'];
    const noise = Array.from({ length: 30 }, () => '沒有');
    const text = [...lines, ...noise, ''].join('\r\n');
    const path = file(
      Buffer.concat([Buffer.from('\ufeff', 'utf16le'), Buffer.from(text, 'utf16le')]),
    );
    const result = await call('phrase:import-file', {
      ...{ path, direction: 't2s', scope: 'document', document },
    });
    expect(result).toMatchObject({ total: 2, added: 2, changed: 0, refused: 32 });
    expect(result.problems).toHaveLength(20);
    expect(result.problems[0]?.line).toBe(2);
    expect(told(await call('phrase:list', { document }))).toEqual([
      ...['document 发 髮 t2s', 'document 里 裡 t2s'],
    ]);
  });

  it('are refused whole where they cannot be read or have no place', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const read = (path: string, scope: 'library' | 'collection') =>
      call('phrase:import-file', { path, direction: 's2t', scope, document });
    await expect(read(join(tempFolder(), 'a.txt'), 'library')).rejects.toMatchObject({
      ...{ code: 'file-missing' },
    });
    await expect(read(file(''), 'library')).rejects.toMatchObject({
      ...{ code: 'empty-file', details: { name: 'dictionary.txt' } },
    });
    await expect(read(file('里\t裡\n'), 'collection')).rejects.toMatchObject({
      ...{ code: 'no-collection' },
    });
    expect(await call('phrase:list', {})).toEqual([]);
  });

  it('are written for one direction and scope, and read back', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    await save(call, '里', '裡');
    await save(call, '网络', '網路', { directions: ['s2t'] });
    await save(call, '里', '里', { scope: 'document', document });
    const path = file('');
    const write = async (params: Params<'phrase:export'>): Promise<string> => {
      await call('phrase:export-file', { ...params, path });
      return readFileSync(path, 'utf8');
    };
    expect(await write({ direction: 's2t' })).toBe('网络\t網路\n里\t裡 里\n');
    expect(await write({ direction: 't2s' })).toBe('裡\t里\n里\t里\n');
    expect(await write({ direction: 's2t', scope: 'document', document })).toBe('里\t里\n');
    await write({ direction: 's2t', scope: 'library' });
    const other = (await testLibrary()).call;
    await other('phrase:import-file', { path, direction: 's2t', scope: 'library' });
    expect(told(await other('phrase:list', {}))).toEqual([
      ...['library 网络 網路 s2t', 'library 里 裡 s2t'],
    ]);
  });
});
