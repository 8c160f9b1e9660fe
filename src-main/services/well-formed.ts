/** Lone surrogates have no UTF-8, so SQLite could not give them back: each becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
