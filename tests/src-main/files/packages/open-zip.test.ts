import { describe, expect, it } from 'vitest';

import { openZip } from '../../../../src-main/files/packages/open-zip';
import { failureOf, patched, zipOf, type Part } from './fixtures';
import { emptyParts, entriesOf } from './hostile-zips';

describe('openZip', () => {
  it('gives the parts of an archive, and null for one that is not there', async () => {
    const zip = await openZip(
      await zipOf([
        ['甲/文.txt', '發展'],
        ['乙', ''],
      ]),
    );
    expect(zip.names).toEqual(['甲/文.txt', '乙']);
    expect(new TextDecoder().decode((await zip.read('甲/文.txt')) ?? undefined)).toBe('發展');
    expect(await zip.read('乙')).toHaveLength(0);
    expect(await zip.read('丙')).toBeNull();
  });

  it.each(['../../e', '/etc/pw', 'C:/win1', 'a\\..\\bc', 'a/../../', 'a\0/doc1'])(
    'refuses the name %j',
    async (name) => {
      const plain = 'x'.repeat(name.length);
      const bytes = patched(await zipOf([[plain, '發展']]), plain, name);
      expect(await failureOf(openZip(bytes))).toBe('unsafe-file leads-out');
    },
  );

  it('refuses a symbolic link', async () => {
    const bytes = await zipOf([['link', '/etc/passwd', 0o120777]]);
    expect(await failureOf(openZip(bytes))).toBe('unsafe-file link');
  });

  it('refuses two parts of one name, also where only a careless file system takes them for one', async () => {
    const once = await zipOf([
      ['word/a', '甲'],
      ['word/b', '乙'],
    ]);
    expect(await failureOf(openZip(patched(once, 'word/b', 'word/a')))).toBe(
      'unsafe-file same-name-twice',
    );
    expect(await failureOf(openZip(patched(once, 'word/b', 'WORD/A')))).toBe(
      'unsafe-file same-name-twice',
    );
  });

  it('refuses more than 2,000 parts by their number alone', async () => {
    expect((await openZip(emptyParts(2_000))).names).toHaveLength(2_000);
    expect(await failureOf(openZip(emptyParts(2_001)))).toBe('unsafe-file too-many-parts');
    // The number has 16 bits: 70,000 says 4,464, and 65,537 says 1.
    expect(await failureOf(openZip(emptyParts(70_000)))).toBe('unsafe-file too-many-parts');
    expect(await failureOf(openZip(emptyParts(65_537)))).toBe('unsafe-file too-many-parts');
  });

  it('refuses a directory that holds more parts than it says', async () => {
    const bytes = await zipOf([
      ['a', '甲'],
      ['b', '乙'],
      ['c', '丙'],
    ]);
    const end = Buffer.from(bytes).lastIndexOf('PK\x05\x06', undefined, 'latin1');
    bytes[end + 8] = 2;
    bytes[end + 10] = 2;
    expect(await failureOf(openZip(bytes))).toBe('unsafe-file directory-lies');
  });

  it('refuses a bomb by what its directory says', async () => {
    const bytes = await zipOf([['word/document.xml', new Uint8Array(40 * 2 ** 20)]]);
    expect(bytes.length).toBeLessThan(100_000);
    expect(await failureOf(openZip(bytes))).toBe('unsafe-file bomb');
  });

  it('refuses a part of more than 50 MB, and parts of more than 200 MB together', async () => {
    const large = await zipOf([['a', new Uint8Array(51 * 2 ** 20)]]);
    expect(await failureOf(openZip(large))).toBe('unsafe-file too-large');
    const five = await zipOf(['a', 'b', 'c', 'd', 'e'].map((name): Part => [name, noise]));
    for (const entry of entriesOf(five)) entry.setUint32(24, 45 * 2 ** 20, true);
    expect(await failureOf(openZip(five))).toBe('unsafe-file too-large');
  });

  it('stops inflating a part that is longer than its directory says', async () => {
    const bytes = await zipOf([['a', new Uint8Array(40 * 2 ** 20)]]);
    for (const entry of entriesOf(bytes)) entry.setUint32(24, 1_000, true);
    const zip = await openZip(bytes);
    expect(await failureOf(zip.read('a'))).toMatch(/^(?:damaged-file|unsafe-file bomb)$/u);
  });

  it('refuses parts that share their bytes', async () => {
    const bytes = await zipOf([
      ['a', noise],
      ['b', noise],
      ['c', noise],
    ]);
    for (const entry of entriesOf(bytes)) entry.setUint32(42, 0, true);
    expect(await failureOf(openZip(bytes))).toBe('unsafe-file overlap');
  });

  it('refuses a zip64 record that says other than the plain one', async () => {
    const bytes = await zip64(1n, 7n);
    expect(await failureOf(openZip(bytes))).toBe('unsafe-file directory-lies');
    expect(await failureOf(openZip(await zip64(2n ** 40n, 2n ** 40n)))).toBe(
      'unsafe-file too-many-parts',
    );
  });

  it('tells a password from damage', async () => {
    const locked = await zipOf([['a', '甲']]);
    for (const entry of entriesOf(locked)) entry.setUint16(8, 0x801, true);
    expect(await failureOf(openZip(locked))).toBe('encrypted-file');
    const bytes = await zipOf([['a', noise]]);
    expect(await failureOf(openZip(bytes.subarray(0, bytes.length / 2)))).toBe('damaged-file');
    expect(await failureOf(openZip(new Uint8Array()))).toBe('damaged-file');
  });

  it('finds a part whose checksum is wrong', async () => {
    const bytes = await zipOf([['a', '發展是第一要務']]);
    for (const entry of entriesOf(bytes)) entry.setUint32(16, 1, true);
    expect(await failureOf((await openZip(bytes)).read('a'))).toBe('damaged-file');
  });
});

/** What does not deflate: the high bytes of a congruential generator. */
const noise = new Uint8Array(300_000);
for (let index = 0, state = 1; index < noise.length; index += 1) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  noise[index] = state >>> 24;
}

/** An archive of one part with a zip64 record put before its end; `plain` entries in the short one. */
async function zip64(entries: bigint, plain: bigint): Promise<Uint8Array> {
  const bytes = Buffer.from(await zipOf([['a', '甲']]));
  const at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(entries, 24);
  record.writeBigUInt64LE(entries, 32);
  record.writeBigUInt64LE(BigInt(bytes.readUInt32LE(at + 12)), 40);
  record.writeBigUInt64LE(BigInt(bytes.readUInt32LE(at + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(at), 8);
  const end = Buffer.from(bytes.subarray(at));
  end.writeUInt16LE(Number(plain & 0xfffen), 10);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), record, locator, end]));
}
