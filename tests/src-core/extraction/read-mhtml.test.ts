import { describe, expect, it } from 'vitest';

import { looksLikeMhtml, readMhtml } from '#core/extraction/read-mhtml';

const decode = (bytes: Uint8Array, declared: string | null): string =>
  new TextDecoder(declared ?? 'utf-8').decode(bytes);

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function quoted(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte > 0x7e || byte === 0x3d
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  ).join('');
}

const chrome = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://www.gov.cn/a.htm#x',
  'Subject: =?utf-8?Q?=E7=94=B2?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----MultipartBoundary--abc----"',
  '',
  '',
  '------MultipartBoundary--abc----',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://ad.example/frame',
  '',
  '<p>frame</p>',
  '------MultipartBoundary--abc----',
  'Content-Type: text/html',
  'Content-ID: <frame-2@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://www.gov.cn/a.htm#x',
  '',
  `<html><body><p class=3D"x">${quoted('推動高')}=`,
  `${quoted('質量發展。')}</p></body></html>`,
  '------MultipartBoundary--abc----',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://www.gov.cn/a.png',
  '',
  'iVBORw0KGgo=',
  '------MultipartBoundary--abc------',
  '',
].join('\r\n');

// 推動高質量發展 in Big5.
const big5 = 'sbCwqrDqsbQ=';

describe('readMhtml', () => {
  it('reads the page that Chrome saved, not its frames', () => {
    const page = readMhtml(bytesOf(chrome), decode);
    expect(page).toMatchObject({
      format: 'mhtml',
      text: '推動高質量發展。\n',
      address: 'https://www.gov.cn/a.htm',
    });
  });

  it('reads base64 in the charset of the part, with line feeds alone, and no end', () => {
    const archive = [
      'From: "Saved by Windows Internet Explorer 8"',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="=_Next"',
      '',
      'This is a multi-part message in MIME format.',
      '',
      '--=_Next',
      'Content-Type: text/html;',
      '\tcharset="big5"',
      'Content-Transfer-Encoding: base64',
      'Content-Location: http://www.ey.gov.tw/b.aspx',
      '',
      big5,
    ].join('\n');
    const expected = new TextDecoder('big5').decode(
      Uint8Array.from(atob(big5), (c) => c.charCodeAt(0)),
    );
    expect(readMhtml(bytesOf(archive), decode)).toMatchObject({
      text: `${expected}\n`,
      address: 'http://www.ey.gov.tw/b.aspx',
    });
  });

  it('refuses an archive without a page, and one of parts within parts without end', () => {
    const none =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a\r\nContent-Type: image/png\r\n\r\nx\r\n--a--';
    expect(() => readMhtml(bytesOf(none), decode)).toThrow(
      expect.objectContaining({ code: 'no-page' }),
    );
    const deep = Array.from(
      { length: 50 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}x\n\n--b${at}x\n`,
    ).join('');
    expect(() => readMhtml(bytesOf(`MIME-Version: 1.0\n${deep}`), decode)).toThrow(
      expect.objectContaining({ code: 'too-complex' }),
    );
  });

  it('is known by its first bytes', () => {
    expect(looksLikeMhtml(bytesOf(chrome))).toBe(true);
    expect(looksLikeMhtml(bytesOf('Content-Type: 講的是什麼？'.slice(0, 14)))).toBe(false);
    expect(looksLikeMhtml(bytesOf('<html>'))).toBe(false);
  });
});
