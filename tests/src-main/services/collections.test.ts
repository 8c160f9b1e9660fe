import { describe, expect, it } from 'vitest';

import type { CollectionId } from '#core/model/collection';
import { defaultPaneViews as views } from '#core/model/locale';
import { damagedText, importText, testLibrary } from '../library-fixture';

const nobody = '01a20893-2215-745d-a25b-5dd96f2202b7' as CollectionId;

describe('collections', () => {
  it('are listed by name, renamed, deleted and restored', async () => {
    const { call } = await testLibrary();
    const b = await call('collection:create', { name: 'b' });
    const a = await call('collection:create', { name: 'a' });
    expect(await call('collection:list', {})).toEqual([a, b]);
    expect(await call('collection:rename', { collection: a.id, name: 'C' })).toEqual({
      ...{ id: a.id, name: 'C' },
    });
    expect((await call('collection:list', {})).map(({ name }) => name)).toEqual(['b', 'C']);
    await call('collection:delete', { collection: a.id });
    expect(await call('collection:list', {})).toEqual([b]);
    expect(await call('collection:restore', { collection: a.id })).toEqual({
      ...{ id: a.id, name: 'C' },
    });
    expect(await call('collection:list', {})).toHaveLength(2);
  });

  it('have names that differ in more than case and width', async () => {
    const { call } = await testLibrary();
    const { id } = await call('collection:create', { name: 'Éire 政策' });
    const taken = { code: 'collection-exists', details: { name: 'Éire 政策' } };
    await expect(call('collection:create', { name: 'éＩＲＥ 政策' })).rejects.toMatchObject(taken);
    const other = await call('collection:create', { name: '法律' });
    const rename = { collection: other.id, name: 'éire 政策' };
    await expect(call('collection:rename', rename)).rejects.toMatchObject(taken);
    // Its own name is free to itself, and a deleted one's to all.
    await call('collection:rename', { collection: id, name: 'éire 政策' });
    await call('collection:delete', { collection: id });
    await call('collection:rename', rename);
    await expect(call('collection:restore', { collection: id })).rejects.toMatchObject({
      ...{ code: 'collection-exists' },
    });
  });

  it('say so where one is not there', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const missing = { code: 'collection-missing' };
    for (const job of [
      call('collection:rename', { collection: nobody, name: 'x' }),
      call('collection:delete', { collection: nobody }),
      call('collection:restore', { collection: nobody }),
      call('document:set-collection', { document, collection: nobody }),
    ]) {
      await expect(job).rejects.toMatchObject(missing);
    }
    const { id } = await call('collection:create', { name: '政策' });
    await call('document:delete', { document });
    await expect(
      call('document:set-collection', { document, collection: id }),
    ).rejects.toMatchObject({ code: 'document-missing' });
  });

  it('lose their documents when they are deleted, and have them back when restored', async () => {
    const { call } = await testLibrary();
    const first = await importText(call, damagedText);
    const second = await importText(call, '推動發展。');
    const { id: collection } = await call('collection:create', { name: '政策' });
    const { id: other } = await call('collection:create', { name: '法律' });
    for (const { id: document } of [first, second]) {
      const summary = await call('document:set-collection', { document, collection });
      expect(summary.collection).toBe(collection);
    }
    const collections = async () =>
      (await call('document:list', {})).map((document) => document.collection);
    await call('collection:delete', { collection });
    expect(await collections()).toEqual([null, null]);
    // One that was put elsewhere meanwhile stays there.
    await call('document:set-collection', { document: second.id, collection: other });
    await call('collection:restore', { collection });
    expect(await collections()).toEqual([other, collection]);
    await call('document:set-collection', { document: first.id, collection: null });
    expect(await collections()).toEqual([other, null]);
  });
});

describe("a document's standard", () => {
  it('goes by the script until the user says so, and again after', async () => {
    const { call } = await testLibrary();
    const { id: document, ...hant } = await importText(call, damagedText);
    const hans = await importText(call, '推动高质量发展，关于产业转移的意见。');
    expect(hant).toMatchObject({ written: 't', isWrittenChosen: false, collection: null });
    expect(hans).toMatchObject({ written: 'cn', isWrittenChosen: false });
    await call('document:set-written', { document, written: 'tw' });
    const { id: collection } = await call('collection:create', { name: '政策' });
    await call('document:set-collection', { document, collection });
    expect((await call('document:show', { document, views })).summary).toMatchObject({
      ...{ written: 'tw', isWrittenChosen: true, collection },
    });
    expect(await call('document:set-written', { document, written: null })).toMatchObject({
      ...{ written: 't', isWrittenChosen: false, collection },
    });
  });
});
