/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const longest = 80;

/**
 * A file name made from a title: no separators, control or direction characters, no device names,
 * at most 80 characters; `fallback` where nothing is left.
 */
export function safeFileName(title: string, fallback: string): string {
  const cleaned = [...title.normalize('NFC')]
    .filter((character) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"/\\|?*]/u.test(character))
    .slice(0, longest)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  if (!cleaned) return fallback;
  return reserved.test(cleaned) ? `_${cleaned}` : cleaned;
}
