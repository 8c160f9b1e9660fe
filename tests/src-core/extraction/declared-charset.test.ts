import { describe, expect, it } from 'vitest';

import { declaredCharset } from '#core/extraction/declared-charset';

function declared(head: string): string | null {
  return declaredCharset(Uint8Array.from(head, (character) => character.charCodeAt(0) & 0xff));
}

describe('declaredCharset', () => {
  it('reads what pages and XML files declare', () => {
    expect(declared('<html><head><meta charset="GBK">')).toBe('gbk');
    expect(declared('<META content="text/html; charset=gb2312" http-equiv=Content-Type>')).toBe(
      'gb2312',
    );
    expect(declared('<?xml version="1.0" encoding="Big5"?><html/>')).toBe('big5');
    expect(
      declared("<meta http-equiv='content-type' content='text/html;charset=\"big5-hkscs\"'/>"),
    ).toBe('big5-hkscs');
  });

  it('does not read comments, other tags’ attributes, or content without its pragma', () => {
    expect(declared('<!-- <meta charset=big5> --><p title="<meta charset=gbk>">')).toBeNull();
    expect(declared('<meta name=x content="text/html; charset=gbk">')).toBeNull();
    expect(declared('<metadata charset=gbk>')).toBeNull();
  });

  it('takes the first that counts, in the first 4096 bytes', () => {
    expect(declared('<meta name=a><meta charset=utf-8><meta charset=gbk>')).toBe('utf-8');
    expect(declared(`${' '.repeat(4090)}<meta charset=gbk>`)).toBeNull();
    expect(declared(`${' '.repeat(2000)}<meta charset=gbk>`)).toBe('gbk');
  });

  it('does not believe UTF-16 of bytes that it can read, nor a label that is none', () => {
    expect(declared('<meta charset=utf-16le>')).toBe('utf-8');
    expect(declared('<meta charset="<script>">')).toBeNull();
    expect(declared('')).toBeNull();
    expect(declared('<meta charset')).toBeNull();
  });
});
