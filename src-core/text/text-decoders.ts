import { makeBig5Decoder } from './big5';
import type { Decoder, OnError } from './decoder';

// The core is compiled without the DOM library, which is where TypeScript keeps this declaration.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => Decoder;

/**
 * A decoder that keeps a leading U+FEFF in its text. The one place where the core makes decoders:
 * the same bytes must give the same text in every runtime, or the offsets kept of it go astray.
 *
 * @param label - A WHATWG label, or `big5-hkscs` where HKSCS is wanted: `big5` is plain here.
 * @throws {RangeError} If this runtime lacks the encoding (a Node without full ICU data).
 */
export function makeDecoder(label: string, onError: OnError): Decoder {
  if (label === 'big5' || label === 'big5-hkscs') return makeBig5Decoder(label, onError);
  const decoder = new TextDecoder(label, { fatal: onError === 'refuse', ignoreBOM: true });
  return label === 'gb18030' && isBefore2022() ? withNewCodes(decoder) : decoder;
}

let isOld: boolean | null = null;

function isBefore2022(): boolean {
  isOld ??=
    new TextDecoder('gb18030', { fatal: false, ignoreBOM: true }).decode(
      Uint8Array.of(0xa6, 0xd9),
    ) !== '\ufe10';
  return isOld;
}

/** GB 18030-2022 gave 18 characters that older decoders read as private use their own codes. */
function withNewCodes(decoder: Decoder): Decoder {
  return {
    decode: (bytes, options) =>
      decoder
        .decode(bytes, options)
        .replace(/[\ue78d-\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864]/g, (old) =>
          newCodes.charAt(oldCodes.indexOf(old)),
        ),
  };
}

const oldCodes =
  '\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796' +
  '\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864';
const newCodes =
  '\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19' +
  '\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb';
