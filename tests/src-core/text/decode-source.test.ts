import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { AppError } from '#core/model/app-error';
import { encodings, type Encoding } from '#core/model/document';
import { decodeSource } from '#core/text/decode-source';
import { encoded, encodeText } from './encode-text';
import { simplifiedSentences, traditionalSentences } from './sentences';

const samples = resolve(import.meta.dirname, '../../../../shared/samples/text/policy-news-gansu');
/** What a source has beside text, encoding and confidence where nothing is wrong with it. */
const flawless = {
  mojibake: null,
  replaced: 0,
  parts: [],
  suspectedMojibake: null,
  isLossy: false,
};
const prose = traditionalSentences.join('\r\n');

describe('decodeSource', () => {
  it.each(encodings)('reads prose in %s with certainty', (encoding) => {
    const { confidence, ...read } = decodeSource(encoded(prose, encoding));
    expect(read).toEqual({ text: prose, encoding: namedAs(encoding), ...flawless });
    expect(confidence).toBeGreaterThan(0.95);
  });

  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const)(
    'keeps the mark at the beginning of %s and needs no more',
    (encoding) => {
      const marked =
        encoding === 'gb18030' ? Uint8Array.of(0x84, 0x31, 0x95, 0x33, 0xd6, 0xd0) : null;
      const read = decodeSource(marked ?? encoded('\ufeff中', encoding));
      expect(read).toEqual({ text: '\ufeff中', encoding, confidence: 1, ...flawless });
    },
  );

  it.each(encodings)('finds the first 4, 8, 16, 30 characters of a sentence in %s', (encoding) => {
    for (const length of [4, 8, 16, 30]) {
      const starts = [simplifiedSentences, traditionalSentences].flatMap((sentences) =>
        sentences.map((_, index) =>
          sentences.slice(index).concat(sentences).join('').slice(0, length),
        ),
      );
      const wrong = starts.filter((text) => isMisread(text, encoding));
      expect(wrong, `${length} characters`).toEqual([]);
    }
  });

  it.each(encodings)(
    'finds any 4 characters in a row in %s, but for one in a hundred',
    (encoding) => {
      for (const sentences of [simplifiedSentences, traditionalSentences]) {
        const all = sentences.join('');
        const windows = Array.from({ length: all.length - 3 }, (_, start) => all.substr(start, 4));
        const wrong = windows.filter((text) => isMisread(text, encoding));
        expect(wrong.length / windows.length).toBeLessThan(0.01);
      }
    },
  );

  it('takes ASCII for UTF-8 with confidence 1', () => {
    fc.assert(
      // Two signs in a row may well be a common character in UTF-16: those are the examples below.
      fc.property(fc.stringMatching(/^[A-Za-z0-9 ,.]+$/), (text) => {
        fc.pre(text.trim() !== '');
        expect(decodeSource(encoded(text, 'utf-8'))).toEqual({
          text,
          encoding: 'utf-8',
          confidence: 1,
          ...flawless,
        });
      }),
    );
    expect(decodeSource(encoded('Bush hid the facts', 'utf-8')).encoding).toBe('utf-8');
    // In UTF-16 別┡…℠, which a fuzz once found likelier.
    expect(decodeSource(encoded('%R!%&  !', 'utf-8')).encoding).toBe('utf-8');
  });

  it('believes valid UTF-8 of any script', () => {
    for (const text of ['Привет, мир', '대한민국', '平仮名ひらがな', '好 👍', '𠮷', '中\ufffd']) {
      const read = decodeSource(encoded(text, 'utf-8'));
      expect(read).toMatchObject({ text, encoding: 'utf-8' });
      expect(read.confidence).toBeGreaterThanOrEqual(0.99);
    }
  });

  it('believes UTF-8 that two bytes alone speak for, but less', () => {
    const read = decodeSource(encoded('café', 'utf-8'));
    expect(read).toMatchObject({ text: 'café', encoding: 'utf-8' });
    expect(read.confidence).toBeLessThan(0.9);
  });

  it('is less sure of a short text than of a long one', () => {
    const short = decodeSource(encoded('李明，王堃', 'gb18030')).confidence;
    expect(short).toBeLessThan(decodeSource(encoded(prose, 'gb18030')).confidence);
  });

  it.each(encodings)('reads %s with a character cut off at the end', (encoding) => {
    const whole = encoded('推動產業轉移', encoding);
    const read = decodeSource(whole.subarray(0, -1));
    expect(read).toMatchObject({ text: '推動產業轉\ufffd', encoding: namedAs(encoding) });
    expect(read.confidence).toBeLessThan(0.9);
  });

  it.each(['utf-8', 'gb18030'] as const)('reads %s with a bad byte in ten thousand', (encoding) => {
    const bytes = encoded(prose.repeat(20), encoding);
    bytes[5001] = 0xff;
    const read = decodeSource(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.text).toContain('\ufffd');
    expect(read.confidence).toBeLessThan(0.95);
  });

  it('finds a bad byte far behind what it looked at to choose', () => {
    const block = encoded(prose.repeat(300), 'gb18030');
    const bytes = Uint8Array.from([...block, 0xff, 0x0a, ...block]);
    expect(decodeSource(bytes)).toMatchObject({ encoding: 'gb18030' });
    expect(decodeSource(bytes).text.split('\ufffd')).toHaveLength(2);
  });

  it('finds Chinese behind a long English preface', () => {
    const text = 'A preface in English.\n'.repeat(20_000) + prose;
    expect(decodeSource(encoded(text, 'big5'))).toMatchObject({ text, encoding: 'big5' });
  });

  it('replaces a lone surrogate, and is less sure then', () => {
    const read = decodeSource(encoded(`${prose}\ud842!`, 'utf-16le'));
    expect(read.text).toBe(`${prose}\ufffd!`);
    expect(read.confidence).toBeLessThan(0.9);
  });

  it('returns well-formed text or an AppError for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          expect(decodeSource(bytes).text).not.toMatch(/\p{Surrogate}/u);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
    );
  });

  it('reads 32 MB in seconds', () => {
    const block = encoded(`${prose}\n`, 'gb18030');
    const bytes = new Uint8Array(Math.floor((32 << 20) / block.length) * block.length);
    for (let at = 0; at < bytes.length; at += block.length) bytes.set(block, at);
    const began = performance.now();
    expect(decodeSource(bytes).encoding).toBe('gb18030');
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it.skipIf(!existsSync(`${samples}.txt`))(
    'reads the same text from the sample in three encodings (needs the shared samples folder)',
    () => {
      const [gb, big5, utf16] = ['gb18030', 'big5', 'utf-16-le'].map((name) =>
        decodeSource(readFileSync(`${samples}.${name}.txt`)),
      );
      expect([gb?.encoding, big5?.encoding, utf16?.encoding]).toEqual([
        'gb18030',
        'big5',
        'utf-16le',
      ]);
      expect(big5?.text).toBe(gb?.text);
      expect(utf16?.text).toBe(gb?.text);
      expect(decodeSource(readFileSync(`${samples}.txt`)).encoding).toBe('utf-8');
    },
  );
});

/** A text that plain Big5 can write is plain Big5. */
function namedAs(encoding: Encoding): Encoding {
  return encoding === 'big5-hkscs' ? 'big5' : encoding;
}

/** False also where the encoding cannot write the text. */
function isMisread(text: string, encoding: Encoding): boolean {
  const bytes = encodeText(text, encoding);
  if (bytes === null) return false;
  try {
    return decodeSource(bytes).text !== text;
  } catch {
    return true;
  }
}
