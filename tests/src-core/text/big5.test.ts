import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bytesOf } from '#core/text/legacy-bytes';
import { makeDecoder } from '#core/text/text-decoders';
import { traditionalSentences } from './sentences';

const oracles = { big5: 'cp950', 'big5-hkscs': 'big5hkscs' } as const;

describe('makeDecoder', () => {
  it.each(['big5', 'big5-hkscs'] as const)('reads every code of %s as iconv-lite does', (kind) => {
    const wrong: string[] = [];
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        if (trail > 0x7e && trail < 0xa1) continue;
        const expected = iconv.decode(Buffer.from([lead, trail]), oracles[kind]);
        // cp950 leaves the control pictures out; iconv-lite's table of it has no private use.
        const isFree = expected.includes('\ufffd');
        const read = makeDecoder(kind, 'replace').decode(Uint8Array.of(lead, trail));
        if (isFree ? !read.includes('\ufffd') : read !== expected) {
          wrong.push(`${lead.toString(16)}${trail.toString(16)} ${read} ${expected}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('reads what HKSCS adds, beyond the BMP and in two code points too', () => {
    const bytes = Uint8Array.of(
      0x88,
      0x62,
      0x88,
      0x64,
      0x88,
      0xa3,
      0x88,
      0xa5,
      0x87,
      0x45,
      0xfa,
      0xde,
    );
    const text = makeDecoder('big5-hkscs', 'refuse').decode(bytes);
    expect(text.startsWith('Ê̄Ê̌ê̄ê̌𧉧')).toBe(true);
    expect(() => makeDecoder('big5', 'refuse').decode(bytes)).toThrow(TypeError);
  });

  it('never loses an ASCII byte behind a broken one', () => {
    const read = makeDecoder('big5', 'replace').decode(Uint8Array.of(0xa4, 0x0a, 0xff, 0x41, 0xa4));
    expect(read).toBe('\ufffd\n\ufffdA\ufffd');
  });

  it('gives the same text however the bytes are cut', () => {
    const bytes = new Uint8Array(
      iconv.encode(`${traditionalSentences.join('\n')}喺𨋢`, 'big5hkscs'),
    );
    fc.assert(
      fc.property(fc.nat({ max: bytes.length }), (cut) => {
        const decoder = makeDecoder('big5-hkscs', 'refuse');
        const head = decoder.decode(bytes.subarray(0, cut), { stream: true });
        expect(head + decoder.decode(bytes.subarray(cut))).toBe(
          makeDecoder('big5-hkscs', 'refuse').decode(bytes),
        );
      }),
    );
  });

  it('reads the codes that GB 18030 got in 2022 the same in every runtime', () => {
    expect(makeDecoder('gb18030', 'refuse').decode(Uint8Array.of(0xa6, 0xd9, 0xfe, 0x59))).toBe(
      '︐龴',
    );
  });
});

describe('bytesOf', () => {
  it('undoes reading in GB 18030, four-byte codes and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/[\ufffd\ue000-\uf8ff\p{Surrogate}]/u.test(text));
        const read = makeDecoder('gb18030', 'refuse').decode(bytesOf(text, 'gb18030'));
        expect(read).toBe(text);
      }),
    );
  });

  it('undoes reading in Big5 and in windows-1252', () => {
    const text = traditionalSentences.join('\n');
    expect(makeDecoder('big5', 'refuse').decode(bytesOf(text, 'big5'))).toBe(text);
    expect(iconv.decode(Buffer.from(bytesOf('“å›½”', 'windows-1252')), 'win1252')).toBe('“å›½”');
  });
});
