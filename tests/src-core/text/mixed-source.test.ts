import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import type { DecodedSource } from '#core/model/document';
import { decodeSource } from '#core/text/decode-source';
import { simplifiedSentences, traditionalSentences } from './sentences';

const hans = `${simplifiedSentences.slice(0, 8).join('\n')}\n`;
const hant = `${traditionalSentences.slice(0, 3).join('\n')}\n`;

function joined(...pieces: readonly [string, string][]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces.map(([text, codec]) => iconv.encode(text, codec))));
}

describe('decodeSource', () => {
  it.each([
    ['utf-8', 'utf8', 'gb18030', 'gbk'],
    ['utf-8', 'utf8', 'big5', 'cp950'],
    ['gb18030', 'gbk', 'utf-8', 'utf8'],
    ['gb18030', 'gbk', 'big5', 'cp950'],
    ['big5', 'cp950', 'utf-8', 'utf8'],
    ['big5', 'cp950', 'gb18030', 'gbk'],
  ])('reads a %s source (%s) with %s (%s) pasted in', (main, codec, other, otherCodec) => {
    const body = main === 'big5' ? hant.repeat(3) : hans;
    const pasted = other === 'big5' || main === 'big5' ? hant : hans.slice(0, 60) + '\n';
    const block = main === 'big5' && other === 'gb18030' ? hans.slice(0, 60) + '\n' : pasted;
    const read = decodeSource(joined([body, codec], [block, otherCodec], [body, codec]));
    expect(read.text).toBe(body + block + body);
    expect(read).toMatchObject({ encoding: main, replaced: 0 });
    expect(read.parts).toEqual([
      { start: 0, end: body.length, encoding: main },
      { start: body.length, end: body.length + block.length, encoding: other },
      { start: body.length + block.length, end: read.text.length, encoding: main },
    ]);
    expect(read.confidence).toBeLessThan(0.9);
  });

  it('reads halves in two encodings', () => {
    const read = decodeSource(joined([hans, 'gbk'], [hans, 'utf8']));
    expect(read.text).toBe(hans + hans);
    expect(read.parts.map(({ encoding }) => encoding)).toEqual(['gb18030', 'utf-8']);
  });

  it.each(['gbk', 'cp950', 'utf8'])(
    'finds no mixture in clean %s, tables and rare names too',
    (codec) => {
      const text = codec === 'gbk' ? `${hans}祁黠\t逄锦\n亓官瑾 郗璟\n` : `${hant}竇驍\t瞿友寧\n`;
      expect(decodeSource(joined([text, codec]))).toMatchObject({ text, parts: [], replaced: 0 });
    },
  );

  it.each(['gbk', 'cp950', 'utf8'])(
    'brings in %s with every sixtieth byte broken, and counts',
    (codec) => {
      const bytes = joined([(codec === 'cp950' ? hant : hans).repeat(8), codec]);
      for (let at = 50; at < bytes.length; at += 60) bytes[at] = 0xff;
      const read = decodeSource(bytes);
      expect(read.replaced).toBe(read.text.split('\ufffd').length - 1);
      expect(read.replaced).toBeGreaterThan(10);
      expect(read.confidence).toBeLessThan(0.8);
    },
  );

  it('takes a declared charset for a hint, never for an order', () => {
    const short = new Uint8Array(iconv.encode('国务院办公厅', 'gbk'));
    for (const declared of ['gb2312', 'utf-8', 'big5', 'utf-16', 'no-such', '']) {
      expect(decodeSource(short, { declared })).toMatchObject({ text: '国务院办公厅' });
    }
    const sure = decodeSource(short, { declared: 'GB2312' }).confidence;
    expect(sure).toBeGreaterThanOrEqual(decodeSource(short, { declared: 'big5' }).confidence);
  });

  it('names HKSCS only where it is needed', () => {
    const cantonese = '佢哋喺度食緊嘢，唔好嘈住晒。';
    const bytes = joined([cantonese, 'big5hkscs']);
    expect(decodeSource(bytes)).toMatchObject({ text: cantonese, encoding: 'big5-hkscs' });
    expect(decodeSource(joined([hant, 'big5hkscs'])).encoding).toBe('big5');
  });

  it('reads four-byte codes of GB 18030', () => {
    const text = `${hans}𠮷野家、㐂寿司，䶮字`;
    expect(decodeSource(joined([text, 'gb18030']))).toMatchObject({ text, encoding: 'gb18030' });
  });

  it('reads 12 MB on one line', () => {
    const line = hans.replaceAll('\n', '').replaceAll(/[ -~]/g, '');
    const text = line.repeat(Math.ceil((6 << 20) / line.length));
    const read = decodeSource(joined([text, 'gbk']));
    expect(read.text === text).toBe(true);
  });
});

describe('the confidence of decodeSource', () => {
  it('is lower on average where it is wrong', () => {
    const [right, wrong]: [number[], number[]] = [[], []];
    for (const [texts, codec] of [
      [simplifiedSentences, 'gbk'],
      [traditionalSentences, 'cp950'],
    ] as const) {
      for (const snippet of texts.flatMap((text) => [...text, ...(text.match(/../gu) ?? [])])) {
        const read = readOrNull(joined([snippet, codec]));
        if (read !== null) (read.text === snippet ? right : wrong).push(read.confidence);
      }
    }
    const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
    expect(wrong.length).toBeGreaterThan(5);
    expect(mean(wrong)).toBeLessThan(mean(right) - 0.2);
  });
});

function readOrNull(bytes: Uint8Array): DecodedSource | null {
  try {
    return decodeSource(bytes);
  } catch {
    return null;
  }
}
