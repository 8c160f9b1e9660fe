import { describe, expect, it } from 'vitest';

import { AppError } from '#core/model/app-error';
import { defaultPaneViews as views } from '#core/model/locale';
import type { DocumentId } from '#core/model/document';
import { restoreSource } from '#core/text/ledger';
import { extractSource } from '../../../src-main/parsing/extract-source';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { importBytes, newJob, testLibrary } from '../library-fixture';

const damaged = '引導西部地區有序承接?xùn)|部地區產業轉移，推動產(chǎn)業(yè)發展。';
const plain = '國務院關於推進政務公開工作的意見，自發布之日起施行。';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...parts: (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((one) => Buffer.from(one as string))));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const around = (odd: string): Uint8Array => utf8(`${plain}${odd}\n${damaged}\n${odd}${plain}`);

/** Texts with one odd thing each; all of them still read as a text. */
const texts: readonly (readonly [name: string, bytes: Uint8Array, odd: string])[] = [
  ['NUL', around('甲\0乙'), '甲\0乙'],
  ['a variation selector', around('葛\u{e0100}城'), '葛\u{e0100}城'],
  ['controls of direction', around('\u202e倒\u202c\u2067右\u2069'), '\u202e倒\u202c\u2067右\u2069'],
  ['a lone CR', around('甲\r乙\r\n丙'), '甲\r乙\r\n丙'],
  ['NEL', around('甲\u0085乙'), '甲\u0085乙'],
  ['LS and PS', around('甲\u2028乙\u2029丙'), '甲\u2028乙\u2029丙'],
  ['noncharacters', around('\ufdd0\uffff\u{1ffff}\u{10fffe}'), '\ufdd0\uffff\u{1ffff}\u{10fffe}'],
  ['private use', around('\ue000\u{f0000}'), '\ue000\u{f0000}'],
  ['U+FEFF in the middle', around('甲\ufeff乙'), '甲\ufeff乙'],
  ['two marks of byte order', utf8(`\ufeff\ufeff${plain}\n${damaged}`), '\ufeff國務院'],
  ['combining marks alone', around('\u0301\u0301\u20dd'), '\u0301\u0301\u20dd'],
  ['a character beyond the plane', around('𠮷\u{2ffff}'), '𠮷\u{2ffff}'],
  ['joined emoji', around('👨‍👩‍👧🇹🇼'), '👨‍👩‍👧🇹🇼'],
  ['tags and a soft hyphen', around('\u{e0041}\u00ad\u200b'), '\u{e0041}\u00ad\u200b'],
  ['controls of the second kind', around('甲\u0080\u009f乙'), '甲\u0080\u009f乙'],
];

/** Bytes that are no good text of one encoding. */
const broken: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['bytes that are no UTF-8', bytesOf(plain, [0xff, 0xfe, 0xc0, 0x80], damaged, plain)],
  ['overlong and cut sequences', bytesOf(plain, [0xe0, 0x80, 0x80, 0xf8], damaged, [0xe7, 0x94])],
  ['surrogates as CESU-8', bytesOf(plain, [0xed, 0xa1, 0x82, 0xed, 0xbe, 0xb7], damaged)],
  ['a lone surrogate in UTF-8', bytesOf(plain, [0xed, 0xa0, 0x80], damaged)],
  ['a lone surrogate in UTF-16', utf16(`\ufeff${plain}\ud842\n${damaged}\udfb7`)],
  ['UTF-16 of an odd number of bytes', bytesOf([...utf16(`\ufeff${plain}\n${damaged}`)], [0x4e])],
  ['UTF-8, then GBK', bytesOf(`${plain}\n${damaged}\n`, repeated([0xb9, 0xfa, 0xce, 0xf1], 40))],
  ['UTF-8, then UTF-16', bytesOf(`${plain}\n${damaged}\n`, [...utf16(plain)])],
  ['GBK cut in a character', bytesOf(repeated([0xb9, 0xfa, 0xce, 0xf1, 0xd4, 0xba], 60), [0xb9])],
  ['noise', noise(4000)],
  ['NUL alone', new Uint8Array(100)],
  ['every byte', Uint8Array.from({ length: 256 }, (_, value) => value)],
];

