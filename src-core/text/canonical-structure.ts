import type { LedgerEntry, Ruby } from '../model/document';
import type { Block, Structure } from '../model/structure';
import { LedgerMap } from './ledger';

/**
 * The structure of a decoded source, in offsets of the canonical text that a ledger makes of it. What
 * is cut whole is left out, and so is ruby whose base is not there as it was.
 *
 * @param canonical - What the ledger makes of the source.
 */
export function canonicalStructure(
  { blocks, ruby }: Structure,
  entries: readonly LedgerEntry[],
  canonical: string,
): Structure {
  if (blocks.length === 0 && ruby.length === 0) return { blocks, ruby };
  const map = new LedgerMap(entries);
  const place = <T extends Block | Ruby>(one: T): T[] => {
    const start = map.toCanonical(one.start, 'start');
    const end = map.toCanonical(one.end, 'end');
    return start < end ? [{ ...one, start, end }] : [];
  };
  return {
    blocks: blocks.flatMap(place),
    ruby: ruby
      .flatMap(place)
      .filter(({ start, end }) => !/[\n\r]/u.test(canonical.slice(start, end))),
  };
}
