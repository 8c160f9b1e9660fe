/** The part of the Encoding Standard's TextDecoder that the core uses; Node and browsers have it. */
export type Decoder = {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
};

/** What is done with undecodable bytes: `refuse` throws TypeError, `replace` writes U+FFFD. */
export type OnError = 'refuse' | 'replace';
