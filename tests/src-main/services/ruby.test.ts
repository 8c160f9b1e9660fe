import { describe, expect, it } from 'vitest';

import type { DocumentId } from '#core/model/document';
import { defaultPaneViews } from '#core/model/locale';
import type { RubyView } from '#core/model/ruby-view';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { damagedText, importBytes, importText, testLibrary } from '../library-fixture';

const all: RubyView = { scope: 'all', notation: 'pinyin', region: 'cn' };

/** Every reading of a document behind what it stands over. */
async function told(call: CallLibrary, document: DocumentId, ruby: Partial<RubyView> = {}) {
  const views = { ...defaultPaneViews, ruby: { ...all, ...ruby } };
  const rows = await call('row:list', { document, views, from: 0, to: 200 });
  return rows
    .flatMap((row) =>
      row.ruby.map(
        ({ start, end, reading }) =>
          row.written.slice(start - row.start, end - row.start) + reading,
      ),
    )
    .join(' ');
}

async function rangeOf(call: CallLibrary, document: DocumentId, quote: string) {
  const { text } = await call('document:layers', { document });
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
}

describe('readings over rows', () => {
  it('are the source’s alone until others are asked for', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, damagedText);
    expect(await told(call, id, { scope: 'source' })).toBe('發fā 對duì');
  });

  it('are made in either notation, for either region, and mapped back', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '企業和銀行的研究');
    expect(await told(call, id)).toBe('企qǐ 業yè 和hé 銀yín 行háng 的de 研yán 究jiū');
    expect(await told(call, id, { notation: 'zhuyin', region: 'tw' })).toBe(
      '企ㄑㄧˋ 業ㄧㄝˋ 和ㄏㄜˊ 銀ㄧㄣˊ 行ㄏㄤˊ 的˙ㄉㄜ 研ㄧㄢˊ 究ㄐㄧㄡˋ',
    );
  });

  it('stand over terms only, if that is wanted', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '推動產業轉移，');
    expect(await told(call, id, { scope: 'terms' })).toBe('產chǎn 業yè 轉zhuǎn 移yí');
  });

  it('are in no text that is copied, quoted or exported', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, '銀行長');
    await told(call, document);
    const view = { locale: 'cn' as const, wording: false };
    expect(await call('text:of-pane', { document, start: 0, end: 3, view })).toBe('银行长');
    const { target } = await call('annotation:create', {
      ...{ document, start: 0, end: 3, color: 'yellow' as const, note: '', tags: [] },
    });
    expect(target.quote).toEqual({ exact: '銀行長', prefix: '', suffix: '' });
    expect((await call('document:layers', { document })).ruby).toEqual([]);
  });
});

