import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import { AppError } from '#core/model/app-error';
import { restoreSource } from '#core/text/ledger';
import { importBytes, damagedText, nativeBinding, testLibrary } from '../library-fixture';

/** Mutations of each file; 200 of each pass too. */
const runs = Number(process.env['DUIZHAO_FUZZ_RUNS'] ?? 60);

const inFixtures = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve('tests/fixtures', name)));
const text = `${damagedText}\n\n一、總體要求\n\n第一條\u3000為了規範管理，制定本辦法。[1]\r\n`;
const mhtml = [
  'From: <Saved by Blink>\r\nMIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="----甲"\r\n\r\n------甲',
  'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
  'Content-Location: https://www.gov.cn/a.html\r\n',
  '<html><body><h1>=E9=80=9A=E7=9F=A5</h1><p>=E6=8E=A8=E5=8B=95=E7=99=BC=E5=B1=95=',
  '=E3=80=82</p></body></html>\r\n\r\n------甲--\r\n',
].join('\r\n');
const markdown = `# 關於產業轉移的意見\n\n${text}\n\n- 甲\n  1. 乙\n\n| 甲 | 乙 |\n|-|-|\n| 1 | [丙](x) |\n\n> 引[^1]\n\n[^1]: 註\n`;

const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['甲.txt', new TextEncoder().encode(text)],
  ['乙.txt', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ['丙.html', inFixtures('pages/wikisource-law.html')],
  ['丁.html', inFixtures('pages/gov-cn-policy.html')],
  ['戊.mhtml', new TextEncoder().encode(mhtml)],
  ['己.md', new TextEncoder().encode(markdown)],
  ['庚.docx', inFixtures('documents/pandoc.docx')],
  ['辛.epub', inFixtures('documents/hand.epub')],
  ['壬.pdf', inFixtures('documents/gbk.pdf')],
];

describe('a file of any format with some of its bytes changed', () => {
  it.each(files)(
    'comes in whole, or fails and leaves the library untouched: %s',
    async (name, bytes) => {
      const { call, file } = await testLibrary();
      // Another connection sees this number change with every write that the library makes.
      const db = new Sqlite(file, {
        readonly: true,
        ...(nativeBinding === null ? {} : { nativeBinding }),
      });
      const version = (): unknown => db.pragma('data_version', { simple: true });
      const random = seeded(16 + bytes.length);
      const ends = { imported: 0, refused: 0 };
      try {
        for (let run = 0; run < runs; run += 1) {
          const changed = mutated(bytes, random);
          const before = version();
          const outcome = await importBytes(call, name, changed).catch((error: unknown) => error);
          if (outcome instanceof Error) {
            // What nobody foresaw is no answer.
            if (!(outcome instanceof AppError)) throw outcome;
            expect(outcome.code).not.toBe('internal');
            expect(version(), outcome.message).toBe(before);
            ends.refused += 1;
            continue;
          }
          const { id } = outcome as Awaited<ReturnType<typeof importBytes>>;
          expect(version()).not.toBe(before);
          const layers = await call('document:layers', { document: id });
          expect(restoreSource(layers.text, layers.ledger).trim()).not.toBe('');
          ends.imported += 1;
        }
      } finally {
        db.close();
      }
      expect(ends.imported + ends.refused).toBe(runs);
      expect(await call('document:list', {})).toHaveLength(ends.imported);
    },
  );
});

/** Some bytes set, or a stretch cut out, doubled, zeroed, turned round or taken from elsewhere. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const at = Math.floor(random() * changed.length);
    const end = Math.min(changed.length, at + 1 + Math.floor(random() ** 3 * 2000));
    const within = Buffer.from(changed.subarray(at, end));
    const put = [
      () => Buffer.alloc(0),
      () => Buffer.concat([within, within]),
      () => Buffer.alloc(within.length),
      () => within.reverse(),
      () => Buffer.from(within.map(() => Math.floor(random() * 256))),
      () => changed.subarray(Math.floor(random() * changed.length)).subarray(0, 500),
      () => Buffer.concat([within.map((byte) => byte ^ (1 << Math.floor(random() * 8)))]),
    ][Math.floor(random() * 7)];
    changed = Buffer.concat([
      changed.subarray(0, at),
      put?.() ?? Buffer.alloc(0),
      changed.subarray(end),
    ]);
    if (changed.length === 0) return Uint8Array.of(Math.floor(random() * 256));
  }
  return new Uint8Array(changed);
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
