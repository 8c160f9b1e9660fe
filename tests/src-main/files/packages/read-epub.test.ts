import { describe, expect, it } from 'vitest';

import { readEpub } from '../../../../src-main/files/packages/read-epub';
import { drawn, drawnRuby, failureOf, fixture, zipOf, type Part } from './fixtures';

describe('readEpub', () => {
  it('reads the chapters in the order of the spine, those aside from it last', async () => {
    const extraction = await readEpub(fixture('hand.epub'));
    expect(drawn(extraction)).toEqual([
      'heading 1 第一章　行易知難',
      'paragraph 國家戰略 者[1]，長遠之計也——孫文。',
      'note 1 註釋之文。',
      'heading 2 第二節',
      'item 1 • 甲項',
      'item 1 • 乙項',
      'row 名\t數',
      'row 1 鐵路\t十萬英里',
      'paragraph <原樣>之文。',
      'paragraph 附錄之文。',
    ]);
    expect(drawnRuby(extraction)).toEqual(['戰(zhàn)', '略(lüè)']);
    expect(extraction.stated).toEqual({ title: '建國方略', author: '孫文', date: '1919-05-20' });
    expect(extraction.address).toBe('https://example.org/books/jianguo');
    expect(extraction.cuts).toEqual([]);
  });

  it('names the chapters that are missing', async () => {
    expect((await readEpub(fixture('hand.epub'))).missing).toEqual(['OEBPS/text/gone.xhtml']);
  });

  it.each(['pandoc-epub2.epub', 'pandoc-epub3.epub'])(
    'reads what pandoc writes: %s',
    async (name) => {
      const extraction = await readEpub(fixture(name));
      expect(drawn(extraction)).toEqual([
        'heading 1 数据二十条',
        'paragraph 中共中央',
        'paragraph 2022-12-02',
        'heading 1 总体要求',
        'paragraph 数据作为新型生产要素[1]，是数字化、网络化、智能化的基础。',
        'item 1 1. 推进数据分类分级',
        'item 1 2. 完善数据产权',
        'item 2 • 公共数据',
        'item 2 • 企业数据',
        'quote 坚持统筹发展和安全。',
        'row 类别\t原则',
        'row 1 公共\t应共享',
        'note 1 见《关于构建数据基础制度的意见》。',
      ]);
      expect(extraction.stated.date).toBe('2022-12-02');
    },
  );

  it('takes text and nothing else out of a hostile book', async () => {
    const extraction = await readEpub(fixture('hostile.epub'));
    expect(drawn(extraction)).toEqual(['paragraph 正文', 'paragraph 連結']);
    expect(extraction.address).toBeNull();
    expect(extraction.missing).toEqual([]);
    expect(JSON.stringify(extraction)).not.toMatch(/javascript:|127\.0\.0\.1|passwd|svg/u);
  });

  it('refuses a book whose chapters are under copy protection', async () => {
    expect(await failureOf(readEpub(await bookOf('<p>甲</p>', [encryption('one.xhtml')])))).toBe(
      'encrypted-file',
    );
  });

  it('reads a book of which only a font is obfuscated', async () => {
    const extraction = await readEpub(await bookOf('<p>甲</p>', [encryption('font.otf')]));
    expect(extraction.text).toBe('甲\n');
  });

  it.each([
    [
      'with declarations of its own',
      '<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
      '<p>&e;</p>',
    ],
    ['that is broken besides', '<!DOCTYPE html [<!ENTITY e "甲">]>', '<p>&e;'],
  ])('refuses a chapter %s', async (_what, doctype, body) => {
    expect(await failureOf(readEpub(await bookOf(body, [], doctype)))).toBe('unsafe-file doctype');
  });

  it('refuses a chapter nested too deep', async () => {
    const body = '<div>'.repeat(300) + '甲' + '</div>'.repeat(300);
    expect(await failureOf(readEpub(await bookOf(body)))).toBe('unsafe-file depth');
  });

  it('reads a chapter that is not well formed as browsers do', async () => {
    const { text } = await readEpub(await bookOf('<p>甲<br>乙 & 丙<p>丁'));
    expect(text).toBe('甲\n乙 & 丙\n丁\n');
  });

  it('goes by the container, and calls a book without one damaged', async () => {
    expect(await failureOf(readEpub(await zipOf([['mimetype', 'application/epub+zip']])))).toBe(
      'damaged-file',
    );
  });
});

function bookOf(body: string, others: readonly Part[] = [], doctype = '<!DOCTYPE html>') {
  return zipOf([
    ['mimetype', 'application/epub+zip'],
    [
      'META-INF/container.xml',
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    ],
    [
      'book.opf',
      '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="c" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
    ],
    [
      'one.xhtml',
      `${doctype}<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`,
    ],
    ...others,
  ]);
}

function encryption(part: string): Part {
  return [
    'META-INF/encryption.xml',
    `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><CipherData><CipherReference URI="${part}"/></CipherData></EncryptedData></encryption>`,
  ];
}
