/** What a package may hold at most, and an XML part how deep it may be. Said in docs and shown in tests. */
export const packageLimits = {
  entries: 2_000,
  /** Bytes, unpacked. */
  total: 200 * 2 ** 20,
  part: 50 * 2 ** 20,
  /** Unpacked bytes for each packed one. */
  ratio: 200,
  /** Parts up to this size may be of any ratio: a blank picture in an honest file packs better than 200. */
  smallPart: 2 ** 20,
  xmlDepth: 256,
  pdfPages: 5_000,
} as const;
