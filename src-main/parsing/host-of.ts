/** The host of an address, in lower case; null for none. */
export function hostOf(address: string | null): string | null {
  return address === null ? null : new URL(address).hostname;
}
