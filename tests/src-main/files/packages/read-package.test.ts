import { describe, expect, it } from 'vitest';

import { AppError } from '#core/model/app-error';
import { packageFormatOf } from '../../../../src-main/files/packages/format-of';
import { readPackage } from '../../../../src-main/files/packages/read-package';
import { fixture, zipOf } from './fixtures';

describe('packageFormatOf', () => {
  it.each([
    ['word.docx', 'docx'],
    ['libreoffice.docx', 'docx'],
    ['pandoc.docx', 'docx'],
    ['hand.epub', 'epub'],
    ['pandoc-epub2.epub', 'epub'],
    ['chromium.pdf', 'pdf'],
    ['foreign.doc', '.doc'],
    ['foreign.odt', '.odt'],
    ['foreign.xlsx', '.xlsx'],
  ])('knows %s by its bytes', (name, format) => {
    expect(packageFormatOf(fixture(name))).toBe(format);
    // Cut short it is still what it was.
    expect(packageFormatOf(fixture(name).subarray(0, -30))).toBe(format);
  });

  it('looks for a PDF a little way in, and does not take a text about one for one', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(packageFormatOf(bytes('\n\n%PDF-1.7\n%âãÏÓ\n1 0 obj\n'))).toBe('pdf');
    expect(packageFormatOf(bytes('PDF 檔以 %PDF-1.7 開頭。'))).toBeNull();
  });

  it('knows Rich Text, other archives, a document under a password, and what is no package', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(packageFormatOf(bytes('{\\rtf1\\ansi'))).toBe('.rtf');
    expect(packageFormatOf(await zipOf([['照片/1.jpg', '']]))).toBe('.zip');
    expect(packageFormatOf(lockedOffice())).toBe('encrypted');
    expect(packageFormatOf(bytes('中華人民共和國'))).toBeNull();
    expect(packageFormatOf(new Uint8Array())).toBeNull();
  });
});

describe('readPackage', () => {
  it('reads each format by its bytes, whatever the name says', async () => {
    for (const [name, format] of [
      ['word.docx', 'docx'],
      ['hand.epub', 'epub'],
      ['gbk.pdf', 'pdf'],
    ] as const)
      expect((await readPackage(fixture(name), '公文.txt'))?.format).toBe(format);
    expect(await readPackage(new TextEncoder().encode('公文'), '公文.docx')).toBeNull();
  });

  it('says of which file it speaks, and what a foreign one is', async () => {
    await expect(readPackage(fixture('foreign.odt'), '公文.docx')).rejects.toMatchObject({
      code: 'wrong-format',
      details: { name: '公文.docx', found: '.odt' },
    });
    await expect(readPackage(lockedOffice(), '公文.docx')).rejects.toMatchObject({
      code: 'encrypted-file',
      details: { name: '公文.docx' },
    });
    await expect(readPackage(fixture('scanned.pdf'), '掃描.pdf')).rejects.toThrow(AppError);
  });
});

function lockedOffice(): Uint8Array {
  const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return new Uint8Array(
    Buffer.concat([signature, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
  );
}
