import { describe, expect, it } from 'vitest';

import { defaultPaneViews } from '#core/model/locale';
import type { DocumentId } from '#core/model/document';
import type { Word } from '#core/model/word';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { WordSegmenter } from '../../../src-main/services/word-segmenter';
import { importText, testLibrary } from '../library-fixture';

const hant = '各地應當推動產業轉移，發展中國家的頭髮與發展，在山谷裡考察。';
const hans = '各地应当推动产业转移，发展中国家的头发与发展，在山谷里考察。';

async function wordsAt(
  call: CallLibrary,
  document: DocumentId,
  offset: number,
): Promise<readonly Word[]> {
  return (await call('word:look-up', { document, offset })).words;
}

describe('looking a word up', () => {
  it('gives the same words whichever script the text is written in', async () => {
    const { call } = await testLibrary();
    const inHant = (await importText(call, hant)).id;
    const inHans = (await importText(call, hans)).id;
    for (let offset = 0; offset < hant.length; offset += 1) {
      const [a = [], b = []] = [
        await wordsAt(call, inHant, offset),
        await wordsAt(call, inHans, offset),
      ];
      expect(a.map((word) => word.range)).toEqual(b.map((word) => word.range));
      expect(a.map((word) => word.hans)).toEqual(b.map((word) => word.hans));
    }
    const [boundaries] = await call('word:boundaries', {
      ...{ document: inHant, unit: 'paragraph', from: 0, to: 1 },
    });
    expect(
      await call('word:boundaries', { document: inHans, unit: 'paragraph', from: 0, to: 1 }),
    ).toEqual([boundaries]);
  });

  it('takes the longest word that fits the words around it, then those within', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, hant);
    const words = await wordsAt(call, id, hant.indexOf('中國家'));
    expect(words[0]?.hant).toBe('發展中國家');
    expect(words.map((word) => word.hant)).not.toContain('家的');
    expect(words[0]?.entries[0]).toMatchObject({
      ...{
        hans: '发展中国家',
        pinyin: 'fā zhǎn zhōng guó jiā',
        zhuyin: 'ㄈㄚ ㄓㄢˇ ㄓㄨㄥ ㄍㄨㄛˊ ㄐㄧㄚ',
      },
      english: ['developing country'],
    });
  });

  it('shows the concept of a term, which the dictionary lacks', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, hans);
    const [word] = await wordsAt(call, id, hans.indexOf('产业'));
    expect(word).toMatchObject({ hans: '产业转移', hant: '產業轉移', entries: [] });
    expect(word?.concepts[0]).toMatchObject({ hant: '產業轉移', english: /transfer|relocation/u });
  });

  it('lets Traditional text say which of several words it has', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '髮與發');
    const [hair] = await wordsAt(call, id, 0);
    expect(hair?.entries.map((entry) => entry.hant)).toEqual(['髮']);
    const simplified = (await importText(call, '发，与。')).id;
    const [either] = await wordsAt(call, simplified, 0);
    expect(new Set(either?.entries.map((entry) => entry.hant))).toEqual(new Set(['發', '髮']));
  });

  it('names other ways of writing a word', async () => {
    const { call } = await testLibrary();
    const { words } = await call('word:look-up-text', { text: '臺灣' });
    expect(words[0]).toMatchObject({ hant: '臺灣', hans: '台湾' });
    expect(words[0]?.variants).toContain('台灣');
    const inside = (await call('word:look-up-text', { text: '裏' })).words[0];
    expect(inside?.variants).toContain('裡');
  });

  it('gives the reading of Taiwan where it differs', async () => {
    const { call } = await testLibrary();
    const { words } = await call('word:look-up-text', { text: '垃圾' });
    expect(words[0]?.entries[0]).toMatchObject({
      ...{ pinyin: 'lā jī', taiwan: { pinyin: 'lè sè', zhuyin: 'ㄌㄜˋ ㄙㄜˋ' } },
    });
  });

  it('gives the words of a phrase that nothing is known of', async () => {
    const { call } = await testLibrary();
    const { words } = await call('word:look-up-text', { text: '應當遵守法律程序的工作人員' });
    expect(words.map((word) => word.hans)).toEqual(
      expect.arrayContaining(['应当', '遵守', '工作人员']),
    );
  });

  it('answers with a code point alone where no word stands', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '法，\u{31350}');
    expect(await call('word:look-up', { document: id, offset: 1 })).toMatchObject({
      ...{ words: [], codePoint: '，'.codePointAt(0) },
    });
    const rare = await call('word:look-up', { document: id, offset: 2 });
    expect(rare.codePoint).toBe(0x31350);
    expect(rare.words[0]).toMatchObject({ hant: '\u{31350}', entries: [] });
    expect((await call('word:look-up', { document: id, offset: 4 })).codePoint).toBeNull();
    expect((await call('word:look-up', { document: id, offset: 9999 })).words).toEqual([]);
  });

  it('does without the dictionary, and says so', async () => {
    const { call } = await testLibrary({ dictionary: '/nowhere/dictionary.sqlite3' });
    const { id } = await importText(call, hans);
    const found = await call('word:look-up', { document: id, offset: hans.indexOf('产业') });
    expect(found.dictionary).toBeNull();
    expect(found.words[0]).toMatchObject({ hans: '产业转移', entries: [] });
    expect(found.words[0]?.concepts).toHaveLength(1);
  });

  it('says which dictionary it asked, and of when', async () => {
    const { call } = await testLibrary();
    const { dictionary } = await call('word:look-up-text', { text: '發展' });
    expect(dictionary).toEqual({
      ...{ name: 'CC-CEDICT', license: 'CC BY-SA 4.0', date: '2026-09-10', entries: 125049 },
    });
  });
});

