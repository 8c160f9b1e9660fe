import { describe, expect, it } from 'vitest';

import { decodeSource } from '#core/text/decode-source';
import { encoded } from './encode-text';

const shiftJis = [
  0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x83, 0x65, 0x83, 0x4c, 0x83, 0x58, 0x83, 0x67,
  0x82, 0xc5, 0x82, 0xb7, 0x81, 0x42,
];

describe('decodeSource', () => {
  it.each<[string, Uint8Array | number[], string]>([
    ['no bytes', [], 'empty-file'],
    ['a UTF-8 mark alone', [0xef, 0xbb, 0xbf], 'empty-file'],
    ['a UTF-16 mark alone', [0xff, 0xfe], 'empty-file'],
    ['white space', encoded(' \r\n\t　', 'utf-8'), 'empty-file'],
    ['white space in UTF-16', encoded(' \r\n\t　', 'utf-16le'), 'empty-file'],
    ['a PDF', encoded('%PDF-1.7\n', 'utf-8'), 'binary-file'],
    ['a zip', encoded('PK\x03\x04', 'utf-8'), 'binary-file'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'binary-file'],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'binary-file'],
    ['an ELF', encoded('\x7fELF', 'utf-8'), 'binary-file'],
    ['a gzip', [0x1f, 0x8b, 0x08, 0x00], 'binary-file'],
    ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'binary-file'],
    ['zeros', new Uint8Array(1000), 'binary-file'],
    ['text with many NULs', encoded('ab\0cd\0\0', 'utf-8'), 'binary-file'],
    ['Latin-1', Uint8Array.from('fermé à Übermäßig', (c) => c.charCodeAt(0)), 'unknown-encoding'],
    // 日本語のテキストです。
    ['Shift_JIS', shiftJis, 'unknown-encoding'],
  ])('refuses %s', (_, bytes, code) => {
    expect(() => decodeSource(Uint8Array.from(bytes))).toThrow(
      expect.objectContaining({ name: 'AppError', code }),
    );
  });
});