describe('a text with something odd in it', () => {
  it.each(texts)('comes in whole, and offsets stay in place: %s', async (_name, bytes, odd) => {
    const { call } = await testLibrary();
    const { id } = await importBytes(call, 'a.txt', bytes);
    const { text } = await call('document:layers', { document: id });
    expect(text).toContain(odd);
    await expectLossless(call, id, bytes);
    await expectStableOffsets(call, id, odd);
  });

  it.each(broken)('comes in with its losses told, or is refused: %s', async (_name, bytes) => {
    const { call } = await testLibrary();
    const outcome = await importBytes(call, 'a.txt', bytes).catch((error: unknown) => error);
    if (outcome instanceof Error) {
      expect(outcome).toBeInstanceOf(AppError);
      expect((outcome as AppError).code).toMatch(/^(?:unknown-encoding|binary-file|empty-file)$/u);
      expect(await call('document:list', {})).toEqual([]);
      return;
    }
    const { id } = outcome as { id: DocumentId };
    const source = await expectLossless(call, id, bytes);
    expect(source).not.toMatch(/\p{Cs}/u);
    const told = (await call('document:list', {}))[0];
    // Every sign of a loss in the text was counted when it was read, and is told with the document.
    if (source.includes('\ufffd')) expect(told?.replaced).toBeGreaterThan(0);
    if (source.includes('承接?xùn)|')) await expectStableOffsets(call, id, '推動產');
  });

  it('that was pasted keeps a half character in its source, and the loss is told', async () => {
    const { call } = await testLibrary();
    const pasted = `${plain}\ud842\n${damaged}`;
    for (const input of [
      { kind: 'text', text: pasted },
      { kind: 'rich-text', text: `<p>${pasted}</p>` },
    ] as const) {
      const summary = await call('import:one', { job: newJob(), place: 0, input });
      expect(summary.replaced).toBe(1);
      const { text } = await call('document:layers', { document: summary.id });
      expect(text).toContain('施行。\ufffd');
      const { bytes } = await call('source:read', { document: summary.id });
      expect(Buffer.from(bytes).toString('utf16le')).toBe(`\ufeff${input.text}`);
    }
  });
});

/** The decoded source. Its bytes are kept as they came, and the ledger gives back what they decode to. */
async function expectLossless(
  call: CallLibrary,
  document: DocumentId,
  bytes: Uint8Array,
): Promise<string> {
  const source = await call('source:read', { document });
  expect(Buffer.compare(Buffer.from(source.bytes), Buffer.from(bytes))).toBe(0);
  const { text, ledger } = await call('document:layers', { document });
  const given = { bytes, name: 'a.txt', kind: 'file', decoding: null } as const;
  const { extraction } = await extractSource(given, () => undefined);
  const restored = restoreSource(text, ledger);
  expect(restored).toBe(extraction.text);
  return restored;
}

/** Marks stay on their words when everything is undone and done again. */
async function expectStableOffsets(
  call: CallLibrary,
  document: DocumentId,
  odd: string,
): Promise<void> {
  const { text } = await call('document:layers', { document });
  const ranges = [odd, plain, '部地區產業轉移'].flatMap((words) => {
    const start = text.lastIndexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length }];
  });
  expect(ranges.length).toBeGreaterThan(1);
  for (const range of ranges) {
    const mark = { ...range, color: 'blue', note: '', tags: [] } as const;
    await call('annotation:create', { document, ...mark, tags: [] });
  }
  const marked = async () =>
    (await call('annotation:list', { document })).map(({ target }) => target.position);
  const before = await marked();
  const all = { document, views, rule: null } as const;
  const undone = await call('change:set-all', { ...all, accepted: false });
  expect(undone.sourceStarts.length).toBeGreaterThan(0);
  const { text: source } = await call('document:layers', { document });
  expect(source).toContain('承接?xùn)|部');
  expect((await marked()).map(({ start, end }) => source.slice(start, end))).toEqual(
    before.map(({ start, end }) => text.slice(start, end)),
  );
  await call('change:set-accepted', {
    ...{ document, views, accepted: true },
    sourceStarts: [...undone.sourceStarts],
  });
  expect((await call('document:layers', { document })).text).toBe(text);
  expect(await marked()).toEqual(before);
}

function repeated(bytes: readonly number[], times: number): readonly number[] {
  return Array.from({ length: times }, () => bytes).flat();
}

function noise(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state >>> 24;
  });
}