describe('a reading that the user gives', () => {
  it('holds at its place alone, in any scope, until it is taken back', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, '銀行，銀行');
    const { made } = await call('ruby:set', {
      ...{ document, scope: 'place' as const },
      parts: [{ start: 4, end: 5, syllables: ['xíng'] }],
    });
    expect(await told(call, document)).toBe('銀yín 行háng 銀yín 行xíng');
    expect(await told(call, document, { scope: 'source' })).toBe('行xíng');
    await call('ruby:delete', { overrides: [...made] });
    expect(await told(call, document)).toBe('銀yín 行háng 銀yín 行háng');
    await call('ruby:restore', { overrides: [...made] });
    expect(await told(call, document)).toContain('行xíng');
  });

  it('makes way for the next, which gives it back when it is undone', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, '銀行');
    const set = (scope: 'place' | 'word', syllables: (string | null)[]) =>
      call('ruby:set', { document, scope, parts: [{ start: 0, end: 2, syllables }] });
    for (const scope of ['word', 'place'] as const) {
      const first = await set(scope, ['yín', 'xíng']);
      const second = await set(scope, [null, 'héng']);
      expect(second.removed).toEqual(first.made);
      expect(await told(call, document)).toBe('行héng');
      await call('ruby:delete', { overrides: [...second.made] });
      await call('ruby:restore', { overrides: [...second.removed] });
      expect(await told(call, document)).toBe('銀yín 行xíng');
    }
  });

  it('for a word holds in every document, in both scripts', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, '重慶的重慶');
    const { id: other } = await importText(call, '重庆市');
    await call('ruby:set', {
      ...{ document, scope: 'word' as const },
      parts: [{ start: 0, end: 2, syllables: ['zhòng', 'qìng'] }],
    });
    expect(await told(call, document)).toBe('重zhòng 慶qìng 的de 重zhòng 慶qìng');
    expect(await told(call, other)).toBe('重zhòng 庆qìng 市shì');
  });

  it('stays at its place when a repair is undone, and goes with the text it was for', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, damagedText);
    const range = await rangeOf(call, document, '部地區');
    await call('ruby:set', {
      ...{ document, scope: 'place' as const },
      parts: [{ start: range.start, end: range.start + 1, syllables: ['bú'] }],
    });
    const views = defaultPaneViews;
    const { opened } = await call('change:set-all', {
      ...{ document, views, rule: 'damage' as const, accepted: false },
    });
    expect(opened.repairs.some(({ accepted }) => accepted)).toBe(false);
    expect(await told(call, document, { scope: 'source' })).toContain('部bú');
  });

  it('goes along when the source is read otherwise', async () => {
    const { call } = await testLibrary();
    const bytes = new TextEncoder().encode(
      '关于银行的意见\n银行行长参加会议，研究产业转移问题。\n',
    );
    const { id: document } = await importBytes(call, '意见.txt', bytes);
    const { start } = await rangeOf(call, document, '行长');
    await call('ruby:set', {
      ...{ document, scope: 'place' as const },
      parts: [{ start, end: start + 1, syllables: ['xíng'] }],
    });
    await call('document:read-as', {
      ...{ document, views: defaultPaneViews, job: crypto.randomUUID() },
      decoding: { encoding: 'utf-8', mojibake: null },
    });
    expect(await told(call, document, { scope: 'source' })).toBe('行xíng');
  });

  it('is refused where it does not fit the text', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, '銀行\n𠮷');
    const set = (start: number, end: number, syllables: string[]) =>
      call('ruby:set', { document, scope: 'place', parts: [{ start, end, syllables }] });
    for (const [start, end, count] of [
      [0, 2, 1],
      [0, 9, 9],
      [1, 4, 3],
      [3, 4, 1],
      [0, 0, 0],
    ] as const) {
      await expect(set(start, end, Array<string>(count).fill('a'))).rejects.toMatchObject({
        code: 'bad-range',
      });
    }
    const missing = [crypto.randomUUID() as never];
    await expect(call('ruby:delete', { overrides: missing })).rejects.toMatchObject({
      code: 'reading-missing',
    });
    await expect(call('ruby:restore', { overrides: missing })).rejects.toMatchObject({
      code: 'reading-missing',
    });
    expect(await told(call, document, { scope: 'source' })).toBe('');
  });
});

describe('what can be edited at a place', () => {
  it('is the word around it, or what is selected', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, '推動企業的研究GDP');
    const at = (start: number, end = start) =>
      call('ruby:at', { document, start, end, region: 'cn' });
    expect(await at(3)).toMatchObject({
      ...{ start: 2, end: 4, text: '企業', elsewhere: 'qì yè', overrides: [] },
      characters: [
        { text: '企', start: 2, end: 3, syllable: 'qǐ', origin: 'made', isKnown: false },
        { text: '業', syllable: 'yè', candidates: ['yè'] },
      ],
    });
    expect((await at(1, 4))?.text).toBe('動企業');
    expect(await at(7)).toBeNull();
    await call('ruby:set', {
      ...{ document, scope: 'word' as const },
      parts: [{ start: 2, end: 4, syllables: ['qì', 'yè'] }],
    });
    expect((await at(2))?.overrides).toMatchObject([{ scope: 'word', source: '企業' }]);
    expect((await at(2))?.characters[0]).toMatchObject({ syllable: 'qì', origin: 'word' });
  });
});

describe('known characters', () => {
  it('are left without readings in both scripts, where each has but the other', async () => {
    const { call } = await testLibrary();
    const { id: hant } = await importText(call, '國家發展頭髮');
    const { id: hans } = await importText(call, '国家发展');
    const { changed } = await call('known:add', { text: '国，家发！家' });
    expect(changed).toBe('国家发');
    expect(await told(call, hant, { scope: 'unknown' })).toBe('發fā 展zhǎn 頭tóu 髮fa');
    expect(await told(call, hans, { scope: 'unknown' })).toBe('展zhǎn');
    expect(await call('known:remove', { text: '國' })).toEqual({
      characters: '发家',
      changed: '国',
    });
    expect(await told(call, hant, { scope: 'unknown' })).toContain('國guó');
  });

  it('come in bands of the most usual ones, of both scripts', async () => {
    const { call } = await testLibrary();
    const { characters, changed } = await call('known:add-common', { count: 500 });
    expect(characters.length).toBe(changed.length);
    expect(characters.length).toBeGreaterThan(550);
    for (const one of '的國国發发') expect(characters).toContain(one);
    expect((await call('known:add-common', { count: 500 })).changed).toBe('');
    expect(await call('known:list', {})).toBe(characters);
    expect((await call('known:remove', { text: characters })).characters).toBe('');
  });
});
