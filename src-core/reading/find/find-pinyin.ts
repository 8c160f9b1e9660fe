import { readingList } from '../../cleaning/readings';
import { unitsAt } from '../../text/code-points';
import type { FoldedText } from './folded-text';
import type { HitList } from './hit-list';
import { hasReadingAt, pinyinQuery, type PinyinQuery } from './pinyin-query';

/** A reading without its tone mark, and the tone; 5 is the neutral one. */
type Reading = { readonly bare: string; readonly tone: number };

/** Finds the characters that a pinyin query reads, whichever of its readings a character has. */
export class PinyinFinder {
  /** By UTF-16 unit: whether a hit may begin with the character, 0 where that was not looked up. */
  readonly #mayBegin = new Uint8Array(0x10000);

  private constructor(private readonly query: PinyinQuery) {}

  /** Null for a query that is no pinyin. */
  static of(query: string): PinyinFinder | null {
    const parsed = pinyinQuery(query);
    return parsed && new PinyinFinder(parsed);
  }

  /** As `findLiteral`; of several hits from one place the longest. */
  find(folded: FoldedText, from: number, to: number, hits: HitList): number {
    const last = Math.min(to, folded.length);
    let at = from;
    while (at < last && !hits.isFull) {
      const end = this.#mayBeginAt(folded, at) ? this.#endOfMatch(folded, at) : -1;
      if (end < 0) {
        at += 1;
        continue;
      }
      hits.add(folded.starts[at] ?? 0, folded.endOf(end - 1));
      at = end;
    }
    return Math.max(at, to);
  }

  #mayBeginAt(folded: FoldedText, at: number): boolean {
    const unit = folded.text.charCodeAt(folded.starts[at] ?? 0);
    const known = this.#mayBegin[unit];
    if (known) return known === 1;
    // Half of a pair says nothing of the character.
    if (unit >= 0xd800 && unit <= 0xdfff) return folded.isBound(at);
    const may = readingsOf(unit).some(({ bare, tone }) => hasReadingAt(this.query, 0, bare, tone));
    this.#mayBegin[unit] = may ? 1 : 2;
    return may;
  }

  /** The index behind the last unit of the longest match from `at`, or -1. */
  #endOfMatch(folded: FoldedText, at: number): number {
    const { text, starts, length } = folded;
    const all = this.query.letters.length;
    let reached = new Set([0]);
    let end = -1;
    for (let index = at; index < length && reached.size > 0;) {
      const start = starts[index] ?? 0;
      const readings = readingsOf(text.codePointAt(start) ?? 0);
      const next = new Set<number>();
      for (const letter of reached) {
        for (const { bare, tone } of readings) {
          if (hasReadingAt(this.query, letter, bare, tone)) next.add(letter + bare.length);
        }
      }
      index += 1;
      if (unitsAt(text, start) === 2 && !folded.isBound(index)) index += 1;
      if (next.delete(all)) end = index;
      reached = next;
    }
    return end;
  }
}

const known = new Map<number, readonly Reading[]>();
const none: readonly Reading[] = [];
const toneMark = /[\u0300\u0301\u0304\u030c]/gu;
const marks = '\u0304\u0301\u030c\u0300';

/** The readings of a character in any context; none of what is no ideograph. */
function readingsOf(codePoint: number): readonly Reading[] {
  if (codePoint < 0x3007) return none;
  let readings = known.get(codePoint);
  if (!readings) {
    readings = readingList(String.fromCodePoint(codePoint)).map((reading) => {
      const parts = reading.normalize('NFD');
      const mark = parts.match(toneMark)?.[0];
      return {
        bare: parts.replace(toneMark, '').normalize('NFC'),
        tone: mark === undefined ? 5 : marks.indexOf(mark) + 1,
      };
    });
    // There are no more than there are ideographs.
    if (readings.length > 0) known.set(codePoint, readings);
  }
  return readings;
}
