import type { Encoding, Mojibake, Decoding } from '../model/document';
import { bytesOf, type WritableEncoding } from './legacy-bytes';
import type { Decoder } from './decoder';
import { makeDecoder } from './text-decoders';

/**
 * A decoder of bytes read one way, that writes U+FFFD for what it cannot decode and never a lone
 * surrogate. It can be fed in pieces cut anywhere (`stream`).
 */
export function makeReadingDecoder({ encoding, mojibake }: Decoding): Decoder {
  const plain = withoutLoneSurrogates(makeDecoder(encoding, 'replace'), encoding);
  return mojibake === null ? plain : undone(plain, mojibake);
}

/** What a spoilt text was before, U+FFFD where that is lost. */
export function undoMojibake(text: string, mojibake: Mojibake): string {
  const whole: Decoder = { decode: () => text };
  return undone(whole, mojibake).decode();
}

function undone(plain: Decoder, mojibake: Mojibake): Decoder {
  const { right, wrong, times } = misreadings[mojibake];
  let decoder = plain;
  for (let time = 0; time < times; time += 1) decoder = stepBack(decoder, right, wrong);
  return decoder;
}

/** `right` bytes were read as `wrong`, `times` in a row. */
type Misreading = {
  readonly right: Encoding;
  readonly wrong: WritableEncoding;
  readonly times: 1 | 2;
};

const misreadings: Record<Mojibake, Misreading> = {
  'utf-8-as-gb18030': { right: 'utf-8', wrong: 'gb18030', times: 1 },
  'utf-8-as-windows-1252': { right: 'utf-8', wrong: 'windows-1252', times: 1 },
  'utf-8-as-big5': { right: 'utf-8', wrong: 'big5', times: 1 },
  'gb18030-as-windows-1252': { right: 'gb18030', wrong: 'windows-1252', times: 1 },
  'big5-as-windows-1252': { right: 'big5-hkscs', wrong: 'windows-1252', times: 1 },
  'gb18030-as-big5': { right: 'gb18030', wrong: 'big5', times: 1 },
  'big5-as-gb18030': { right: 'big5-hkscs', wrong: 'gb18030', times: 1 },
  'utf-8-as-gb18030-twice': { right: 'utf-8', wrong: 'gb18030', times: 2 },
  'utf-8-as-windows-1252-twice': { right: 'utf-8', wrong: 'windows-1252', times: 2 },
};

function stepBack(misread: Decoder, right: Encoding, wrong: WritableEncoding): Decoder {
  const decoder = makeDecoder(right, 'replace');
  let isBegun = false;
  return {
    decode(bytes, options) {
      const text = misread.decode(bytes, options);
      // The file's own mark is not part of what was misread.
      const own = !isBegun && text.startsWith('\ufeff') ? 1 : 0;
      isBegun ||= text !== '';
      const before = decoder.decode(bytesOf(own === 0 ? text : text.slice(own), wrong), options);
      // What is left of one broken character counts once.
      return right === 'utf-8' ? before.replace(/\ufffd{2,4}/g, '\ufffd') : before;
    },
  };
}

/** Decoders differ in whether they let a lone surrogate through; only these two ever do. */
function withoutLoneSurrogates(decoder: Decoder, encoding: Encoding): Decoder {
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return decoder;
  return {
    decode: (bytes, options) => decoder.decode(bytes, options).replace(/\p{Surrogate}/gu, '\ufffd'),
  };
}
