import { describe, expect, it } from 'vitest';

import type { Params } from '#core/ipc/contract';
import { defaultPaneViews as views } from '#core/model/locale';
import type { Choice, ChoiceId } from '#core/model/conversion';
import type { DocumentId } from '#core/model/document';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { damagedText, importText, testLibrary } from '../library-fixture';

type Wish = Partial<Params<'choice:set'>>;

const set = (call: CallLibrary, wish: Wish) =>
  call('choice:set', { scope: 'library', target: 'cn', source: '展', chosen: '展', ...wish });

/** A choice for the place where `quote` stands. */
async function setAt(call: CallLibrary, document: DocumentId, quote: string, chosen = quote) {
  const { text } = await call('document:layers', { document });
  const start = text.indexOf(quote);
  return set(call, { scope: 'place', document, start, source: quote, chosen });
}

const told = (choices: readonly Choice[]): string[] =>
  choices.map(({ scope, start, source, chosen }) => `${scope} ${start} ${source} ${chosen}`);

describe('choices', () => {
  it('are listed for a document from the narrowest scope to the widest', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const { id: other } = await importText(call, '推動發展。');
    const { id: collection } = await call('collection:create', { name: '政策' });
    await call('document:set-collection', { document, collection });
    const { choice } = await set(call, { scope: 'library', source: '發' });
    await set(call, { scope: 'collection', document });
    await set(call, { scope: 'document', document });
    await setAt(call, document, '蘭', '兰');
    await setAt(call, document, '發', '髮');
    expect(choice).toMatchObject({ document: null, collection: null, start: null });
    expect(told(await call('choice:list', { document }))).toEqual([
      'place 10 發 髮',
      'place 21 蘭 兰',
      'document null 展 展',
      'collection null 展 展',
      'library null 發 展',
    ]);
    expect(told(await call('choice:list', { document: other }))).toEqual(['library null 發 展']);
    expect(await call('choice:list-all', {})).toHaveLength(5);
  });

  it('take the place of those of the same key, and give it back', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    for (const make of [
      (chosen: string) => set(call, { chosen }),
      (chosen: string) => set(call, { scope: 'document', document, chosen }),
      (chosen: string) => setAt(call, document, '展', chosen),
    ]) {
      const first = await make('甲');
      const second = await make('乙');
      expect(first.replaced).toBeNull();
      expect(second.replaced).toEqual(first.choice);
      expect(second.choice.created).toBe(first.choice.created);
      // Undo, redo.
      await call('choice:delete', { choice: second.choice.id });
      expect(await call('choice:restore', { choice: first.choice.id })).toEqual({
        ...{ choice: first.choice, replaced: null },
      });
      expect(await call('choice:restore', { choice: second.choice.id })).toEqual({
        ...{ choice: second.choice, replaced: first.choice },
      });
      await call('choice:delete', { choice: second.choice.id });
    }
    expect(await call('choice:list-all', {})).toEqual([]);
  });

  it('are apart by target, source, place and scope', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, '發展，發展。');
    for (const wish of [
      {},
      { target: 'cnp' as const },
      { source: '發展' },
      { scope: 'document' as const, document },
      { scope: 'place' as const, document, start: 1 },
      { scope: 'place' as const, document, start: 4 },
    ]) {
      expect((await set(call, wish)).replaced).toBeNull();
    }
    expect(await call('choice:list', { document })).toHaveLength(6);
  });

  it('are refused where they cannot hold', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, '𠮷野家推動發展。');
    const at = (start: number, source: string): Wish => ({
      ...{ scope: 'place', document, start, source },
    });
    for (const wish of [at(0, '野'), at(1, '野'), at(99, '野'), at(8, '。。')]) {
      await expect(set(call, wish)).rejects.toMatchObject({ code: 'bad-range' });
    }
    await set(call, at(0, '𠮷'));
    await expect(set(call, { scope: 'collection', document })).rejects.toMatchObject({
      ...{ code: 'no-collection' },
    });
    await call('document:delete', { document });
    await expect(set(call, { scope: 'document', document })).rejects.toMatchObject({
      ...{ code: 'document-missing' },
    });
    await expect(call('choice:list', { document })).rejects.toMatchObject({
      ...{ code: 'document-missing' },
    });
    const choice = '01a20893-2215-745d-a25b-5dd96f2202b7' as ChoiceId;
    for (const name of ['choice:delete', 'choice:restore'] as const) {
      await expect(call(name, { choice })).rejects.toMatchObject({ code: 'choice-missing' });
    }
  });

  it('rest while their document or collection is deleted', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const { id: collection } = await call('collection:create', { name: '政策' });
    await call('document:set-collection', { document, collection });
    await set(call, { scope: 'collection', document });
    await setAt(call, document, '展');
    await call('collection:delete', { collection });
    expect(told(await call('choice:list-all', {}))).toEqual(['place 11 展 展']);
    expect(await call('choice:list', { document })).toHaveLength(1);
    await call('document:delete', { document });
    expect(await call('choice:list-all', {})).toEqual([]);
    await call('collection:restore', { collection });
    await call('document:restore', { document });
    expect(await call('choice:list', { document })).toHaveLength(2);
  });

  it('are there after a restart', async () => {
    const { call, file, close } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const { choice } = await setAt(call, document, '展');
    close();
    const again = await testLibrary({ file });
    expect(await again.call('choice:list', { document })).toEqual([choice]);
  });
});

describe('undoing a repair', () => {
  it('moves the choices for places, and rests those whose text is gone', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    await setAt(call, document, '蘭', '兰');
    const { choice: repaired } = await setAt(call, document, '東', '东');
    await setAt(call, document, '發展。', '发展。');
    const before = await call('choice:list', { document });
    expect(before.map(({ source }) => source)).toEqual(['蘭', '東', '發展。']);
    const [repair] = (await call('document:open', { document, views })).repairs;
    const setRepair = (accepted: boolean) =>
      call('change:set-accepted', {
        document,
        views,
        sourceStarts: [repair?.sourceStart ?? -1],
        accepted,
      });

    await setRepair(false);
    const { text } = await call('document:layers', { document });
    const undone = await call('choice:list', { document });
    expect(undone.map(({ source }) => source)).toEqual(['蘭', '發展。']);
    for (const { start, source } of undone) {
      expect(text.startsWith(source, start ?? -1)).toBe(true);
    }
    expect(undone[1]?.start).not.toBe(before[2]?.start);
    const all = await call('choice:list-all', {});
    expect(all.find(({ id }) => id === repaired.id)?.start).toBeNull();

    await setRepair(true);
    expect(await call('choice:list', { document })).toEqual(before);
    await setRepair(false);
    expect(await call('choice:list', { document })).toEqual(undone);
    await setRepair(true);
    expect((await setAt(call, document, '東', '東')).replaced).toEqual(repaired);
  });

  it('moves those with a gloss within', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const { choice } = await setAt(call, document, '發展');
    const { ledger } = await call('document:layers', { document });
    const gloss = ledger.find(({ rule }) => rule === 'gloss');
    const setGloss = (accepted: boolean) =>
      call('change:set-accepted', {
        document,
        views,
        sourceStarts: [gloss?.sourceStart ?? -1],
        accepted,
      });
    await setGloss(false);
    expect(await call('choice:list', { document })).toEqual([]);
    await setGloss(true);
    expect(await call('choice:list', { document })).toEqual([choice]);
  });
});