describe('the segmenter', () => {
  it('uses the runtime where the native module does not load', async () => {
    const words = await new WordSegmenter(() => Promise.reject(new Error('no module'))).ready();
    expect(words('产业转移，好')).toEqual(expect.arrayContaining(['转移', '，', '好']));
    expect(words('产业转移，好').join('')).toBe('产业转移，好');
  });

  it('tiles the text, whatever stands in it', async () => {
    const cut = await new WordSegmenter().ready();
    for (const text of ['', '  \t', '发展\ud800中', '𠮷野家a1', '葛\u{e0100}城', '\u202e阿']) {
      expect(cut(text).join('').length).toBe(text.length);
    }
    expect(cut('应当遵守法律程序')).toEqual(['应当', '遵守', '法律', '程序']);
  });
});

describe('the user’s glossary', () => {
  const term = {
    ...{ hant: '遵守程序', hans: '遵守程序', pinyin: 'zūnshǒu chéngxù' },
    ...{ english: 'follow procedure; observe procedure', note: '', subjectField: 'law' as const },
  };
  const text = '应当遵守程序，遵守程序。';

  it('is found in a text at once, wins over other glossaries, and is forgotten when deleted', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, text);
    const rows = () => call('row:list', { document: id, views: defaultPaneViews, from: 0, to: 1 });
    expect((await rows())[0]?.hits).toEqual([]);
    const saved = await call('concept:save', term);
    expect(saved).toMatchObject(term);
    expect((await rows())[0]?.hits).toEqual([
      { start: 2, end: 6, conceptId: saved.id },
      { start: 7, end: 11, conceptId: saved.id },
    ]);
    expect((await wordsAt(call, id, 3))[0]).toMatchObject({
      ...{ range: { start: 2, end: 6 }, concepts: [{ id: saved.id }] },
    });
    const changed = await call('concept:save', { ...term, concept: saved.id, english: 'obey' });
    expect(changed).toMatchObject({ id: saved.id, english: 'obey', created: saved.created });
    await call('concept:delete', { concept: saved.id });
    expect((await rows())[0]?.hits).toEqual([]);
    await expect(call('concept:delete', { concept: saved.id })).rejects.toMatchObject({
      code: 'concept-missing',
    });
    expect(await call('concept:restore', { concept: saved.id })).toMatchObject({ english: 'obey' });
    expect((await rows())[0]?.hits).toHaveLength(2);
  });

  it('says what a term becomes in the other script', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '于丹说面粉价格回落。');
    const left = async (): Promise<string | undefined> =>
      (await call('row:list', { document: id, views: defaultPaneViews, from: 0, to: 1 }))[0]?.panes
        .left.text;
    const before = await left();
    await call('concept:save', { ...term, hant: '于丹說', hans: '于丹说' });
    expect(await left()).toContain('于丹說');
    expect(before).toBeDefined();
  });

  it('is there after a restart', async () => {
    const first = await testLibrary();
    const saved = await first.call('concept:save', term);
    first.close();
    const { call } = await testLibrary({ file: first.file });
    const [own] = await call('glossary:list', {});
    expect(own).toMatchObject({ id: 'own', concepts: [saved] });
  });
});

describe('marking all places of a word', () => {
  it('marks each form once, leaves out what is marked, and is taken back together', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '产业转移与產業轉移，产业。');
    await call('annotation:create', {
      ...{ document: id, start: 0, end: 4, color: 'blue', note: 'x', tags: [] },
    });
    const forms = ['產業轉移', '产业转移'];
    const made = await call('annotation:create-all', {
      ...{ document: id, job: crypto.randomUUID(), forms },
      color: 'green',
    });
    expect(made.present).toBe(1);
    expect(made.annotations.map(({ target }) => target.position)).toEqual([{ start: 5, end: 9 }]);
    const ids = made.annotations.map((annotation) => annotation.id);
    await call('annotation:delete-all', { annotations: ids });
    expect(await call('annotation:list', { document: id })).toHaveLength(1);
    expect(await call('annotation:restore-all', { annotations: ids })).toEqual(made.annotations);
    expect(await call('annotation:list', { document: id })).toHaveLength(2);
  });

  it('marks none where there are too many', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '法，'.repeat(5001));
    await expect(
      call('annotation:create-all', {
        ...{ document: id, job: crypto.randomUUID(), forms: ['法'], color: 'pink' },
      }),
    ).rejects.toMatchObject({ code: 'too-many-places', details: { count: 5001, limit: 5000 } });
    expect(await call('annotation:list', { document: id })).toEqual([]);
  });

  it('can be stopped, and has marked nothing then', async () => {
    const job = crypto.randomUUID();
    const { call } = await testLibrary({ onAnalysis: () => void call('analysis:stop', { job }) });
    const { id } = await importText(call, '法律程序，'.repeat(4000));
    const made = call('annotation:create-all', {
      ...{ document: id, job, forms: ['法律'], color: 'pink' },
    });
    await expect(made).rejects.toMatchObject({ code: 'cancelled' });
    expect(await call('annotation:list', { document: id })).toEqual([]);
  });
});
