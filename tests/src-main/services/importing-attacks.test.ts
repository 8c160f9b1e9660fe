import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { bookOf } from '../../support/hostile-markup';
import { fixture, patched, zipOf, type Part } from '../files/packages/fixtures';
import { emptyParts, entriesOf } from '../files/packages/hostile-zips';
import { importBytes, newJob, testLibrary } from '../library-fixture';

const body = '<w:p><w:r><w:t>推動高質量發展。</w:t></w:r></w:p>';
const word = (inner = body, doctype = ''): string =>
  `${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`;
const docx = (document: string | Uint8Array, ...others: Part[]): Promise<Uint8Array> =>
  zipOf([...others, ['word/document.xml', document]]);
const named = async (name: string): Promise<Uint8Array> => {
  const plain = 'x'.repeat(name.length);
  return patched(await docx(word(), [plain, '發展']), plain, name);
};
/** Nine entities, each ten times the one before. */
const lolEntities = [...'bcdefghi'].reduce(
  (text, name, index) => `${text}<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`,
  '<!ENTITY a "哈">',
);
const external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

const attacks: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array, string])[] = [
  ['a part that leads out', () => named('../../../../tmp/duizhao-slip'), 'unsafe-file'],
  ['a part with an absolute name', () => named('/tmp/duizhao-slip'), 'unsafe-file'],
  ['a part of Windows that leads out', () => named('a\\..\\..\\duizhao-slip'), 'unsafe-file'],
  ['a part on a drive', () => named('C:/duizhao-slip'), 'unsafe-file'],
  ['NUL in a name', () => named('word/a\0.xml'), 'unsafe-file'],
  ['a symbolic link', () => docx(word(), ['word/a', '/etc/passwd', 0o120777]), 'unsafe-file'],
  [
    'a link in the place of the text',
    () => zipOf([['word/document.xml', '/etc/passwd', 0o120777]]),
    'unsafe-file',
  ],
  ['a bomb of 300 MB', async () => bomb(await nulls(), 300 * 2 ** 20), 'unsafe-file'],
  ['a bomb that lies about its size', async () => bomb(await nulls(), 1000), 'unsafe-file'],
  ['70,000 parts', () => emptyParts(70_000, 'word/'), 'unsafe-file'],
  ['an archive in an archive', async () => docx(await docx(word())), 'damaged-file'],
  ['an external entity', () => docx(word('&e;', external)), 'unsafe-file'],
  ['an external entity in a book', () => bookOf([`${external}<p>&e;`]), 'unsafe-file'],
  ['an entity bomb', () => docx(word('&i;', `<!DOCTYPE x [${lolEntities}]>`)), 'unsafe-file'],
  ['XML a million deep', () => docx(word('<w:ins>'.repeat(1_000_000))), 'unsafe-file'],
  ['HTML a million deep in a book', () => bookOf(['<div>'.repeat(1_000_000)]), 'unsafe-file'],
  ['a document under a password', () => fixture('encrypted.pdf'), 'encrypted-file'],
  ['an old document', () => fixture('foreign.doc'), 'wrong-format'],
];

describe('an archive made to do harm', () => {
  it.each(attacks)('is refused, and leaves a line in the report: %s', async (_name, make, code) => {
    const { call, file } = await testLibrary();
    const folders = [process.cwd(), dirname(file), join(dirname(file), '..')];
    const bytes = await make();
    const slips = (): string[] => folders.flatMap((at) => readdirSync(at)).filter(isSlip);
    const job = newJob();
    const item = { name: '公文.docx', path: null };
    await call('import:begin-job', { job, folder: null, skipped: 0, items: [item] });
    const input = { kind: 'bytes', name: '公文.docx', bytes } as const;
    const started = performance.now();
    await expect(call('import:one', { job, place: 0, input })).rejects.toMatchObject({
      name: 'AppError',
      code: expect.stringMatching(new RegExp(`^(?:${code}|damaged-file)$`, 'u')) as string,
    });
    const took = performance.now() - started;
    // Two seconds are the aim; on a busy machine what is tested is that no bomb went off.
    if (took > 1000) process.stderr.write(`refused after ${Math.round(took)} ms: ${_name}\n`);
    expect(took).toBeLessThan(10_000);
    await call('import:end-job', { job });
    const report = await call('import:report', { job });
    expect(report.job).toMatchObject({ isFinished: true, failed: 1 });
    expect(report.items).toMatchObject([{ status: 'failed', document: null, name: '公文.docx' }]);
    expect(JSON.stringify(report.items)).not.toMatch(/root:|passwd/u);
    expect(await call('document:list', {})).toEqual([]);
    expect(slips()).toEqual([]);
    expect(readdirSync(dirname(file)).filter((name) => !/^library\.sqlite3/u.test(name))).toEqual(
      [],
    );
  });

  it('does not keep the next document out', async () => {
    const { call } = await testLibrary();
    await expect(importBytes(call, 'a.docx', emptyParts(70_000, 'word/'))).rejects.toThrow(
      /unsafe-file/u,
    );
    expect(await importBytes(call, '公文.docx', await docx(word()))).toMatchObject({
      format: 'docx',
    });
  });
});

const isSlip = (name: string): boolean => name.includes('duizhao-slip');

/** A document whose text, deflated, is a thousandth of what comes out of it; made once. */
function nulls(): Promise<Uint8Array> {
  madeOnce ??= docx(new Uint8Array(300 * 2 ** 20));
  return madeOnce;
}
let madeOnce: Promise<Uint8Array> | undefined;

/** The same archive that says its parts are so long. */
function bomb(archive: Uint8Array, stated: number): Uint8Array {
  expect(archive.length).toBeLessThan(2 ** 20);
  const bytes = archive.slice();
  for (const entry of entriesOf(bytes)) entry.setUint32(24, stated, true);
  return bytes;
}
