/** The part of the Encoding Standard's TextDecoder that the core uses; Node and browsers have it. */
export type Decoder = {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
};

// The core is compiled without the DOM library, which is where TypeScript keeps this declaration.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => Decoder;

/** What is done with undecodable bytes: `refuse` throws TypeError, `replace` writes U+FFFD. */
export type OnError = 'refuse' | 'replace';

/**
 * A decoder that keeps a leading U+FEFF in its text. The one place where the core makes decoders.
 *
 * @param label - A WHATWG label.
 * @throws {RangeError} If this runtime lacks the encoding (a Node without full ICU data).
 */
export function makeDecoder(label: string, onError: OnError): Decoder {
  return new TextDecoder(label, { fatal: onError === 'refuse', ignoreBOM: true });
}
