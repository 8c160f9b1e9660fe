import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { Choice, Phrase } from '#core/model/conversion';
import { defaultPaneViews as views } from '#core/model/locale';
import type { DocumentId } from '#core/model/document';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { damagedText, importText, tempFolder, testLibrary } from '../library-fixture';

const inTemp = (name = 'choices.json'): string => join(tempFolder(), name);

/** A library with a rule of each scope, written to a file. */
async function filled(): Promise<{ call: CallLibrary; document: DocumentId; path: string }> {
  const { call } = await testLibrary();
  const { id: document } = await importText(call, damagedText);
  const { id: collection } = await call('collection:create', { name: '政策' });
  await call('document:set-collection', { document, collection });
  const { text } = await call('document:layers', { document });
  const rule = { target: 'cn', source: '東', chosen: '东' } as const;
  const start = text.indexOf('東');
  for (const scope of ['place', 'document', 'collection', 'library'] as const) {
    await call('choice:set', { ...rule, scope, document, start });
  }
  const phrase = { hans: '网络', hant: '網路' };
  for (const scope of ['document', 'collection', 'library'] as const) {
    await call('phrase:save', { ...phrase, scope, document, directions: ['s2t'] });
  }
  const path = inTemp();
  await call('choice:export-file', { path });
  return { call, document, path };
}

/** What rules say, whatever library they are in. */
const said = ({ id: _id, document, collection, ...rest }: Choice | Phrase): object => ({
  ...rest,
  has: [document !== null, collection !== null],
});

describe('a file of conversions', () => {
  it('brings all to another library that has the document, once', async () => {
    const { call, document, path } = await filled();
    const other = (await testLibrary()).call;
    const { id } = await importText(other, damagedText);
    expect(await other('choice:import-file', { path })).toEqual({
      ...{ collections: 1, choices: { added: 4, changed: 0 }, phrases: { added: 3, changed: 0 } },
      unplaced: 0,
    });
    const [collection] = await other('collection:list', {});
    await other('document:set-collection', { document: id, collection: collection?.id ?? null });
    expect((await other('choice:list', { document: id })).map(said)).toEqual(
      (await call('choice:list', { document })).map(said),
    );
    expect((await other('phrase:list', { document: id })).map(said)).toEqual(
      (await call('phrase:list', { document })).map(said),
    );
    const nothing = { collections: 0, choices: { added: 0, changed: 0 }, unplaced: 0 };
    expect(await other('choice:import-file', { path })).toMatchObject(nothing);
    // The same rules, in the order in which they came in.
    const again = inTemp();
    await other('choice:export-file', { path: again });
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(path, 'utf8'));
  });

  it('leaves out what is said of a document that is not there, and counts it', async () => {
    const { path } = await filled();
    const other = (await testLibrary()).call;
    const { id: document } = await importText(other, damagedText);
    await other('document:delete', { document });
    expect(await other('choice:import-file', { path })).toEqual({
      ...{ collections: 1, choices: { added: 2, changed: 0 }, phrases: { added: 2, changed: 0 } },
      unplaced: 3,
    });
  });

  it('wins over what is there', async () => {
    const { call, document, path } = await filled();
    await call('choice:set', { scope: 'library', target: 'cn', source: '東', chosen: '東' });
    await call('phrase:save', {
      ...{ scope: 'document', document, hans: '网络', hant: '網絡', directions: ['s2t'] },
    });
    expect(await call('choice:import-file', { path })).toEqual({
      ...{ collections: 0, choices: { added: 0, changed: 1 }, phrases: { added: 0, changed: 1 } },
      unplaced: 0,
    });
    const list = await call('choice:list', { document });
    expect(list.map(({ chosen }) => chosen)).toEqual(['东', '东', '东', '东']);
  });

  it('keeps a choice whose repair is undone, here or there', async () => {
    const { call, document } = await filled();
    const undo = async (one: CallLibrary, id: DocumentId, accepted: boolean): Promise<void> => {
      const [repair] = (await one('document:show', { document: id, views })).repairs;
      const { sourceStart = -1 } = repair ?? {};
      await one('change:set-accepted', {
        document: id,
        views,
        sourceStarts: [sourceStart],
        accepted,
      });
    };
    await undo(call, document, false);
    const path = inTemp();
    await call('choice:export-file', { path });
    const other = (await testLibrary()).call;
    const { id } = await importText(other, damagedText);
    await undo(other, id, false);
    const choices = (added: number) => ({ choices: { added, changed: 0 }, unplaced: 0 });
    expect(await other('choice:import-file', { path })).toMatchObject(choices(4));
    expect(await other('choice:import-file', { path })).toMatchObject(choices(0));
    const places = async (): Promise<(string | null)[]> =>
      (await other('choice:list', { document: id }))
        .filter(({ scope }) => scope === 'place')
        .map(({ source }) => source);
    expect(await places()).toEqual([]);
    await undo(other, id, true);
    expect(await places()).toEqual(['東']);
  });

  it('finds a place by its quote where the source was decoded otherwise', async () => {
    const { path } = await filled();
    const json = readFileSync(path, 'utf8')
      .replace('"encoding": "utf-8"', '"encoding": "big5"')
      .replace(/"sourceStart": \d+/u, '"sourceStart": 1');
    const other = (await testLibrary()).call;
    const { id: document } = await importText(other, damagedText);
    const elsewhere = inTemp();
    writeFileSync(elsewhere, json);
    await other('choice:import-file', { path: elsewhere });
    const [first] = await other('choice:list', { document });
    const { text } = await other('document:layers', { document });
    expect(first).toMatchObject({ scope: 'place', start: text.indexOf('東') });

    const third = (await testLibrary()).call;
    await importText(third, damagedText);
    writeFileSync(elsewhere, json.replace(/"prefix": "[^"]*"/u, '"prefix": "？"'));
    expect(await third('choice:import-file', { path: elsewhere })).toMatchObject({ unplaced: 1 });
  });

  it('is refused whole where it is none', async () => {
    const { call } = await testLibrary();
    const path = inTemp('a.json');
    const { path: good } = await filled();
    const json = readFileSync(good, 'utf8');
    for (const text of [
      '{}',
      'x',
      json.replace('"version": 1', '"version": 2'),
      json.replace('"东"', '"东\\u0007"'),
      Buffer.from(json, 'utf16le'),
    ]) {
      writeFileSync(path, text);
      await expect(call('choice:import-file', { path })).rejects.toMatchObject({
        ...{ code: 'foreign-file', details: { name: 'a.json' } },
      });
    }
    writeFileSync(path, Buffer.alloc(16 * 1024 * 1024 + 1, ' '));
    await expect(call('choice:import-file', { path })).rejects.toMatchObject({
      ...{ code: 'too-large' },
    });
    expect(await call('choice:list-all', {})).toEqual([]);
    expect(await call('collection:list', {})).toEqual([]);
  });
});
